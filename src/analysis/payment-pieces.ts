import { DIRECT_LENDING } from '../ledger/associations';
import { vietnameseDate } from '../ledger/date';
import { cutoffsOfUnits, unitCodes, unitName } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import type { ParameterId } from '../ledger/parameters/parameter-kinds';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { monthsBetween } from './month-length';
import type { Quantity } from './payment-base';
import { type Interval, type Terms, termsAt } from './payment-terms';
import { flowRows } from './selection';
import { isBlankAmount } from './sums';

/** What one record gives to be paid for. */
export interface Piece {
  /** Of the ledger. */
  readonly row: number;
  readonly interval: Interval;
  /** null: there is no rate, and nothing is paid for its interest. */
  readonly terms: Terms | null;
  readonly quantity: Quantity;
  /** null where it is blank. */
  readonly interest: number | null;
}

/**
 * The records of a period as they are paid for. A balance counts half at both ends of its time, so
 * that a record gives to the time that it ends and to the time that it begins. What the bank lends
 * itself has no part.
 * Problems: cutoff-missing, period-cuts-interval, opening-missing, those of termsAt.
 *
 * @param onBalance the parameter that programs have which are paid on their balance
 */
export function paymentPieces(
  ledger: Ledger,
  period: Period,
  parameters: readonly Parameter[],
  onBalance: ParameterId,
): Result<readonly Piece[]> {
  const rows = flowRows(ledger, period, []);
  if (!rows.ok) return rows;
  return new Pieces(ledger, period, (program, interval) =>
    termsAt(parameters, onBalance, program, interval),
  ).all();
}

/** Code of the association under which the bank lends itself; -1 if it is not in the ledger. */
export function directCode({ dimensions }: Ledger): number {
  const key = textKey(DIRECT_LENDING.name);
  return dimensions.association.members.findIndex((name) => textKey(name) === key);
}

type TermsOf = (program: string, interval: Interval) => Result<Terms | null>;

class Pieces {
  private readonly pieces: Piece[] = [];
  private readonly problems = new Map<string, Problem>();
  private readonly known = new Map<string, Result<Terms | null>>();
  private readonly units: Int32Array;

  constructor(
    private readonly ledger: Ledger,
    private readonly period: Period,
    private readonly termsOf: TermsOf,
  ) {
    this.units = unitCodes(ledger);
  }

  all(): Result<readonly Piece[]> {
    const { association } = this.ledger.dimensions;
    const direct = directCode(this.ledger);
    const cutoffs = cutoffsOfUnits(this.ledger);
    for (let row = 0; row < this.ledger.rowCount; row++) {
      if (association.codes[row] === direct) continue;
      const own = cutoffs.get(this.units[row] ?? 0) ?? [];
      const at = own.indexOf(this.ledger.cutoffs.codes[row] ?? 0);
      this.addEnding(row, this.interval(own[at - 1], own[at]));
      this.addBeginning(row, this.interval(own[at], own[at + 1]));
    }
    if (this.problems.size > 0) return failed(...this.problems.values());
    return ok(this.pieces);
  }

  private interval(from: number | undefined, to: number | undefined): Interval | null {
    const { members } = this.ledger.cutoffs;
    const cutoff = to === undefined ? undefined : members[to];
    if (cutoff === undefined || cutoff < this.period.from || cutoff > this.period.to) return null;
    return { previous: from === undefined ? null : (members[from] ?? null), cutoff };
  }

  private addEnding(row: number, interval: Interval | null): void {
    if (interval === null) return;
    const collected = this.ledger.measures.interestCollected[row] ?? Number.NaN;
    const interest = isBlankAmount(collected) ? null : collected;
    const found = this.terms(row, interval);
    if (!found.ok) {
      // Where there is nothing to be paid for, no rule is needed.
      for (const one of interest === null ? [] : found.problems) this.report(one);
      return;
    }
    const terms = found.value;
    const isOnBalance = terms?.basis.kind === 'balance';
    if (isOnBalance && interval.previous === null && this.current(row) > 0) {
      this.reportOpening(row, interval);
      return;
    }
    const quantity = isOnBalance ? this.balance(row, interval) : BigInt(interest ?? 0);
    if (quantity === BigInt(0) && interest === null) return;
    this.pieces.push({ row, interval, terms, quantity, interest });
  }

  private addBeginning(row: number, interval: Interval | null): void {
    if (interval === null) return;
    const found = this.terms(row, interval);
    if (!found.ok || found.value?.basis.kind !== 'balance') return;
    const quantity = this.balance(row, interval);
    if (quantity === BigInt(0)) return;
    this.pieces.push({ row, interval, terms: found.value, quantity, interest: null });
  }

  private terms(row: number, interval: Interval): Result<Terms | null> {
    const { codes, members } = this.ledger.dimensions.program;
    const code = codes[row] ?? 0;
    const key = `${code}|${interval.previous}|${interval.cutoff}`;
    const terms = this.known.get(key) ?? this.termsOf(members[code] ?? '', interval);
    this.known.set(key, terms);
    return terms;
  }

  /** Đồng in time; a record whose classes exceed its balance has none. */
  private current(row: number): number {
    const { outstanding, overdue, frozen } = this.ledger.measures;
    const known = (column: Float64Array): number => column[row] || 0;
    return Math.max(0, known(outstanding) - known(overdue) - known(frozen));
  }

  private balance(row: number, { previous, cutoff }: Interval): Quantity {
    if (previous === null) return BigInt(0);
    return BigInt(this.current(row)) * BigInt(monthsBetween(previous, cutoff));
  }

  private reportOpening(row: number, { cutoff }: Interval): void {
    const { codes, members } = this.ledger.dimensions.program;
    const about = {
      program: members[codes[row] ?? 0] ?? '',
      unit: unitName(this.ledger, this.units[row] ?? 0),
      date: vietnameseDate(cutoff),
    };
    // One unit is enough to tell.
    this.report(problem('opening-missing', {}, about), `${about.program}|${about.date}`);
  }

  private report(found: Problem, key = JSON.stringify(found.about)): void {
    if (!this.problems.has(key)) this.problems.set(key, found);
  }
}
