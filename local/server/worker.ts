/**
 * The worker thread: model and journal. Scripts run in threads of their own, whose calls are served
 * here one by one between the revisions of pages.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createHost, type OpenHost } from '../host';
import type { Ask, RevisionMessage, RunReport, Session, SessionPayload } from '../host-types';
import { loadProject } from '../project';
import { refused } from '../run-report';
import type { Screen } from '../services';
import { Executions } from './executions';
import { Journal } from './journal';
import { Outbox } from './outbox';
import type { ServerMessage } from './protocol';
import { Questions } from './questions';
import type { Asked, TabList, WorkerEvent, WorkerStart, WorkerTask } from './threads';

const start: WorkerStart = workerData;
const journal = start.folder === undefined ? undefined : new Journal(start.folder);
const outbox = new Outbox(
  (event) => parentPort?.postMessage(event),
  () => journal?.sync(),
);

const questions = new Questions((session, ask, question) => {
  outbox.add({ kind: 'ask', to: session.id, ask, question });
  // The person should see what the script has done so far before she answers.
  outbox.flush();
});

const screen: Screen = {
  show: (session, event) => outbox.add({ kind: 'show', to: session.id, event }),
  ask: () => {
    throw new Error('Only an execution in a thread of its own can wait for a person.');
  },
};

function openHost(): OpenHost {
  const kept = journal?.read();
  const file = kept?.file ?? start.file;
  const host = createHost({
    project: loadProject(start.project),
    screen,
    realTime: true,
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

/** The host and the threads its scripts run in. */
interface Parts {
  readonly host: OpenHost;
  readonly executions: Executions;
}

async function perform(parts: Parts, task: WorkerTask): Promise<void> {
  if (task.kind === 'reply') return questions.answer(task.ask, task.reply);
  if (task.kind === 'leave') return parts.host.closeSession(task.page);
  if (task.kind === 'revision') {
    const reason = parts.host.receive(task.message);
    if (reason !== undefined) reject(task.message, reason);
  } else {
    outbox.add(await answer(parts, task));
  }
  outbox.flush();
}

async function answer(parts: Parts, task: Asked): Promise<WorkerEvent> {
  const { id } = task;
  const { host, executions } = parts;
  try {
    switch (task.kind) {
      case 'open':
        return { kind: 'answer', id, value: await openSession(parts, task.session) };
      case 'run':
        return { kind: 'answer', id, value: await run(parts, task) };
      case 'evaluate':
        return { kind: 'answer', id, value: host.evaluate(task.calls) };
      case 'export':
        return { kind: 'answer', id, value: await host.toXlsx(task.print) };
      case 'paper':
        return { kind: 'answer', id, value: host.paper(task.order) };
      case 'tabs':
        return { kind: 'answer', id, value: tabList(host) };
      case 'close':
        await executions.close();
        journal?.compact(host.file());
        journal?.close();
        return { kind: 'answer', id, value: null };
    }
  } catch (error) {
    return { kind: 'refused', id, message: error instanceof Error ? error.message : String(error) };
  }
}

function tabList({ store, printableTabs }: OpenHost): TabList {
  return { id: store.id, title: store.title(), tabs: printableTabs() };
}

async function openSession({ host, executions }: Parts, session: Session): Promise<SessionPayload> {
  const opening = host.opening(session);
  const opened = opening && (await executions.run(opening));
  host.opened(session);
  return host.payload(session, opened);
}

async function run(
  { host, executions }: Parts,
  { session, fn, args }: Extract<WorkerTask, { kind: 'run' }>,
): Promise<RunReport> {
  try {
    return await executions.run(host.order(session, fn, args));
  } catch (error) {
    return refused(error);
  }
}

try {
  const host = openHost();
  const { services } = host;
  const ask = (session: Session, question: Ask) => questions.put(session, question);
  const executions = new Executions({ file: start.thread, services, ask });
  host.launchWith((order, done) => void executions.run(order).then(done));
  parentPort?.on('message', (task: WorkerTask) => void perform({ host, executions }, task));
  const functions = host.functions.map((info) => info.name);
  parentPort?.postMessage({ kind: 'ready', functions } satisfies WorkerEvent);
} catch (error) {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  parentPort?.postMessage({ kind: 'failed', message } satisfies WorkerEvent);
}
