import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Exports } from './exports';
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

export interface WebParts extends Folders {
  readonly frames: Frames;
  readonly exports: Pick<Exports, 'answer'>;
}

/** The http part of the server: the page's files, frames of the add-in, the workbook as a file. */
export function createWeb(parts: WebParts): Server {
  const files = staticFiles(parts);
  return createServer((request, response) => {
    const { host } = request.headers;
    // A page of another site that points its own name at this machine must not read the workbook.
    if (!isLocalHost(host)) return end(response, 403, 'Forbidden');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { pathname } = url;
    const file = files.get(pathname);
    if (file) {
      head(response, file.type, pagePolicy(host));
      response.end(readStaticFile(file));
      return;
    }
    const frame = parts.frames.find(pathname);
    if (frame !== undefined) return sendFrame(frame, request, response);
    if (pathname.startsWith('/spreadsheets/')) return void sendExport(parts, url, response);
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

async function sendExport({ exports }: WebParts, url: URL, response: ServerResponse) {
  const { status, type, fileName, body } = await exports.answer(url);
  if (fileName !== undefined) {
    const name = `filename*=UTF-8''${encodeURIComponent(fileName)}`;
    response.setHeader('content-disposition', `inline; ${name}`);
  }
  head(response, type, "default-src 'none'; style-src 'unsafe-inline'", status);
  response.end(body);
}

function head(response: ServerResponse, type: string, policy: string, status = 200): void {
  response.writeHead(status, {
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
