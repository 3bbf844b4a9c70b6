import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { PrintableTab, PrintSetups } from '../export/print-types';
import type { LocaleCode, User, WorkbookFile } from '../host-types';
import { claimFolder } from './claim';
import { Exports } from './exports';
import { Frames } from './frames';
import { Sockets } from './sockets';
import { createWeb, listen } from './web';
import { WorkerLink } from './worker-link';

export { savedWorkbook } from './journal';
export { ServerError } from './server-error';

export interface ServerOptions {
  /** Folder with Code.js, appsscript.json and the pages, such as dist. */
  readonly project: string;
  /** Folder the workbook is kept in between starts; absent: nothing is kept. */
  readonly folder?: string;
  /** The workbook to begin with when the folder holds none; absent: an empty one. */
  readonly file?: WorkbookFile;
  /** 8787 unless told; 0 lets the system choose. */
  readonly port?: number;
  /** The project's folder, which holds node_modules; the current folder unless told. */
  readonly root?: string;
  /** Folder with the bundles worker.mjs, thread.mjs, page.js and frame.js; `.build/local` unless told. */
  readonly build?: string;
  readonly title?: string;
  readonly locale?: LocaleCode;
  /** IANA name; Vietnam unless told. */
  readonly timeZone?: string;
  /** How tabs go on paper, made from what they carry; absent: each as it comes. */
  readonly printSetups?: (tabs: readonly PrintableTab[]) => PrintSetups;
  /** Who may open the page (`?user=` with email or name); the first one when nobody is named. */
  readonly users?: readonly [User, ...User[]];
}

export interface RunningServer {
  readonly url: string;
  /** Saves and stops. */
  close(): Promise<void>;
  /** Settles when the workbook's thread has died by itself, with the reason. */
  readonly lost: Promise<Error>;
}

const DEFAULT_PORT = 8787;
const OWNER: User = { email: '', name: 'Bạn', role: 'owner' };

/**
 * Serves one workbook on 127.0.0.1: page and sockets in this thread, the model and the add-in in
 * a worker.
 *
 * @throws ServerError with code 'port-taken', 'workbook-open' or 'not-started'
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  // A worker takes its time zone from the process: too late to set inside it.
  process.env.TZ = options.timeZone ?? 'Asia/Ho_Chi_Minh';
  const root = path.resolve(options.root ?? '.');
  const build = path.resolve(root, options.build ?? '.build/local');
  const frames = new Frames(readFileSync(path.join(build, 'frame.js'), 'utf8'));
  const opening = deferred<WorkerLink>();
  const lost = deferred<Error>();
  const exports = new Exports({
    root,
    build,
    link: opening.promise,
    printSetups: options.printSetups ?? (() => ({})),
  });
  const web = createWeb({ root, build, frames, exports });
  const port = await listen(web, options.port ?? DEFAULT_PORT);
  const sockets = new Sockets(web, {
    link: opening.promise,
    frames,
    users: options.users ?? [OWNER],
  });
  const release = await claim(options.folder, port).catch((error) => stopWeb(web, error));
  try {
    const { link, functions } = await WorkerLink.start(
      path.join(build, 'worker.mjs'),
      { ...workerOptions(options), thread: path.join(build, 'thread.mjs') },
      { news: (news) => sockets.news(news), lost: lost.resolve },
    );
    frames.offer(functions);
    opening.resolve(link);
    // Pages then say that the connection is lost, instead of waiting for answers for ever.
    void lost.promise.then(() => sockets.close());
    const close = async () => {
      await link.ask({ kind: 'close' });
      await link.stop();
      sockets.close();
      release();
      await stopWeb(web);
    };
    return { url: `http://127.0.0.1:${port}/`, close, lost: lost.promise };
  } catch (error) {
    release();
    return stopWeb(web, error);
  }
}

async function claim(folder: string | undefined, port: number): Promise<() => void> {
  return folder === undefined ? () => undefined : claimFolder(path.resolve(folder), port);
}

/** Stops serving; then throws the reason, when there is one. */
async function stopWeb(web: Server): Promise<void>;
async function stopWeb(web: Server, reason: unknown): Promise<never>;
async function stopWeb(web: Server, reason?: unknown): Promise<void> {
  web.closeAllConnections();
  await new Promise((resolve) => web.close(resolve));
  if (reason !== undefined) throw reason;
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function workerOptions(options: ServerOptions) {
  const { project, folder, file, locale, title, users = [OWNER] } = options;
  return {
    users,
    project: path.resolve(project),
    ...(folder !== undefined && { folder: path.resolve(folder) }),
    ...(file && { file }),
    ...(locale && { locale }),
    ...(title !== undefined && { title }),
  };
}
