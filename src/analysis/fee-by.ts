import type { Ledger } from '../ledger/ledger';
import type { DimensionField } from '../ledger/record';
import { apportion } from './apportion';
import type { FeeLine, Level } from './entrustment-fee';
import type { Piece } from './payment-pieces';
import { addKnown } from './sums';

/** Amounts in đồng; null is blank. */
export interface FeeTotals {
  readonly interest: number | null;
  readonly amount: number | null;
  readonly levels: readonly Level[];
  /** The part of the interest that has no rate and so no fee. */
  readonly unpaidInterest: number | null;
}

export function feeTotals(lines: readonly Pick<FeeLine, 'interest' | 'fee'>[]): FeeTotals {
  const unpaid = lines.filter(({ fee }) => fee === null);
  return {
    interest: addKnown(lines.map(({ interest }) => interest)),
    amount: addKnown(lines.map(({ fee }) => fee?.amount ?? null)),
    levels: addLevels(lines.flatMap(({ fee }) => fee?.levels ?? [])),
    unpaidInterest: addKnown(unpaid.map(({ interest }) => interest)),
  };
}

/**
 * The lines divided among the members of a dimension, in catalogue order. What a line has for a level
 * is divided by what each member gave to it, to the đồng, so the totals are those of the lines.
 */
export function feeBy(
  ledger: Ledger,
  lines: readonly FeeLine[],
  field: DimensionField,
): readonly { readonly name: string; readonly totals: FeeTotals }[] {
  const { codes, members } = ledger.dimensions[field];
  const shares = new Map<number, FeeTotals[]>();
  for (const line of lines) {
    const pieces = new Map<number, Piece[]>();
    for (const piece of line.pieces) {
      const code = codes[piece.row] ?? 0;
      const own = pieces.get(code) ?? [];
      own.push(piece);
      pieces.set(code, own);
    }
    const inOrder = [...pieces].sort(([a], [b]) => a - b);
    const ofMembers = dividedLine(
      line,
      inOrder.map(([, own]) => own),
    );
    inOrder.forEach(([code], i) => {
      const share = ofMembers[i];
      if (share !== undefined) shares.set(code, [...(shares.get(code) ?? []), share]);
    });
  }
  return [...shares]
    .sort(([a], [b]) => a - b)
    .map(([code, parts]) => ({ name: members[code] ?? '', totals: addTotals(parts) }));
}

function dividedLine({ fee }: FeeLine, parts: readonly Piece[][]): FeeTotals[] {
  const weights = parts.map((pieces) =>
    pieces.reduce((sum, { quantity }) => sum + quantity, BigInt(0)),
  );
  const levels = (fee?.levels ?? []).map(({ name, amount }) => ({
    name,
    amounts: apportion(amount, weights),
  }));
  return parts.map((pieces, i): FeeTotals => {
    const interest = addKnown(pieces.map((piece) => piece.interest));
    const own = levels.map(({ name, amounts }) => ({ name, amount: amounts[i] ?? 0 }));
    return {
      interest,
      amount: fee === null ? null : own.reduce((sum, { amount }) => sum + amount, 0),
      levels: own,
      unpaidInterest: fee === null ? interest : null,
    };
  });
}

function addTotals(parts: readonly FeeTotals[]): FeeTotals {
  return {
    interest: addKnown(parts.map(({ interest }) => interest)),
    amount: addKnown(parts.map(({ amount }) => amount)),
    levels: addLevels(parts.flatMap(({ levels }) => levels)),
    unpaidInterest: addKnown(parts.map(({ unpaidInterest }) => unpaidInterest)),
  };
}

function addLevels(levels: readonly Level[]): Level[] {
  const sums = new Map<string, number>();
  for (const { name, amount } of levels) sums.set(name, (sums.get(name) ?? 0) + amount);
  return [...sums].map(([name, amount]) => ({ name, amount }));
}
