/**
 * The entry of an execution's thread. It loads neither the engine nor anything else of the host's
 * side, keeps the compiled project, and runs one execution after another, each in a fresh realm.
 */

import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { RunReport } from '../host-types';
import { perform } from '../order';
import { compiled, type Project } from '../project';
import { remoteServices } from './remote-services';
import { waitFor } from './wait-for';
import {
  FROM_THREAD,
  type FromThread,
  type ServiceCall,
  type Start,
  type ThreadData,
  TO_THREAD,
  type ToThread,
} from './wire';
import { fromWire } from './wire-error';

const { port, flags }: ThreadData = workerData;
let project: Project | undefined;

function tell(message: FromThread): void {
  port.postMessage(message);
  Atomics.store(flags, FROM_THREAD, 1);
  Atomics.notify(flags, FROM_THREAD);
}

/** Blocks this thread until the host answers. */
function ask(call: ServiceCall): unknown {
  Atomics.store(flags, TO_THREAD, 0);
  tell(call);
  waitFor(flags, TO_THREAD);
  const answer: ToThread | undefined = receiveMessageOnPort(port)?.message;
  if (answer?.kind === 'error') throw fromWire(answer.error);
  return answer?.kind === 'answer' ? answer.value : undefined;
}

function start({ id, order, storeId }: Start): void {
  if (!project) throw new Error('A thread was started without a project.');
  const services = remoteServices(project, storeId, ask);
  tell({ kind: 'ended', report: perform(services, order, id, die) });
}

/** Nothing else ends a script that catches whatever it is told. */
function die(report: RunReport): never {
  tell({ kind: 'ended', report, last: true });
  process.exit();
}

port.on('message', (message: ToThread) => {
  if (message.kind === 'project') {
    project = { ...message.project, script: compiled(message.project.code) };
  }
  if (message.kind === 'start') start(message);
});
