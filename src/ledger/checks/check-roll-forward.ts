import { amountText } from '../amount-text';
import { type Lineage, lineageOf } from '../boundaries/lineage';
import type { Catalogue } from '../catalogue';
import { vietnameseDate } from '../date';
import type { Ledger } from '../ledger';
import { type Problem, problem } from '../problem';
import type { MeasureField } from '../record';

/**
 * Checks each balance against the one before it, which after a merger is the sum of the communes and
 * groups merged. Warnings: roll-forward, with the residual, which is never absorbed; balance-gone.
 */
export function checkRollForward(ledger: Ledger, catalogue: Catalogue): Problem[] {
  const series = new SeriesKeys(ledger, lineageOf(ledger, catalogue));
  const { openings, continued } = openingBalances(ledger, series);
  return [...residuals(ledger, series, openings, continued), ...balancesGone(ledger, series)];
}

/** A series is one place × program × fund through time. */
class SeriesKeys {
  constructor(
    private readonly ledger: Ledger,
    readonly lineage: Lineage,
  ) {}

  own(row: number): number {
    return this.key(row, this.lineage.placeOf(row), this.cutoff(row));
  }

  /** Of the row with which this one goes on; null at the last date. */
  next(row: number): { key: number; cutoffCode: number; unit: number } | null {
    const next = this.lineage.next(this.lineage.placeOf(row), this.cutoff(row));
    if (next === null) return null;
    const { place, cutoffCode } = next;
    const unit = this.unitAt(this.lineage.unitOf(place), cutoffCode);
    return { key: this.key(row, place, cutoffCode), cutoffCode, unit };
  }

  unit(row: number): number {
    return this.unitAt(this.lineage.unitOf(this.lineage.placeOf(row)), this.cutoff(row));
  }

  private cutoff(row: number): number {
    return this.ledger.cutoffs.codes[row] ?? 0;
  }

  private unitAt(unit: number, cutoffCode: number): number {
    return unit * this.ledger.cutoffs.members.length + cutoffCode;
  }

  private key(row: number, place: number, cutoffCode: number): number {
    const { program, fund } = this.ledger.dimensions;
    const ofProgram = place * program.members.length + (program.codes[row] ?? 0);
    const ofFund = ofProgram * fund.members.length + (fund.codes[row] ?? 0);
    return ofFund * this.ledger.cutoffs.members.length + cutoffCode;
  }
}

/** Sums by the key of the row that they open (NaN: a part is blank), and units that have any. */
function openingBalances(ledger: Ledger, series: SeriesKeys) {
  const openings = new Map<number, number>();
  const continued = new Set<number>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const next = series.next(row);
    if (next === null) continue;
    continued.add(next.unit);
    const balance = ledger.measures.outstanding[row] ?? Number.NaN;
    openings.set(next.key, (openings.get(next.key) ?? 0) + balance);
  }
  return { openings, continued };
}

/** A balance without a row at the unit's previous cut-off began at nothing; a blank is unknown. */
function residuals(
  ledger: Ledger,
  series: SeriesKeys,
  openings: ReadonlyMap<number, number>,
  continued: ReadonlySet<number>,
): Problem[] {
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    if (!continued.has(series.unit(row)) || !hasFlows(ledger, row)) continue;
    const opening = openings.get(series.own(row)) ?? 0;
    const closing = ledger.measures.outstanding[row] ?? Number.NaN;
    const expected =
      opening +
      amount(ledger, 'disbursed', row) -
      amount(ledger, 'collected', row) -
      amount(ledger, 'writtenOff', row);
    const residual = closing - expected;
    if (residual === 0 || Number.isNaN(residual)) continue;
    const about = {
      expected: amountText(ledger, expected),
      found: amountText(ledger, closing),
      residual: amountText(ledger, residual),
    };
    problems.push(problem('roll-forward', ledger.place(row, 'outstanding'), about, 'warning'));
  }
  return problems;
}

/** A balance of which its unit says nothing any more at its next date: paid off, or forgotten. */
function balancesGone(ledger: Ledger, series: SeriesKeys): Problem[] {
  const keys = new Set<number>();
  for (let row = 0; row < ledger.rowCount; row++) keys.add(series.own(row));
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    if (!(amount(ledger, 'outstanding', row) > 0)) continue;
    const next = series.next(row);
    if (next === null || keys.has(next.key)) continue;
    const about = {
      outstanding: amountText(ledger, ledger.measures.outstanding[row] ?? 0),
      date: vietnameseDate(ledger.cutoffs.members[next.cutoffCode] ?? ''),
    };
    problems.push(problem('balance-gone', ledger.place(row, 'outstanding'), about, 'warning'));
  }
  return problems;
}

/** Blank counts as nothing here: what matters is whether the sum comes out. */
function amount(ledger: Ledger, field: MeasureField, row: number): number {
  const value = ledger.measures[field][row] ?? Number.NaN;
  return Number.isNaN(value) ? 0 : value;
}

function hasFlows(ledger: Ledger, row: number): boolean {
  const { disbursed, collected, writtenOff } = ledger.measures;
  return [disbursed, collected, writtenOff].some((column) => !Number.isNaN(column[row] ?? NaN));
}
