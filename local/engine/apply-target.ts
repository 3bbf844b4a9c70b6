/** What the appliers of writes work on. */

import type { Write } from '../store';
import type { EngineStore } from './store';

type WriteOf<K extends Write['kind']> = Extract<Write, { kind: K }>;
export type Appliers = {
  readonly [K in Write['kind']]: (write: WriteOf<K>, to: Target) => void;
};

export interface Target {
  readonly store: EngineStore;
  /** Throws when the engine refuses, unless there was nothing to change. */
  readonly dispatch: (type: string, payload: object) => void;
}

export function sequence(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

export function newId(): string {
  return `rule-${Math.random().toString(36).slice(2, 12)}`;
}
