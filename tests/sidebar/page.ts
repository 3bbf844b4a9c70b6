import { afterAll } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { EXTRA_HELP } from '../../src/functions/extra-help';
import { FUNCTION_HELP } from '../../src/functions/help';
import { functionList } from '../../src/functions/purposes';
import { buildPages } from '../../tools/build/pages.mjs';

type Call = (...args: never[]) => unknown;

/** Success handlers of held calls, by function. */
type Held = Map<string, ((answer: unknown) => void)[]>;

export interface OpenPage {
  readonly document: Document;
  /** Calls of the script in their order. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  type(id: string, text: string): Promise<void>;
  /** Types a letter as a browser does; @returns whether the page let it in. */
  types(id: string, text: string): boolean;
  /** A key pressed in a field. */
  press(id: string, key: string, modifiers?: KeyboardEventInit): Promise<void>;
  /** Presses the button of this caption. */
  click(caption: string): Promise<void>;
  submit(): Promise<void>;
  /** Something that happens to the window: 'online', 'beforeunload'; @returns whether it was stopped */
  happens(event: string): Promise<boolean>;
  /** From now on calls of the function are answered when the test says so. */
  hold(name: string): { answerFirst(answer: unknown): void };
  /** Lets the page's own clock go on. */
  wait(seconds: number): Promise<void>;
  /** Whether it asked Google to close it. */
  isClosed(): boolean;
  text(id: string): string;
  /** The line under a field. */
  line(id: string): string;
}

type PageName =
  | 'check'
  | 'close'
  | 'entry'
  | 'functions'
  | 'import'
  | 'prepare'
  | 'reopen'
  | 'reports'
  | 'setup'
  | 'submissions'
  | 'submit';

let pages: Promise<Record<string, string>> | undefined;

const open: Window[] = [];

/** Their clocks would go on for ever. */
afterAll(() => {
  for (const window of open) window.close();
});

/**
 * Opens a built page in a window of its own, whose clock is in haste.
 *
 * @param script what the project's functions answer, by name; a thrown error is a lost line
 */
export async function openPage(name: PageName, script: Record<string, Call>): Promise<OpenPage> {
  pages ??= buildPages(functionList([...FUNCTION_HELP, ...EXTRA_HELP]));
  const html = (await pages)[`${name}.html`] ?? '';
  const calls: OpenPage['calls'] = [];
  const held: Held = new Map();
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
  };
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse(view) {
      Object.assign(view, ENCODING, {
        google: {
          script: { run: runner(script, calls, held), host: { close, editor: { focus() {} } } },
        },
      });
      const wait = view.setTimeout.bind(view);
      view.setTimeout = ((act: () => void, ms = 0) => {
        if (ms >= LONG_MS) return wait(act, ms / HASTE);
        return wait(underWay(act), ms / HASTE);
      }) as typeof wait;
      view.Element.prototype.scrollIntoView = () => {};
    },
  });
  open.push(window);
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
    types(id, text) {
      const init = { data: text, bubbles: true, cancelable: true };
      const control = document.getElementById(id);
      return control?.dispatchEvent(new window.InputEvent('beforeinput', init)) === true;
    },
    async press(id, key, modifiers = {}) {
      const init = { key, bubbles: true, cancelable: true, ...modifiers };
      document.getElementById(id)?.dispatchEvent(new window.KeyboardEvent('keydown', init));
      await settled();
    },
    async click(caption) {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent === caption);
      if (!button) throw new Error(`The page has no button "${caption}".`);
      button.click();
      await settled();
    },
    async happens(name) {
      const event = new window.Event(name, { cancelable: true });
      window.dispatchEvent(event);
      await settled();
      return event.defaultPrevented;
    },
    hold(name) {
      const answers: ((answer: unknown) => void)[] = [];
      held.set(name, answers);
      return { answerFirst: (answer) => answers[0]?.(JSON.parse(JSON.stringify(answer))) };
    },
    async wait(seconds) {
      await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / HASTE));
      await settled();
    },
    async submit() {
      const form = document.getElementById('form');
      form?.dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await settled();
    },
    isClosed: () => isClosed,
    text: (id) => document.getElementById(id)?.textContent ?? '',
    line: (id) => document.getElementById(`${id}-line`)?.textContent ?? '',
  };
}

/** How much faster the page's clock goes than ours. */
const HASTE = 50;

/** Browsers have them, jsdom does not. */
const ENCODING = { TextDecoder, TextEncoder };

/** google.script.run: answers later, and only plain JSON. */
function runner(script: Record<string, Call>, calls: OpenPage['calls'], held: Held) {
  const chain = (onSuccess: (value: unknown) => void, onFailure: (error: unknown) => void) => {
    const run: Record<string, unknown> = {
      withSuccessHandler: (handler: typeof onSuccess) => chain(handler, onFailure),
      withFailureHandler: (handler: typeof onFailure) => chain(onSuccess, handler),
    };
    for (const [name, answer] of Object.entries(script)) {
      run[name] = (...args: never[]) => {
        calls.push({ name, args: JSON.parse(JSON.stringify(args)) });
        const answers = held.get(name);
        if (answers) {
          answers.push(onSuccess);
          return;
        }
        setTimeout(
          underWay(() => {
            try {
              onSuccess(JSON.parse(JSON.stringify(answer(...args))));
            } catch (error) {
              onFailure(error);
            }
          }),
        );
      };
    }
    return run;
  };
  return chain(
    () => {},
    () => {},
  );
}

/** Answers and short rests of a page that are still to come; long ones are waited for by `wait`. */
let pending = 0;
const LONG_MS = 1_000;

function underWay(act: () => void): () => void {
  pending += 1;
  return () => {
    pending -= 1;
    act();
  };
}

/** Until nothing is under way, however busy the machine is. */
async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 4; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (pending > 0) quiet = -1;
  }
}
