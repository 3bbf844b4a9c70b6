import { type ComparedBase, YEAR_BEFORE } from '../analysis/compared-bases';
import { vietnameseDate } from '../ledger/date';
import { amountFormat, percentFormat } from './columns';
import type { ReportInput } from './report';
import type { RowColumn } from './row-table';

/** A base that has columns in a table. */
export interface ShownBase extends ComparedBase {
  /** Its place among all that were asked for. */
  readonly at: number;
  /** It lies on the other side of 1/7/2025. */
  readonly isMarked: boolean;
}

/** As many as fit the width of a page; others follow in a table of their own. */
export const MOST_BASES = 4;

const PERCENT_DECIMALS = 2;
const NAME_WIDTHS = [44, 220, 95] as const;
const BASE_WIDTHS = [88, 82, 68] as const;
/** Fewer bases leave room for the names. */
const FEWEST_COLUMNS_WIDTH = 560;

/** Columns of figures beside those of several times before. */
export function changeColumns(
  bases: readonly ShownBase[],
  { cutoff, settings }: ReportInput,
): { readonly columns: readonly RowColumn[]; widths(bases: number): readonly number[] } {
  const format = amountFormat(settings.displayUnit);
  return {
    columns: [
      { key: 'index', header: 'STT', kind: 'index' },
      { key: 'name', header: 'Chỉ tiêu', kind: 'text' },
      { key: 'end', header: `Ngày ${vietnameseDate(cutoff)}`, kind: 'amount', format },
      ...bases.flatMap((base) => columnsOf(base, format)),
    ],
    widths(count) {
      const widths = [...NAME_WIDTHS, ...Array.from({ length: count }, () => BASE_WIDTHS).flat()];
      const sum = widths.reduce((total, width) => total + width, 0);
      const [index, name, ...others] = widths;
      return [index ?? 0, (name ?? 0) + Math.max(0, FEWEST_COLUMNS_WIDTH - sum), ...others];
    },
  };
}

function columnsOf(base: ShownBase, format: string): RowColumn[] {
  const over = overOf(base);
  const keys = { base: `base-${base.at}`, change: `change-${base.at}` };
  const isIndex = base.names.includes(YEAR_BEFORE);
  return [
    { key: keys.base, header: dateHeader(base), kind: 'amount', format, over },
    {
      key: keys.change,
      header: 'Tăng/giảm',
      kind: 'amount',
      format,
      over,
      formula: (of) => `${of('end')}-${of(keys.base)}`,
    },
    {
      key: `percent-${base.at}`,
      header: isIndex ? 'Bằng (%)' : 'Tăng/giảm (%)',
      kind: 'percent',
      format: percentFormat(PERCENT_DECIMALS),
      over,
      formula: (of) => `${of(isIndex ? 'end' : keys.change)}/${of(keys.base)}`,
    },
  ];
}

function dateHeader({ period }: ShownBase): string {
  return period.kind === 'date' ? `Ngày ${period.text}` : period.text;
}

/** "So với đầu năm, kỳ trước (*)" */
function overOf({ names, isMarked }: ShownBase): string {
  return `So với ${names.join(', ')}${isMarked ? ' (*)' : ''}`;
}
