/** The little of jsdom that the tests of the pages use; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(
      html: string,
      options: {
        readonly runScripts: 'dangerously';
        readonly beforeParse: (window: Window & typeof globalThis) => void;
      },
    );
    readonly window: Window & typeof globalThis;
  }
}
