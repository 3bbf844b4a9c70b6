import { JSDOM } from 'jsdom';
import { buildPages } from '../../tools/build/pages.mjs';

type Call = (...args: never[]) => unknown;

export interface OpenPage {
  readonly document: Document;
  /** Calls of the script in their order. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  type(id: string, text: string): Promise<void>;
  submit(): Promise<void>;
  text(id: string): string;
  /** The line under a field. */
  line(id: string): string;
}

let pages: Promise<Record<string, string>> | undefined;

/**
 * Opens a built page in a window of its own.
 *
 * @param script what the project's functions answer, by name; a thrown error is a lost line
 */
export async function openPage(
  name: 'entry' | 'reports' | 'setup',
  script: Record<string, Call>,
): Promise<OpenPage> {
  pages ??= buildPages();
  const html = (await pages)[`${name}.html`] ?? '';
  const calls: OpenPage['calls'] = [];
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse(view) {
      Object.assign(view, { google: { script: { run: runner(script, calls), host: HOST } } });
    },
  });
  await settled();
  const { document } = window;
  return {
    document,
    calls,
    async type(id, text) {
      const control = document.getElementById(id) as HTMLInputElement;
      control.value = text;
      control.dispatchEvent(new window.Event('input', { bubbles: true }));
      control.dispatchEvent(new window.Event('change', { bubbles: true }));
      await settled();
    },
    async submit() {
      const form = document.getElementById('form');
      form?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await settled();
    },
    text: (id) => document.getElementById(id)?.textContent ?? '',
    line: (id) => document.getElementById(`${id}-line`)?.textContent ?? '',
  };
}

const HOST = { close() {}, editor: { focus() {} } };

/** google.script.run: answers later, and only plain JSON. */
function runner(script: Record<string, Call>, calls: OpenPage['calls']) {
  const chain = (onSuccess: (value: unknown) => void, onFailure: (error: unknown) => void) => {
    const run: Record<string, unknown> = {
      withSuccessHandler: (handler: typeof onSuccess) => chain(handler, onFailure),
      withFailureHandler: (handler: typeof onFailure) => chain(onSuccess, handler),
    };
    for (const [name, answer] of Object.entries(script)) {
      run[name] = (...args: never[]) => {
        calls.push({ name, args: JSON.parse(JSON.stringify(args)) });
        setTimeout(() => {
          try {
            onSuccess(JSON.parse(JSON.stringify(answer(...args))));
          } catch (error) {
            onFailure(error);
          }
        });
      };
    }
    return run;
  };
  return chain(
    () => {},
    () => {},
  );
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
