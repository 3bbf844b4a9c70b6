/** The little of jsdom that the export needs; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    readonly window: {
      readonly DOMParser: unknown;
      readonly XMLSerializer: unknown;
      readonly Node: unknown;
      close(): void;
    };
  }
}
