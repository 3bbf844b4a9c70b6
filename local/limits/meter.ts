/** Measures one execution in Google's time: modelled calls, sleeps and, when asked, its own work. */

import type { CallKind, Estimate } from '../host-types';
import type { Write } from '../store';
import type { CostModel } from './cost-model';

export class Meter {
  private readonly spent = { read: 0, write: 0, flush: 0, other: 0, sleep: 0, script: 0 };
  private readonly cells = { read: 0, written: 0 };
  private flushes = 0;

  constructor(private readonly costs: CostModel) {}

  get total(): number {
    return Object.values(this.spent).reduce((sum, each) => sum + each);
  }

  /** What of it was no waiting. */
  get worked(): number {
    return this.total - this.spent.sleep;
  }

  call(path: string, kind: CallKind, result: unknown): void {
    const cells = cellsOf(result);
    this.cells.read += cells;
    this.spent[kind] += this.costs.methods[path] ?? this.costs.calls[kind];
    this.spent.read += cells * this.costs.cellRead;
  }

  /** Writes that go into the document together. */
  flushed(writes: readonly Write[]): void {
    const cells = writes.reduce((sum, write) => sum + cellsWritten(write), 0);
    this.flushes += 1;
    this.cells.written += cells;
    this.spent.flush += this.costs.flush + cells * this.costs.cellWritten;
  }

  slept(milliseconds: number): void {
    this.spent.sleep += milliseconds;
  }

  /** @param milliseconds of this machine */
  computed(milliseconds: number): void {
    this.spent.script += milliseconds * this.costs.cpu;
  }

  estimate(): Estimate {
    return {
      milliseconds: this.total,
      byKind: { ...this.spent },
      cells: { ...this.cells },
      flushes: this.flushes,
    };
  }
}

/** Rows of values; anything else is no cells. */
function cellsOf(result: unknown): number {
  if (!Array.isArray(result) || !Array.isArray(result[0])) return 0;
  return result.length * result[0].length;
}

/** The same for a whole range, or a copy of one, is as dear as one cell (assumed): it is no list of values. */
function cellsWritten(write: Write): number {
  if (write.kind === 'cells') return cellsOf(write.inputs);
  if (write.kind === 'formats') return cellsOf(write.formats);
  if (write.kind === 'notes') return cellsOf(write.notes);
  return 'zone' in write || write.kind === 'copyValues' ? 1 : 0;
}
