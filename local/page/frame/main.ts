/**
 * Runs first inside every sidebar and dialog: makes `google.script.run` and `google.script.host`,
 * which talk to the page around the frame.
 */
import type { FrameMessage, FrameReply } from './messages';
import { legalArguments } from './payload';

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
      const legal = legalArguments(args);
      lastCall += 1;
      waiting.set(lastCall, handlers);
      tell({ kind: 'run', id: lastCall, fn, args: legal });
    };
  }
  return made;
}

function receive(reply: FrameReply): void {
  const handlers = waiting.get(reply.id);
  if (!handlers) return;
  waiting.delete(reply.id);
  if (reply.ok) {
    handlers.success?.(reply.value, handlers.userObject);
    return;
  }
  const error = new Error(reply.error.message);
  error.name = reply.error.name;
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}

function installGoogleScript(functions: readonly string[]): void {
  const host = {
    close: () => tell({ kind: 'close' }),
    setWidth: (width: number) => tell({ kind: 'resize', width }),
    setHeight: (height: number) => tell({ kind: 'resize', height }),
    editor: { focus: () => tell({ kind: 'focus-grid' }) },
    origin: 'null',
  };
  Object.assign(window, { google: { script: { run: runner(functions, {}), host } } });
}

addEventListener('message', (event: MessageEvent<FrameReply>) => {
  if (event.source === parent) receive(event.data);
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'escape' });
});
document.addEventListener('securitypolicyviolation', (event) => {
  tell({ kind: 'blocked', what: event.blockedURI || event.violatedDirective });
});
// The server appends the call with the names of the script's functions.
Object.assign(window, { installGoogleScript });
