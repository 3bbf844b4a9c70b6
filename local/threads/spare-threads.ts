/** Threads that wait for their next execution: starting one takes longer than most executions. */

import type { Project } from '../project';
import { ExecutionThread } from './execution-thread';

let spares: ExecutionThread[] = [];

/** Rather one that has compiled the project already. */
export function takeThread(file: string, project: Project): ExecutionThread {
  const fitting = spares.filter((spare) => spare.file === file);
  const spare = fitting.find((thread) => thread.knows(project)) ?? fitting[0];
  spares = spares.filter((each) => each !== spare);
  return spare ?? new ExecutionThread(file);
}

/** @param reusable false: it is in the middle of something and has to end */
export function giveBackThread(thread: ExecutionThread, reusable: boolean): void {
  if (reusable) spares.push(thread);
  else void thread.end();
}

/** Threads outlive the test file that started them, unless it ends them. */
export async function endSpareThreads(): Promise<void> {
  const ending = spares;
  spares = [];
  await Promise.all(ending.map((thread) => thread.end()));
}
