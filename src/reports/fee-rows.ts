import type { FeeLine } from '../analysis/entrustment-fee';
import { type FeeTotals, feeTotals } from '../analysis/fee-by';
import { memberLabel } from '../analysis/member-label';
import { monthRate, percentNumber } from '../analysis/payment-percent';
import type { Cell } from '../ledger/cell';
import type { Decimal } from '../ledger/decimal';
import { amountFormat } from './columns';
import { type RowColumn, sectionNumber, type TableRow } from './row-table';

/** Percentages as numbers; at least one decimal, or a bare comma would stand behind a whole number. */
const RATE_FORMAT = '0.00##';
const COEFFICIENT_FORMAT = '0.0#';
/** Columns of one width are set in one call. */
const AMOUNT_WIDTH = 112;
const RATE_WIDTH = 56;

interface FeeColumns {
  readonly columns: readonly RowColumn[];
  readonly widths: readonly number[];
}

/** @param levels names of the levels that the fee is split to */
export function feeColumns(levels: readonly string[]): FeeColumns {
  const amount = (key: string, header: string, extras: Partial<RowColumn> = {}): RowColumn => ({
    ...{ key, header, kind: 'amount', format: amountFormat('đồng'), ...extras },
  });
  const rate = (key: string, header: string, format = RATE_FORMAT): RowColumn => ({
    ...{ key, header, kind: 'percent', format },
  });
  const over = 'Phân bổ cho các cấp';
  const all: (readonly [RowColumn, number])[] = [
    [{ key: 'index', header: 'STT', kind: 'index' }, 36],
    [{ key: 'name', header: 'Hội, chương trình', kind: 'text' }, 180],
    [amount('interest', 'Lãi thực thu'), AMOUNT_WIDTH],
    [rate('interestRate', 'Lãi suất (%)'), RATE_WIDTH],
    [
      amount('base', 'Dư nợ tính phí', {
        formula: (of) => `${of('interest')}/${of('interestRate')}`,
      }),
      AMOUNT_WIDTH,
    ],
    [rate('feeRate', 'Mức phí (%)'), RATE_WIDTH],
    [rate('overdueRate', 'NQH (%)'), RATE_WIDTH],
    [rate('coefficient', 'Hệ số (%)', COEFFICIENT_FORMAT), RATE_WIDTH],
    [
      amount('fee', 'Phí ủy thác', {
        formula: (of) => levels.map((name) => of(levelKey(name))).join('+'),
      }),
      AMOUNT_WIDTH,
    ],
    ...levels.map((name) => [amount(levelKey(name), name, { over }), AMOUNT_WIDTH] as const),
  ];
  return { columns: all.map(([column]) => column), widths: all.map(([, width]) => width) };
}

function levelKey(name: string): string {
  return `level-${name}`;
}

/** Each association with its sum, below it its lines. */
export function feeRows(lines: readonly FeeLine[], levels: readonly string[]): TableRow[] {
  const associations = [...new Set(lines.map(({ association }) => association))];
  return associations.flatMap((name, section) => {
    const own = lines.filter(({ association }) => association === name);
    const sum = feeTotalCells(feeTotals(own), levels);
    const head = [sectionNumber(section), memberLabel('association', name), ...sum];
    return [
      { cells: head, isSum: true },
      ...own.map((line, at) => ({ cells: [at + 1, ...lineCells(line, levels)] })),
    ];
  });
}

function lineCells(line: FeeLine, levels: readonly string[]): (Cell | null)[] {
  const { program, interest, fee } = line;
  const basis = fee?.terms.basis;
  const percent = (value: Decimal | null | undefined): number | null =>
    value ? percentNumber(value) : null;
  return [
    memberLabel('program', program),
    interest,
    basis?.kind === 'interest' ? monthRate(basis.rate) : null,
    fee?.base ?? null,
    percent(fee?.rate.value),
    percent(fee?.overdue),
    percent(fee?.coefficient?.value),
    ...paidCells(feeTotals([line]), levels),
  ];
}

/** The cells of a sum behind its name. */
export function feeTotalCells(totals: FeeTotals, levels: readonly string[]): (Cell | null)[] {
  const blank = [null, null, null, null, null];
  return [totals.interest, ...blank, ...paidCells(totals, levels)];
}

function paidCells(
  { amount, levels: found }: FeeTotals,
  levels: readonly string[],
): (number | null)[] {
  const ofLevel = (wanted: string): number | null =>
    found.find(({ name }) => name === wanted)?.amount ?? null;
  return [amount, ...levels.map(ofLevel)];
}
