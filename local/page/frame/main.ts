/**
 * Runs first inside every sidebar and dialog: makes `google.script.run` and `google.script.host`,
 * which talk to the page around the frame.
 */
import type { FrameMessage, FrameReply } from './messages';
import { sendable } from './payload';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler | undefined;
  readonly failure?: Handler | undefined;
  readonly userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let lastCall = 0;

function tell(message: FrameMessage): void {
  parent.postMessage(message, '*');
}

/** A runner is never changed: each `with…` makes another one. */
function runner(functions: readonly string[], handlers: Handlers): object {
  const made: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => runner(functions, { ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner(functions, { ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner(functions, { ...handlers, userObject }),
  };
  for (const fn of functions) {
    made[fn] = (...args: unknown[]) => {
      const legal = sendable(args);
      lastCall += 1;
      waiting.set(lastCall, handlers);
      tell({ kind: 'run', id: lastCall, fn, args: legal });
    };
  }
  return made;
}

/** What Google has and this host lacks is refused by name, never undefined. */
function refusing(path: string, known: object): object {
  return new Proxy(known, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
      throw new Error(`chưa mô phỏng: ${path}.${key}`);
    },
  });
}

function receive(reply: FrameReply): void {
  const handlers = waiting.get(reply.id);
  if (!handlers) return;
  waiting.delete(reply.id);
  if (reply.ok) {
    handlers.success?.(reply.value, handlers.userObject);
    return;
  }
  const error = new Error(reply.message);
  error.name = 'ScriptError';
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}

function installGoogleScript(functions: readonly string[]): void {
  const host = {
    // Where the page around the frame is.
    origin: location.ancestorOrigins?.[0] ?? '',
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'resize', width }),
    setHeight: (height: number) => tell({ kind: 'resize', height }),
    editor: { focus: () => tell({ kind: 'focus-grid' }) },
  };
  const script = {
    run: runner(functions, {}),
    host: refusing('google.script.host', host),
    sandbox: { mode: 'IFRAME' },
  };
  Object.assign(window, { google: { script: refusing('google.script', script) } });
}

addEventListener('message', (event: MessageEvent<FrameReply>) => {
  if (event.source === parent) receive(event.data);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'escape' });
});
const blocked = new Set<string>();
document.addEventListener('securitypolicyviolation', (event) => {
  const what = event.blockedURI || event.violatedDirective;
  // A page that tries again and again is reported once.
  if (!blocked.has(what)) tell({ kind: 'blocked', what });
  blocked.add(what);
});
// The server appends the call with the names of the script's functions.
Object.assign(window, { installGoogleScript });
