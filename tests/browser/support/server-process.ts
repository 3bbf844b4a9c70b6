import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerOptions } from '../../../local/index';

const ROOT = path.join(__dirname, '../../..');
const HOST = pathToFileURL(path.join(ROOT, '.build/local/index.mjs')).href;

const SCRIPT = `
  const { readFileSync } = await import('node:fs');
  const { startServer } = await import(${JSON.stringify(HOST)});
  const { fileAt, ...options } = JSON.parse(process.argv[1]);
  if (fileAt) options.file = JSON.parse(readFileSync(fileAt, 'utf8'));
  const server = await startServer(options);
  console.log(server.url);
`;

/** A server in a process of its own, so that it can be killed like one. */
export interface ServerProcess {
  readonly url: string;
  /** As `kill -9` does: nothing gets a chance to tidy up. */
  kill(): Promise<void>;
}

/** As startServer takes them; `fileAt` is where the workbook to begin with is kept as JSON. */
export interface ServerProcessOptions extends Omit<ServerOptions, 'file'> {
  readonly fileAt?: string;
}

/** @throws Error with what the server wrote when it does not start */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', SCRIPT, JSON.stringify({ port: 0, ...options })],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await firstLine(child);
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    child.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('exit', () => reject(new Error(`The server did not start: ${complaint}`)));
  });
}
