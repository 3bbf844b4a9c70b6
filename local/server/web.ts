import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { FRAME_POLICY, type Frames } from './frames';
import { frameOrigin } from './sandbox';
import { portTaken } from './server-error';
import { type Folders, readStaticFile, staticFiles } from './static-files';

/**
 * The page talks to its own server and to nobody else, and its frames stay where they are: a link
 * inside one that leads elsewhere is blocked by `frame-src`. The engine compiles its templates: eval.
 */
const pagePolicy = (host: string | undefined) =>
  [...PAGE_POLICY, `frame-src ${frameOrigin(host)}/frame/`].join('; ');

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // A frame that opened this page would be of its origin.
  "frame-ancestors 'none'",
];

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WebParts extends Folders {
  readonly frames: Frames;
  readonly exportXlsx: () => Promise<Uint8Array>;
  readonly title: string;
}

/** The http part of the server: the page's files, frames of the add-in, the workbook as .xlsx. */
export function createWeb(parts: WebParts): Server {
  const files = staticFiles(parts);
  return createServer((request, response) => {
    const { host } = request.headers;
    // A page of another site that points its own name at this machine must not read the workbook.
    if (!isLocalHost(host)) return end(response, 403, 'Forbidden');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (file) {
      head(response, file.type, pagePolicy(host));
      response.end(readStaticFile(file));
      return;
    }
    const frame = parts.frames.find(pathname);
    if (frame !== undefined) return sendFrame(frame, request, response);
    if (pathname === '/workbook.xlsx') return void sendXlsx(parts, response);
    end(response, 404, 'Not found');
  });
}

/** Only into a frame: opened as a page it would have the origin of the workbook's. */
function sendFrame(html: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers['sec-fetch-dest'] !== 'iframe') {
    end(response, 403, 'Forbidden');
    return;
  }
  head(response, 'text/html; charset=utf-8', FRAME_POLICY);
  response.end(html);
}

/** Hosts a browser on this machine (or behind a forwarded port) uses. */
export function isLocalHost(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '');
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

/** Starts listening on 127.0.0.1 and answers the port, which the system chooses for 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function sendXlsx(parts: WebParts, response: ServerResponse): Promise<void> {
  try {
    const bytes = await parts.exportXlsx();
    const name = encodeURIComponent(`${parts.title}.xlsx`);
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`);
    head(response, XLSX_TYPE, "default-src 'none'");
    response.end(bytes);
  } catch (error) {
    end(response, 500, error instanceof Error ? error.message : String(error));
  }
}

function head(response: ServerResponse, type: string, policy: string): void {
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // A window that a frame opens gets no hold of the page.
    'cross-origin-opener-policy': 'same-origin',
  });
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
