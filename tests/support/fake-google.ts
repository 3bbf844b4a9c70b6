import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PushedFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

export interface FakeGoogle {
  readonly port: number;
  /** Files of the last push, as the Apps Script API received them; null before the first. */
  pushed(): readonly PushedFile[] | null;
  close(): Promise<void>;
}

/** The two calls of the Apps Script API that a push makes, on loopback. */
export async function startFakeGoogle(): Promise<FakeGoogle> {
  let files: readonly PushedFile[] | null = null;
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.method === 'PUT') files = JSON.parse(body).files;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ scriptId: 'test-script', files: files ?? [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pushed: () => files,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
