import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { workbookOpen } from './server-error';

/** Who keeps the workbook of a folder. */
interface Holder {
  readonly process: number;
  readonly port: number;
}

/**
 * Makes this process, which listens on `port`, the only one that keeps a workbook in `folder`: two
 * would spoil the journal. A claim left behind by a killed process is taken over; it counts as
 * alive when its process runs and its port answers, since process numbers are used again.
 * Returns how to give the folder up.
 *
 * @throws ServerError 'workbook-open' when another server holds the folder
 */
export async function claimFolder(folder: string, port: number): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'server.json');
  const holder = readHolder(file);
  if (holder && holder.port !== port && (await isAlive(holder))) {
    throw workbookOpen(folder, holder.port);
  }
  const own: Holder = { process: process.pid, port };
  writeFileSync(file, JSON.stringify(own));
  return () => rmSync(file, { force: true });
}

/**
 * Forgets the workbook kept in a folder.
 *
 * @throws ServerError 'workbook-open' when a server keeps it
 */
export async function discardWorkbook(folder: string): Promise<void> {
  await claimFolder(folder, 0);
  rmSync(folder, { recursive: true, force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'));
    return holder;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  return isRunning(holder.process) && (await answers(holder.port));
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
