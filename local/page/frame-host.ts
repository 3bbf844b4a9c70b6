import type { RunReport } from '../host-types';
import { frameOrigin, SANDBOX } from '../server/sandbox';
import type { FrameMessage, FrameReply } from './frame/messages';
import type { Scripts } from './scripts';
import { showToast } from './toasts';

/** What a page of the add-in may ask of its window besides running functions. */
export interface FrameWindow {
  close(): void;
  resize(size: { readonly width?: number; readonly height?: number }): void;
  focusGrid(): void;
  /** Escape was pressed and the page did not want it. */
  escape(): void;
}

/** An iframe showing a page of the add-in, joined to `google.script` inside it. */
export function createFrame(
  path: string,
  title: string,
  scripts: Scripts,
  window_: FrameWindow,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.sandbox.add(...SANDBOX);
  frame.src = frameOrigin(location.host) + path;
  const receive = (event: MessageEvent<FrameMessage>) => {
    if (!frame.isConnected) window.removeEventListener('message', receive);
    else if (event.source === frame.contentWindow) void obey(frame, event.data, scripts, window_);
  };
  window.addEventListener('message', receive);
  return frame;
}

async function obey(
  frame: HTMLIFrameElement,
  message: FrameMessage,
  scripts: Scripts,
  window_: FrameWindow,
): Promise<void> {
  switch (message.kind) {
    case 'run': {
      const reply = await run(message, scripts);
      frame.contentWindow?.postMessage(reply, frameOrigin(location.host));
      break;
    }
    case 'close':
      window_.close();
      break;
    case 'resize':
      window_.resize(message);
      break;
    case 'focus-grid':
      window_.focusGrid();
      break;
    case 'escape':
      window_.escape();
      break;
    case 'blocked':
      tellBlocked(message.what);
  }
}

/** A frame that a link or a form leads elsewhere is stopped by the policy of this page. */
export function watchFrames(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'frame-src') tellBlocked(blockedURI);
  });
}

function tellBlocked(what: string): void {
  console.error(`Blocked in a page of the add-in: ${what}`);
  showToast('Đã chặn kết nối mạng', what, 10);
}

async function run(
  message: Extract<FrameMessage, { kind: 'run' }>,
  scripts: Scripts,
): Promise<FrameReply> {
  const { id } = message;
  try {
    return replyTo(id, await scripts.call(message.fn, message.args));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { id, ok: false, message: text };
  }
}

function replyTo(id: number, report: RunReport): FrameReply {
  if (!report.error) return { id, ok: true, value: report.value ?? null };
  return { id, ok: false, message: report.error.message };
}
