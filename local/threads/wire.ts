/** What an execution's thread and its host say to each other. Strictly in turns: one speaks, one waits. */

import type { MessagePort } from 'node:worker_threads';
import type { RunReport } from '../host-types';
import type { Order } from '../order';
import type { Project } from '../project';
import type { ExecutionId, Services } from '../services';

/** The parts of Services whose methods are called over the wire; '' is Services itself. */
export type Part =
  | ''
  | 'store'
  | 'properties'
  | 'cache'
  | 'locks'
  | 'screen'
  | 'clock'
  | 'triggers'
  | 'people';

export interface ServiceCall {
  readonly kind: 'call';
  readonly part: Part;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** A project without what cannot travel. */
type PlainProject = Omit<Project, 'script'>;

export interface Start {
  readonly kind: 'start';
  readonly id: ExecutionId;
  readonly order: Order;
  readonly storeId: Services['store']['id'];
}

export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  /** An error of Google's, for the script to catch. */
  readonly forScript: boolean;
}

export type ToThread =
  /** To be compiled for the executions to come. */
  | { readonly kind: 'project'; readonly project: PlainProject }
  | Start
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'error'; readonly error: WireError };

export interface Ended {
  readonly kind: 'ended';
  readonly report: RunReport;
  /** The thread has ended as well. */
  readonly last?: boolean;
}

export type FromThread = ServiceCall | Ended;

/** Travels as `workerData`. */
export interface ThreadData {
  readonly port: MessagePort;
  /** One place per direction: 1 when there is a message that way. */
  readonly flags: Int32Array;
}

export const TO_THREAD = 0;
export const FROM_THREAD = 1;
