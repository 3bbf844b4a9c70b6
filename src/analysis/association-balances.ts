import { type IsoDate, vietnameseDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { type Problem, problem } from '../ledger/problem';
import type { Fraction } from './figures';
import type { Piece } from './payment-pieces';
import { isBlankAmount } from './sums';

/** Columns that the quality of an association is read from. */
const READ = ['outstanding', 'overdue'] as const;
type ReadField = (typeof READ)[number];

/** A blank cell beside filled ones counts as nothing; the rows are told, so that none is overlooked. */
export type BlankRows = Readonly<Record<ReadField, readonly number[]>>;

/** Dư nợ and nợ quá hạn of each association at each ngày chốt, over all its records there. */
export class AssociationBalances {
  private readonly width: number;
  private readonly sums: Readonly<Record<ReadField, Float64Array>>;
  private readonly isKnown: Readonly<Record<ReadField, Uint8Array>>;
  private readonly firstRow: Int32Array;

  constructor(private readonly ledger: Ledger) {
    const { cutoffs, dimensions, measures } = ledger;
    this.width = cutoffs.members.length;
    const size = dimensions.association.members.length * this.width;
    this.sums = { outstanding: new Float64Array(size), overdue: new Float64Array(size) };
    this.isKnown = { outstanding: new Uint8Array(size), overdue: new Uint8Array(size) };
    this.firstRow = new Int32Array(size).fill(-1);
    for (let row = 0; row < ledger.rowCount; row++) {
      const at = this.placeOfRow(row);
      if (this.firstRow[at] === -1) this.firstRow[at] = row;
      for (const field of READ) {
        const amount = measures[field][row] ?? Number.NaN;
        if (isBlankAmount(amount)) continue;
        this.sums[field][at] = (this.sums[field][at] ?? 0) + amount;
        this.isKnown[field][at] = 1;
      }
    }
  }

  /** Nợ quá hạn over dư nợ; null where there is no dư nợ. */
  overdueRate(association: number, date: IsoDate): Fraction | null {
    const at = this.placeOf(association, date);
    const [numerator = 0, denominator = 0] = [this.sums.overdue[at], this.sums.outstanding[at]];
    return denominator > 0 ? { numerator, denominator } : null;
  }

  /**
   * What a piece needs to know of its association: both ends of its time if it is paid on a balance.
   * Problem: balance-blank.
   */
  unknownFor({ row, interval, terms }: Piece): Problem | null {
    const association = this.ledger.dimensions.association.codes[row] ?? 0;
    const { previous, cutoff } = interval;
    const before =
      terms?.basis.kind === 'balance' && previous !== null
        ? this.unknown(association, previous)
        : null;
    return before ?? this.unknown(association, cutoff);
  }

  /**
   * Problem: balance-blank where no record of it says the dư nợ, or none says the nợ quá hạn of the
   * dư nợ that there is: nothing may be paid as if that were 0.
   */
  private unknown(association: number, date: IsoDate): Problem | null {
    const at = this.placeOf(association, date);
    const row = this.firstRow[at] ?? -1;
    const isOwed = (this.sums.outstanding[at] ?? 0) > 0;
    const field = READ.find(
      (read) => this.isKnown[read][at] === 0 && (read === 'outstanding' || isOwed),
    );
    if (row < 0 || field === undefined) return null;
    const name = this.ledger.dimensions.association.members[association] ?? '';
    const place = this.ledger.place(row, field);
    return problem('balance-blank', place, { association: name, date: vietnameseDate(date) });
  }

  /** Among the records of the associations and dates that the pieces go by. */
  blankRows(pieces: readonly Piece[]): BlankRows {
    const { measures } = this.ledger;
    const used = new Set<number>();
    for (const { row, interval } of pieces) {
      const association = this.ledger.dimensions.association.codes[row] ?? 0;
      used.add(this.placeOf(association, interval.cutoff));
      // A balance is paid for from its beginning on.
      used.add(this.placeOfRow(row));
    }
    const blank = { outstanding: [] as number[], overdue: [] as number[] };
    for (let row = 0; row < this.ledger.rowCount; row++) {
      const amount = (field: keyof typeof measures) => measures[field][row] ?? Number.NaN;
      const isBlank = isBlankAmount(amount('outstanding'));
      const isOwed = amount('outstanding') > 0 && isBlankAmount(amount('overdue'));
      const isPaid = isBlank && (amount('overdue') > 0 || amount('interestCollected') > 0);
      if (!isOwed && !isPaid) continue;
      if (!used.has(this.placeOfRow(row))) continue;
      blank[isOwed ? 'overdue' : 'outstanding'].push(row);
    }
    return blank;
  }

  private placeOfRow(row: number): number {
    const { cutoffs, dimensions } = this.ledger;
    return (dimensions.association.codes[row] ?? 0) * this.width + (cutoffs.codes[row] ?? 0);
  }

  private placeOf(association: number, date: IsoDate): number {
    return association * this.width + this.ledger.cutoffs.members.indexOf(date);
  }
}
