import type { CustomEvaluator, PendingCall } from '../engine/custom-functions';
import type { Model, Position } from '../engine/engine';
import { looseDispatch } from '../engine/engine';
import type { CustomAnswer, WireResult } from '../host-types';
import type { Connection } from './connection';

/** Calls of one redraw travel together. */
const BATCH_MS = 15;
const REMEMBERED = 2000;

interface Waiting {
  readonly call: PendingCall;
  readonly cells: Map<string, Position>;
}

/**
 * Asks the server for the values of custom functions, as Google does: the cell shows that it is
 * loading, and a value once known is not asked for again while its arguments stay the same.
 */
export class PageEvaluator implements CustomEvaluator {
  readonly #connection: Connection;
  readonly #onPending: (count: number) => void;
  readonly #known = new Map<string, WireResult>();
  readonly #waiting = new Map<string, Waiting>();
  #batch: Waiting[] = [];
  /** Set once the model exists; formulas are evaluated while it is being made. */
  model: Model | undefined;

  constructor(connection: Connection, onPending: (count: number) => void) {
    this.#connection = connection;
    this.#onPending = onPending;
  }

  evaluate(call: PendingCall, cell: Position | undefined): WireResult | 'loading' {
    const known = this.#known.get(call.key);
    if (known) {
      this.#remember(call.key, known);
      return known;
    }
    const waiting = this.#waiting.get(call.key) ?? this.#ask(call);
    if (cell) waiting.cells.set(`${cell.sheetId} ${cell.col} ${cell.row}`, { ...cell });
    return 'loading';
  }

  #ask(call: PendingCall): Waiting {
    const waiting: Waiting = { call, cells: new Map() };
    this.#waiting.set(call.key, waiting);
    if (this.#batch.length === 0) setTimeout(() => void this.#send(), BATCH_MS);
    this.#batch.push(waiting);
    this.#onPending(this.#waiting.size);
    return waiting;
  }

  async #send(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const results = await this.#results(batch);
    const cells: Position[] = [];
    for (const { call, cells: own } of batch) {
      this.#waiting.delete(call.key);
      this.#remember(call.key, results.get(call.key) ?? noAnswer());
      cells.push(...own.values());
    }
    this.#evaluateAgain(cells);
    this.#onPending(this.#waiting.size);
  }

  /** First by key alone: the server's own model has evaluated most calls already. */
  async #results(batch: readonly Waiting[]): Promise<ReadonlyMap<string, WireResult>> {
    try {
      const short = batch.map(({ call }) => ({ key: call.key, name: call.name }));
      const answers = await this.#connection.request({ kind: 'evaluate', calls: short });
      const unknown = new Set(answers.filter((each) => !('result' in each)).map(({ key }) => key));
      const whole = batch
        .filter(({ call }) => unknown.has(call.key))
        .map(({ call }) => ({ key: call.key, name: call.name, args: call.args() }));
      if (whole.length === 0) return byKey(answers);
      const rest = await this.#connection.request({ kind: 'evaluate', calls: whole });
      return byKey([...answers, ...rest]);
    } catch {
      return new Map();
    }
  }

  #remember(key: string, result: WireResult): void {
    this.#known.delete(key);
    this.#known.set(key, result);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }

  /** A cell that moved meanwhile is no longer where it asked; then everything is evaluated. */
  #evaluateAgain(positions: readonly Position[]): void {
    const { model } = this;
    if (!model) return;
    const cellIds = positions.map((position) => model.getters.getCell(position)?.id);
    const found = cellIds.every((id) => id !== undefined);
    looseDispatch(model.dispatch)('EVALUATE_CELLS', found ? { cellIds } : {});
  }
}

function byKey(answers: readonly CustomAnswer[]): ReadonlyMap<string, WireResult> {
  const results = new Map<string, WireResult>();
  for (const answer of answers) if ('result' in answer) results.set(answer.key, answer.result);
  return results;
}

function noAnswer(): WireResult {
  return { kind: 'error', message: 'Mất kết nối với máy chủ khi đang tính. Hãy tải lại trang.' };
}
