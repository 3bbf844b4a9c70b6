/**
 * The worker thread: model, add-in and journal. Everything here is synchronous, so a script's
 * revisions are never overtaken by a page's.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createHost } from '../host';
import type { Host, Reply, RevisionMessage, Session } from '../host-types';
import { loadProject } from '../project';
import type { Screen } from '../services';
import { Journal } from './journal';
import { Outbox } from './outbox';
import type { ServerMessage } from './protocol';
import type { WorkerEvent, WorkerStart, WorkerTask } from './threads';

const start: WorkerStart = workerData;
const journal = start.folder === undefined ? undefined : new Journal(start.folder);
const outbox = new Outbox(
  (event) => parentPort?.postMessage(event),
  () => journal?.sync(),
);

const screen: Screen = {
  show: (session, event) => outbox.add({ kind: 'show', to: session.id, event }),
  ask: (session, question) => {
    Atomics.store(start.replyFlag, 0, 0);
    outbox.add({ kind: 'ask', to: session.id, question });
    // The person should see what the script has done so far before she answers.
    outbox.flush();
    Atomics.wait(start.replyFlag, 0, 0);
    const reply: Reply | undefined = receiveMessageOnPort(start.replies)?.message;
    return reply ?? { button: 'CLOSE' };
  },
};

function openHost(): Host {
  const kept = journal?.read();
  const file = kept?.file ?? start.file;
  const host = createHost({
    project: loadProject(start.project),
    screen,
    people: start.users,
    ...(file && { file }),
    ...(kept && { journal: kept.entries }),
    ...(start.locale && { locale: start.locale }),
    ...(start.title !== undefined && { title: start.title }),
  });
  // Exporting takes a second for a large workbook: only when there is something to gain.
  if (!kept) journal?.compact(file ?? host.file());
  else if (kept.long) journal?.compact(host.file());
  host.onJournal((entry) => journal?.append(entry));
  host.hub.subscribe('server', (message) => sendToAll({ kind: 'revision', message }));
  host.onTrigger((session, report) => {
    if (!report.ok) sendTo(session, { kind: 'triggered', report });
  });
  return host;
}

function sendToAll(message: ServerMessage): void {
  outbox.add({ kind: 'send', text: JSON.stringify(message) });
}

function reject({ clientId }: RevisionMessage, reason: string): void {
  if (clientId !== undefined) sendTo({ id: clientId }, { kind: 'rejected', reason });
}

function sendTo(session: Pick<Session, 'id'>, message: ServerMessage): void {
  outbox.add({ kind: 'send', to: session.id, text: JSON.stringify(message) });
}

async function perform(host: Host, task: WorkerTask): Promise<void> {
  if (task.kind === 'revision') {
    const reason = host.receive(task.message);
    if (reason !== undefined) reject(task.message, reason);
    outbox.flush();
    return;
  }
  outbox.add(await answer(host, task));
  outbox.flush();
}

async function answer(
  host: Host,
  task: Exclude<WorkerTask, { kind: 'revision' }>,
): Promise<WorkerEvent> {
  const { id } = task;
  try {
    switch (task.kind) {
      case 'open':
        return { kind: 'answer', id, value: host.openSession(task.session) };
      case 'run':
        return { kind: 'answer', id, value: host.run(task.session, task.fn, task.args) };
      case 'evaluate':
        return { kind: 'answer', id, value: host.evaluate(task.calls) };
      case 'export':
        return { kind: 'answer', id, value: await host.toXlsx() };
      case 'close':
        journal?.compact(host.file());
        journal?.close();
        return { kind: 'answer', id, value: null };
    }
  } catch (error) {
    return { kind: 'refused', id, message: error instanceof Error ? error.message : String(error) };
  }
}

try {
  const host = openHost();
  parentPort?.on('message', (task: WorkerTask) => void perform(host, task));
  const functions = host.functions.map((info) => info.name);
  parentPort?.postMessage({ kind: 'ready', functions } satisfies WorkerEvent);
} catch (error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  parentPort?.postMessage({ kind: 'failed', message } satisfies WorkerEvent);
}
