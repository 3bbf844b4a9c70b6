import {
  type CapitalAmount,
  type CapitalGap,
  type CapitalLine,
  type CapitalTable,
  capitalChange,
  capitalTable,
  isExact,
} from '../analysis/capital-table';
import { indicator } from '../analysis/indicators';
import { total as totalFigure } from '../analysis/total';
import { basePeriod } from '../ledger/base-period';
import type { Cell } from '../ledger/cell';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { formatAmount } from '../ledger/format';
import { datePeriod } from '../ledger/period';
import { ok } from '../ledger/problem';
import { unitFactor } from '../ledger/unit';
import { amountFormat, percentFormat } from './columns';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { type RowColumn, rowTable, type TableRow, UNKNOWN } from './row-table';
import { addTable } from './table';

const ID = 'capital';
const TAB_NAME = 'BC · Nguồn vốn';

/** Nguồn vốn: where the money comes from that is lent; it is no dư nợ. */
export const capital: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['capital'],
  notSplitBy: ['commune', 'association'],
  build: (input) => ok(build(input)),
};

function build(input: ReportInput): Layout {
  const base = baseDate(input);
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'NGUỒN VỐN CHO VAY CÁC CHƯƠNG TRÌNH TÍN DỤNG CHÍNH SÁCH',
    widths: base === null ? WIDE_WIDTHS : [...WIDTHS, ...BASE_WIDTHS],
    subtitles: base === null ? [] : [`So với ngày ${vietnameseDate(base)}`],
    hasFlows: false,
  };
  return reportPage(input, page, (builder) => addBody(builder, input, base));
}

const WIDTHS = [44, 340, 80, 130, 100] as const;
/** Nothing to compare with: the table alone fills the page. */
const WIDE_WIDTHS = [44, 460, 100, 180, 160] as const;
const BASE_WIDTHS = [80, 130, 130, 100] as const;

/** The last date with capital in the time that is compared with; null: there is none. */
function baseDate({ capital: rows, cutoff, base }: ReportInput): IsoDate | null {
  const dates = [...new Set(rows.map((row) => row.cutoff))].sort();
  const found = basePeriod(base, datePeriod(cutoff), dates);
  if (!found.ok || found.value === null) return null;
  const { from, to } = found.value;
  return dates.filter((date) => date >= from && date <= to).pop() ?? null;
}

function addBody(builder: LayoutBuilder, input: ReportInput, base: IsoDate | null): string[] {
  const { capital: rows, cutoff, settings } = input;
  const date = vietnameseDate(cutoff);
  const table = capitalTable(rows, cutoff, base);
  const { lines, total, fit, gap } = table;
  if (total.end === null) {
    builder.textLine(`Tab Nguồn vốn chưa có dòng nào của ngày ${date}.`, 'text');
    return [];
  }
  const unit = settings.displayUnit;
  const scale = unitFactor(unit);
  const cellsOf = (line: Sides, share: Cell | null, changed = changeCells(line, scale)) => [
    ...amountCells(line.end, scale),
    share,
    ...(base === null ? [] : [...amountCells(line.base, scale), ...changed]),
  ];
  let index = 0;
  const body = lines.map((line): TableRow => {
    const name = line.isWithin ? `Trong đó: ${line.source}` : line.source;
    const share = fit === 'more' && line.end !== null ? UNKNOWN : shareOf(line.end, total.end);
    const cells = cellsOf(line, share);
    return { cells: [line.isWithin ? null : ++index, name, ...cells] };
  });
  addUnitLine(builder, [unit]);
  const ofTotal = gap === null ? changeCells(total, scale) : [UNKNOWN, UNKNOWN];
  const isShared = fit !== 'more' && isExact(total.end);
  const sum = [null, null, ...cellsOf(total, isShared ? 1 : UNKNOWN, ofTotal)];
  addTable(builder, rowTable(columnsOf(unit, cutoff, base), body, sum));
  return notesOf(input, base, table);
}

type Sides = Pick<CapitalLine, 'end' | 'base'>;

function columnsOf(
  unit: ReportInput['settings']['displayUnit'],
  cutoff: IsoDate,
  base: IsoDate | null,
): RowColumn[] {
  const format = amountFormat(unit);
  const percent = percentFormat(2);
  const known = (key: string): RowColumn => ({ key, header: 'Mức', kind: 'text' });
  const columns: RowColumn[] = [
    { key: 'index', header: 'STT', kind: 'index' },
    { key: 'name', header: 'Nguồn vốn', kind: 'text' },
    known('known'),
    { key: 'end', header: `Ngày ${vietnameseDate(cutoff)}`, kind: 'amount', format },
    {
      ...{ key: 'share', header: 'Tỷ trọng', kind: 'percent', format: percent },
      formula: (of) => `${of('end')}/Σ${of('end')}`,
    },
  ];
  if (base === null) return columns;
  return [
    ...columns,
    known('known-base'),
    { key: 'base', header: `Ngày ${vietnameseDate(base)}`, kind: 'amount', format },
    {
      ...{ key: 'change', header: 'Tăng, giảm', kind: 'amount', format },
      formula: (of) => `${of('end')}−${of('base')}`,
    },
    {
      ...{ key: 'growth', header: 'Tăng, giảm (%)', kind: 'percent', format: percent },
      formula: (of) => `${of('change')}/${of('base')}`,
    },
  ];
}

/** Mức and amount: "hơn" stands before its figure. */
function amountCells(of: CapitalAmount | null, scale: number): (Cell | null)[] {
  return of === null ? [null, null] : [of.known, of.amount / scale];
}

/** Between amounts that are not exact there is no exact change. */
function changeCells(line: Sides, scale: number): (Cell | null)[] {
  if (line.end === null || line.base === null) return [null, null];
  const change = capitalChange(line);
  if (change === null) return [UNKNOWN, UNKNOWN];
  return [change / scale, line.base.amount === 0 ? null : change / line.base.amount];
}

function shareOf(part: CapitalAmount | null, whole: CapitalAmount | null): Cell | null {
  if (part === null) return null;
  if (!isExact(part) || !isExact(whole) || whole.amount === 0) return UNKNOWN;
  return part.amount / whole.amount;
}

function notesOf(input: ReportInput, base: IsoDate | null, table: CapitalTable): string[] {
  const { capital: rows, cutoff, settings } = input;
  const unit = settings.displayUnit;
  const shown = rows.filter((row) => row.cutoff === cutoff || row.cutoff === base);
  const isInexact = shown.some(({ exactness }) => exactness !== 'đúng');
  const outstanding = totalFigure(input.ledger, indicator('outstanding'), datePeriod(cutoff), []);
  const dong = outstanding.ok ? outstanding.value : null;
  return [
    isInexact
      ? `Mức “hơn”, “gần”: số được cho không chính xác; tổng, tỷ trọng và tăng giảm có số như vậy cũng không chính xác (ghi ở cột Mức, hoặc “${UNKNOWN}”).`
      : '',
    FIT_NOTES[table.fit],
    ...(base === null || table.gap === null ? [] : gapNotes(table.gap, cutoff, base)),
    base === null ? `Tab Nguồn vốn chưa có ngày để so sánh với ${vietnameseDate(cutoff)}.` : '',
    'Nguồn vốn là tiền có để cho vay, không phải dư nợ: hai số không bằng nhau và không cộng với nhau.',
    dong === null
      ? ''
      : `Dư nợ ủy thác ngày ${vietnameseDate(cutoff)}: ${formatAmount(dong, unit)} ${unit}.`,
  ];
}

const FIT_NOTES: Readonly<Record<CapitalTable['fit'], string>> = {
  whole: '',
  part: 'Tổng được cho bằng một số; các nguồn đã ghi chưa phải toàn bộ.',
  more: 'Các nguồn đã ghi cộng lại lớn hơn tổng được cho nên không tính tỷ trọng: kiểm tra lại ở tab Nguồn vốn.',
};

/** Why the totals have no change, and how they come to have one. */
function gapNotes({ isMixed, ...missing }: CapitalGap, end: IsoDate, base: IsoDate): string[] {
  if (isMixed) {
    return [
      'Tổng cộng không so được: tổng của một ngày được cho bằng một số, của ngày kia là cộng các nguồn. Ghi tổng của cả hai ngày, hoặc không ghi ngày nào.',
    ];
  }
  const lacking = (date: IsoDate, sources: readonly string[]): string =>
    `ngày ${vietnameseDate(date)} chưa có số của ${sources.join('; ')}`;
  const lacks = [
    ...(missing.base.length === 0 ? [] : [lacking(base, missing.base)]),
    ...(missing.end.length === 0 ? [] : [lacking(end, missing.end)]),
  ];
  return [`Tổng cộng không so được vì ${lacks.join(', ')}. Nguồn chưa có vốn ở ngày đó thì ghi 0.`];
}
