import {
  BEFORE_REORGANISATION,
  CHOSEN,
  type ComparedBase,
  YEAR_BEFORE,
} from '../analysis/compared-bases';
import { vietnameseDate } from '../ledger/date';
import { amountFormat, percentFormat } from './columns';
import { SENTENCE_WIDTHS } from './page';
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

const DATE_ALONE = [BEFORE_REORGANISATION, CHOSEN];
const PERCENT_DECIMALS = 2;
const BASE_WIDTHS = { figures: 3, least: 80, most: 110 } as const;
/** Fewer bases leave room for long names of programs, and for air between figures. */
const NAME_WIDTH = { least: 200, most: 380 } as const;
const INDEX_WIDTH = 44;
const END_WIDTH = 100;
const PAGE_WIDTH = 1300;

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
      if (count === 0) return SENTENCE_WIDTHS;
      const all = BASE_WIDTHS.figures * count;
      const even = (PAGE_WIDTH - INDEX_WIDTH - NAME_WIDTH.most - END_WIDTH) / all;
      const width = Math.min(BASE_WIDTHS.most, Math.max(BASE_WIDTHS.least, Math.floor(even)));
      const figures = [END_WIDTH, ...Array.from({ length: all }, () => width)];
      const left = figures.reduce((rest, width) => rest - width, PAGE_WIDTH - INDEX_WIDTH);
      const name = Math.min(NAME_WIDTH.most, Math.max(NAME_WIDTH.least, left));
      return [INDEX_WIDTH, name, ...figures];
    },
  };
}

function columnsOf(base: ShownBase, format: string): RowColumn[] {
  const over = overOf(base);
  const keys = { base: `base-${base.at}`, change: `change-${base.at}` };
  const isIndex = base.names.includes(YEAR_BEFORE);
  return [
    { key: keys.base, header: 'Số tại mốc', kind: 'amount', format, over },
    {
      key: keys.change,
      header: 'Tăng, giảm',
      kind: 'amount',
      format,
      over,
      formula: (of) => `${of('end')}−${of(keys.base)}`,
    },
    {
      key: `percent-${base.at}`,
      header: isIndex ? 'Bằng (%)' : 'Tăng, giảm (%)',
      kind: 'percent',
      format: percentFormat(PERCENT_DECIMALS),
      over,
      formula: (of) => `${of(isIndex ? 'end' : keys.change)}/${of(keys.base)}`,
    },
  ];
}

/** "Đầu năm, kỳ trước 31/12/2024"; a date that says all by itself stands alone. */
function overOf({ names, period, isMarked }: ShownBase): string {
  const said = names.filter((name) => !DATE_ALONE.includes(name)).join(', ');
  const name = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return `${name} ${period.text}${isMarked ? ' (*)' : ''}`.trim();
}
