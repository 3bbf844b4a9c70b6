/**
 * A fault on demand, as plain data: which call of one execution it strikes, how, and how much of
 * the call had happened by then.
 */

import type { CallKind } from '../host-types';
import { OUT_OF_TIME } from './limits';

export interface FaultPlan {
  /** The how-manyth of the calls that `of` names, from 1. */
  readonly at: number;
  /** A method such as 'Range.setValues' or a kind of calls; left out: every service call. */
  readonly of?: string;
  readonly fault: Fault;
  /**
   * Google may fail a call that it carried out. Left out: 'none'. 'part' is the first half of the
   * writes that a flush, or a read that flushes, was to apply: a flush is no transaction (assumed).
   */
  readonly effect?: 'none' | 'part' | 'all';
}

export type Fault =
  | 'timeout'
  | 'failure'
  | 'lockTimeout'
  | 'tooManyLocks'
  /* Nothing that the script catches saves it from these. */
  | 'outOfTime'
  | 'kill';

/** The writes that nobody flushed go into the document when the script has ended. */
export const END = 'Execution.end';

const SENTENCES: Readonly<Record<Fault, string>> = {
  timeout: 'Service Spreadsheets timed out while accessing document with id {id}.',
  failure: 'Service Spreadsheets failed while accessing document with id {id}.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  tooManyLocks: 'There are too many LockService operations against the same script.',
  outOfTime: OUT_OF_TIME,
  kill: 'Lượt chạy bị dừng giữa chừng.',
};

export function sentenceOf(fault: Fault, documentId: string): string {
  return SENTENCES[fault].replace('{id}', documentId);
}

export function isDeadly(fault: Fault): boolean {
  return fault === 'outOfTime' || fault === 'kill';
}

/** Counts the calls of one execution until the plan meets its own. */
export class Faults {
  /** The call that was struck. */
  struck: string | undefined;
  private met = 0;

  constructor(private readonly plan: FaultPlan | undefined) {}

  /** The plan, when it is for this call. */
  meets(path: string, kind: CallKind): FaultPlan | undefined {
    const { plan } = this;
    if (!plan || (plan.of !== undefined && plan.of !== path && plan.of !== kind)) return undefined;
    this.met += 1;
    if (this.met !== plan.at) return undefined;
    this.struck = path;
    return plan;
  }
}
