/** What Google puts into a page that an Apps Script project serves. */
interface ScriptRunner {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  readonly [call: string]: unknown;
}

interface ScriptHost {
  close(): void;
  readonly editor: { focus(): void };
}

declare const google: {
  readonly script: { readonly run: ScriptRunner; readonly host: ScriptHost };
};
