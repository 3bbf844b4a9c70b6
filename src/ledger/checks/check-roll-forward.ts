import { amountText } from '../amount-text';
import { lineageOf } from '../boundaries/lineage';
import type { Catalogue } from '../catalogue';
import { type IsoDate, vietnameseDate } from '../date';
import type { Ledger } from '../ledger';
import { NumberIndex } from '../number-index';
import { type Problem, problem } from '../problem';

/**
 * Checks each balance against the one before it, which after a merger is the sum of the communes and
 * groups merged. Warnings: roll-forward, with the residual, which is never absorbed; balance-gone.
 */
export function checkRollForward(ledger: Ledger, catalogue: Catalogue): Problem[] {
  if (ledger.cutoffs.members.length < 2) return [];
  const series = new Series(ledger, catalogue);
  return [...residuals(ledger, series), ...balancesGone(ledger, series)];
}

/** A series is one place × program × fund through time. */
class Series {
  /** Of the row: where its balance stands among all (place × program × fund × date). */
  private readonly own: Int32Array;
  /** Of the row: the balance that goes on from its own; NONE at the last date, GONE without a row. */
  private readonly next: Int32Array;
  /** Of the row, where there is a next. */
  private readonly nextCutoff: Int32Array;
  /** What each balance begins with: NaN where a part of it is blank. */
  private readonly openings: Float64Array;
  /** Of the row: number of its unit at its date. */
  private readonly unit: Float64Array;
  /** Units at dates before which there is one. */
  private readonly continued = new Set<number>();

  constructor(
    private readonly ledger: Ledger,
    catalogue: Catalogue,
  ) {
    const { rowCount, cutoffs, measures } = ledger;
    const lineage = lineageOf(ledger, catalogue);
    const index = new NumberIndex(rowCount);
    const places = new Float64Array(rowCount);
    this.own = new Int32Array(rowCount);
    this.next = new Int32Array(rowCount).fill(NONE);
    this.nextCutoff = new Int32Array(rowCount);
    this.openings = new Float64Array(rowCount);
    this.unit = new Float64Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const [place, cutoff] = [lineage.placeOf(row), cutoffs.codes[row] ?? 0];
      places[row] = place;
      this.own[row] = index.add(this.key(row, place, cutoff));
      this.unit[row] = this.unitAt(lineage.unitOf(place), cutoff);
    }
    for (let row = 0, last = NONE; row < rowCount; row++) {
      const after = lineage.next(places[row] ?? 0, cutoffs.codes[row] ?? 0);
      if (after === null) continue;
      const unit = this.unitAt(lineage.unitOf(after.place), after.cutoffCode);
      // Rows of one unit stand together as a rule.
      if (unit !== last) this.continued.add(unit);
      last = unit;
      const at = index.find(this.key(row, after.place, after.cutoffCode));
      this.next[row] = at < 0 ? GONE : at;
      this.nextCutoff[row] = after.cutoffCode;
      if (at >= 0)
        this.openings[at] = (this.openings[at] ?? 0) + (measures.outstanding[row] ?? NaN);
    }
  }

  /** 0 where the unit had a date before and the balance no row there; a unit's first date has none. */
  opening(row: number): number | null {
    if (!this.continued.has(this.unit[row] ?? 0)) return null;
    return this.openings[this.own[row] ?? 0] ?? 0;
  }

  /** The date at which the balance has no row any more, though its unit has. */
  goneAt(row: number): IsoDate | null {
    if (this.next[row] !== GONE) return null;
    return this.ledger.cutoffs.members[this.nextCutoff[row] ?? 0] ?? null;
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

const NONE = -1;
const GONE = -2;

/** A balance without a row at the unit's previous cut-off began at nothing; a blank is unknown. */
function residuals(ledger: Ledger, series: Series): Problem[] {
  const { disbursed, collected, writtenOff, outstanding } = ledger.measures;
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const [lent, got, lost] = [at(disbursed, row), at(collected, row), at(writtenOff, row)];
    if (Number.isNaN(lent) && Number.isNaN(got) && Number.isNaN(lost)) continue;
    const opening = series.opening(row);
    if (opening === null) continue;
    const closing = at(outstanding, row);
    const expected = opening + (lent || 0) - (got || 0) - (lost || 0);
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
function balancesGone(ledger: Ledger, series: Series): Problem[] {
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const balance = at(ledger.measures.outstanding, row);
    const date = balance > 0 ? series.goneAt(row) : null;
    if (date === null) continue;
    const about = { outstanding: amountText(ledger, balance), date: vietnameseDate(date) };
    problems.push(problem('balance-gone', ledger.place(row, 'outstanding'), about, 'warning'));
  }
  return problems;
}

function at(amounts: Float64Array, row: number): number {
  return amounts[row] ?? Number.NaN;
}
