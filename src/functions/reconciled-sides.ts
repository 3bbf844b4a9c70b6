import { bankSide } from '../analysis/bank-side';
import { type Side, type TableSide, tableSide } from '../analysis/figure-side';
import { commonCutoff } from '../analysis/reconcile-date';
import { readBankFigures } from '../ledger/bank-figures';
import { builtInCatalogue } from '../ledger/catalogue';
import { type Cells, cellText } from '../ledger/cell';
import { duplicateKeys } from '../ledger/checks/check-ledger';
import type { IsoDate } from '../ledger/date';
import { isDated, readFigureTable } from '../ledger/figure-table';
import type { Period } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { tabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import type { MoneyUnit } from '../ledger/unit';
import { argumentMissing, argumentName } from './argument-cells';
import { atArgument } from './at-argument';
import type { Argument, CustomFunction } from './custom-function';
import { openCatalogue } from './tab-argument';

/** The two ranges that are compared, read as of one date. */
interface Sides {
  readonly own: TableSide;
  readonly bank: Side;
  /** null where neither range names a date and none was asked for. */
  readonly cutoff: IsoDate | null;
  /** The date under which both sides have their figures. */
  readonly keptAs: IsoDate;
  /** Of the associations' range. */
  readonly unit: MoneyUnit | null;
}

/** Stands for the date of two tables of which neither names one. */
const NO_DATE: IsoDate = '1900-01-01';

/**
 * @param positions of the associations' range and of the bank's among the arguments
 * Problems: argument-missing, range-expected, bank-range-expected, those of reading the ranges,
 *   key-twice (rows of a printed table, which would be added), period-needed, cutoff-not-common.
 */
export function readSides(
  of: CustomFunction,
  args: readonly Argument[],
  positions: { readonly own: number; readonly bank: number },
  period: Period | null,
): Result<Sides> {
  const own = readSideRange(of, args, positions.own, 'range-expected');
  if (!own.ok) return own;
  const bank = readSideRange(of, args, positions.bank, 'bank-range-expected');
  if (!bank.ok) return bank;
  const ours = ownSide(own.value);
  const theirs = isBankTab(bank.value.values) ? bankTab(bank.value) : bankTable(bank.value);
  const a = own.value.isDated ? ours(NO_DATE) : null;
  if (a?.ok === false) return a;
  const b = bank.value.isDated ? theirs(NO_DATE) : null;
  if (b?.ok === false) return b;
  const dates = { own: a?.value.side.cutoffs ?? null, bank: b?.value.side.cutoffs ?? null };
  const cutoff = commonCutoff(dates, period);
  if (!cutoff.ok) {
    const isUndated = cutoff.problems.some(({ code }) => code === 'period-needed');
    const undated = dates.own === null ? own.value : bank.value;
    return isUndated ? atArgument(undated.argument, cutoff) : cutoff;
  }
  const keptAs = cutoff.value ?? NO_DATE;
  const ownRead = a ?? ours(keptAs);
  if (!ownRead.ok) return ownRead;
  const bankRead = b ?? theirs(keptAs);
  if (!bankRead.ok) return bankRead;
  return ok({
    own: ownRead.value.side,
    bank: bankRead.value.side,
    cutoff: cutoff.value,
    keptAs,
    unit: ownRead.value.unit,
  });
}

interface Range {
  readonly values: Cells;
  readonly argument: string;
  /** It names the dates of its rows. */
  readonly isDated: boolean;
}

interface ReadSide<Kind extends Side> {
  readonly side: Kind;
  readonly unit: MoneyUnit | null;
}

/** @param undatedAs the date of a range that names none */
type SideReader<Kind extends Side> = (undatedAs: IsoDate) => Result<ReadSide<Kind>>;

function readSideRange(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
  refusal: 'range-expected' | 'bank-range-expected',
): Result<Range> {
  const values = args[position];
  if (values === undefined) return failed(argumentMissing(of, position));
  const argument = argumentName(of, position);
  const dated = Array.isArray(values) ? isDated(values as Cells) : null;
  if (dated?.ok) return ok({ values: values as Cells, argument, isDated: dated.value });
  const isNone = dated === null || dated.problems.some(({ code }) => code === 'header-missing');
  return isNone
    ? failed(problem(refusal, {}, { argument }))
    : atArgument(argument, failed(...dated.problems));
}

/** The associations' ledger is exact to the đồng; a table that names no date was printed. */
function ownSide(range: Range): SideReader<TableSide> {
  return (undatedAs) => readTable(range, { undatedAs, printed: !range.isDated }, 'added');
}

function bankTable(range: Range): SideReader<TableSide> {
  return (undatedAs) => readTable(range, { undatedAs, printed: true }, 'printed');
}

function readTable(
  { values, argument }: Range,
  how: { readonly undatedAs: IsoDate; readonly printed: boolean },
  totals: 'printed' | 'added',
): Result<ReadSide<TableSide>> {
  const options = { ...how, catalogue: builtInCatalogue() };
  const table = atArgument(argument, readFigureTable(values, options));
  if (!table.ok) return table;
  const twice = how.printed ? duplicateKeys(table.value.ledger) : [];
  if (twice.length > 0) return atArgument(argument, failed(...twice));
  return ok({ side: tableSide(table.value, totals), unit: table.value.ledger.unit });
}

function bankTab({ values, argument }: Range): SideReader<Side> {
  return () => {
    const options = { catalogue: openCatalogue(), approximate: true };
    const figures = atArgument(argument, readBankFigures(values, options));
    return figures.ok ? ok({ side: bankSide(figures.value), unit: null }) : figures;
  };
}

/** Only that tab says of which report its figures are. */
function isBankTab([header = []]: Cells): boolean {
  const column = tabSpec('bank').columns.find(({ id }) => id === 'figureSet');
  return header.some((cell) => textKey(cellText(cell)) === textKey(column?.header ?? ''));
}
