import type { RunReport } from '../host-types';
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
  frame.sandbox.add(
    'allow-scripts',
    'allow-forms',
    'allow-modals',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-downloads',
  );
  frame.src = path;
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
      // The page has no origin, so none can be named; the frame is ours alone.
      frame.contentWindow?.postMessage(reply, '*');
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
      console.error(`Blocked in a page of the add-in: ${message.what}`);
      showToast('Đã chặn kết nối mạng', message.what, 10);
  }
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
    return { id, ok: false, error: { name: 'Error', message: text } };
  }
}

function replyTo(id: number, report: RunReport): FrameReply {
  if (!report.error) return { id, ok: true, value: report.value ?? null };
  const { name, message } = report.error;
  return { id, ok: false, error: { name, message } };
}
