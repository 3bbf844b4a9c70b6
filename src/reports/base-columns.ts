import { type Change, type ChangeTable, changeTable } from '../analysis/change';
import { indicator } from '../analysis/indicators';
import { addDays, type IsoDate, vietnameseDate } from '../ledger/date';
import { formatAmount } from '../ledger/format';
import { datePeriod } from '../ledger/period';
import type { Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { sentence } from '../ledger/wording';
import { amountColumn } from './columns';
import type { DimensionFigures, Figures } from './dimension-figures';
import type { ReportInput } from './report';
import type { TableColumn } from './table';

/** Dư nợ at the base of comparison and what has changed since. */
interface BaseColumns {
  readonly base: TableColumn;
  readonly change: TableColumn;
  /** Who cannot be compared and what the flows leave unexplained; '' is left out. */
  readonly notes: readonly string[];
}

/**
 * Only like is compared: where entry units are missing on one side both cells or the change stay blank,
 * and a note names the units.
 */
export function baseColumns(
  input: ReportInput,
  by: DimensionField,
  figures: DimensionFigures,
): BaseColumns {
  const table = outstandingSince(input, by);
  const column = table.ok ? table.value.columns[0] : undefined;
  const rowOf = (name: string): Change | undefined =>
    table.ok ? column?.rows[table.value.members.indexOf(name)] : undefined;
  const figuresOf = (pick: (change: Change) => number | null): Figures => {
    const value = (of: Change | undefined): number | null => (of === undefined ? null : pick(of));
    return {
      values: figures.members.map((name) => value(rowOf(name))),
      total: value(column?.total),
    };
  };
  const unit = input.settings.displayUnit;
  const day = column?.times.base?.text ?? 'kỳ trước';
  const base = amountColumn('base', `Dư nợ ${day}`, figuresOf(baseOf), unit);
  const change = amountColumn(
    'change',
    'Tăng, giảm',
    figuresOf((of) => of.change),
    unit,
    {
      formula: (of) => `${of('outstanding')}−${of('base')}`,
    },
  );
  const problems = table.ok ? table.value.notes : table.problems;
  return {
    base,
    change,
    notes: [
      ...problems.map(sentence),
      residualNote(input, column?.times.base?.to, figures, column?.total),
    ],
  };
}

function outstandingSince(input: ReportInput, by: DimensionField): Result<ChangeTable> {
  const times = { period: datePeriod(input.cutoff), base: input.base };
  return changeTable(input.ledger, by, [indicator('outstanding')], times, [], input);
}

/** A sum without all of its units is no base. */
function baseOf({ base, lacks }: Change): number | null {
  return lacks === null || lacks === 'end' ? base : null;
}

/** What the flows do not explain of the change, where they are of just the time between the two dates. */
function residualNote(
  { cutoff, flowPeriod, ledger }: ReportInput,
  base: IsoDate | undefined,
  figures: DimensionFigures,
  change: Change | undefined,
): string {
  if (base === undefined || change === undefined || change.change === null) return '';
  const isSameTime =
    flowPeriod.kind !== 'date' &&
    flowPeriod.from === addDays(base, 1) &&
    !ledger.cutoffs.members.some((date) => date > cutoff && date <= flowPeriod.to) &&
    cutoff <= flowPeriod.to;
  const total = (id: 'disbursed' | 'collected' | 'writtenOff'): number | null =>
    figures.column(id).total;
  const [disbursed, collected] = [total('disbursed'), total('collected')];
  if (!isSameTime || disbursed === null || collected === null) return '';
  const residual = change.change - (disbursed - collected - (total('writtenOff') ?? 0));
  if (residual === 0) return '';
  const amount = `${formatAmount(Math.abs(residual), 'đồng')} đồng`;
  const than = residual > 0 ? 'cao hơn' : 'thấp hơn';
  return `Chênh lệch chưa giải thích ${amount}: dư nợ tăng/giảm so với ${vietnameseDate(base)} ${than} cho vay − thu nợ − xóa nợ.`;
}
