import type { IndicatorId } from '../analysis/indicator';
import { indicator } from '../analysis/indicators';
import { reportingUnits } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { GroupsAt, type GroupTotals } from '../ledger/groups-table';
import { ok, type Result } from '../ledger/problem';
import { amountColumn, countColumn, ratioColumn, shareColumn } from './columns';
import { type CrossFigures, readCross } from './cross-figures';
import type { Figures } from './dimension-figures';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { LENDING_FLOWS, LENDING_STOCKS } from './lending-columns';
import {
  flowNotes,
  householdsNote,
  OVERDUE_RATE_NOTE,
  SHARES_ADJUSTED_NOTE,
  savingsNote,
  unitsNote,
} from './notes';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { addTable, type TableColumn } from './table';

const ID = 'by-commune';
const TAB_NAME = 'BC · Theo xã';
const INDEX_WIDTH = 44;
const FIGURE_WIDTHS = [60, 70, 120, 120, 80, 120, 100, 80, 100, 80, 120];
/** All rows are as high as that of the longest name: it gets two lines at most. */
const NAME_WIDTH = { least: 200, most: 300, letter: 9 };

/** Theo xã: every commune in bold, under it its associations, as in the bank's LEN_31. */
export const byCommune: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['groups'],
  splitBy: 'commune',
  build,
};

function build(input: ReportInput): Result<Layout> {
  const figures = readCross(input, {
    ...{ row: 'commune', column: 'association', stocks: LENDING_STOCKS, flows: LENDING_FLOWS },
  });
  if (!figures.ok) return figures;
  const hasRows = figures.value.rows.length > 0;
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'TỔNG HỢP DƯ NỢ ỦY THÁC THEO XÃ VÀ HỘI, ĐOÀN THỂ',
    widths: [INDEX_WIDTH, nameWidth(figures.value.rows), ...FIGURE_WIDTHS],
    hasFlows: hasRows,
  };
  return ok(
    reportPage(input, page, (builder) => {
      if (hasRows) return addBody(builder, figures.value, input);
      const date = vietnameseDate(input.cutoff);
      builder.line(`Chưa có số liệu chia theo xã đến ngày ${date}.`, 'text');
      return [];
    }),
  );
}

function nameWidth(communes: readonly string[]): number {
  const { least, most, letter } = NAME_WIDTH;
  const longest = Math.max(0, ...communes.map((name) => name.length));
  return Math.min(most, Math.max(least, longest * letter));
}

/** A commune, or one of its associations. */
interface Line {
  readonly commune: string;
  readonly association?: string;
}

function addBody(
  builder: LayoutBuilder,
  figures: CrossFigures,
  input: ReportInput,
): readonly string[] {
  const unit = input.settings.displayUnit;
  const groups = new GroupsAt(input.groups, input.cutoff, input.ledger);
  const lines = linesOf(figures);
  const share = shareColumn(communesOnly(lines, figures.down('outstanding')), {
    formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
  });
  const ofGroups = lines.map((line) => groups.of(line));
  const ofAll = groups.of();
  const groupFigures = (field: 'groups' | 'households' | 'savings'): Figures => ({
    values: ofGroups.map((totals: GroupTotals | null) => totals?.[field] ?? null),
    total: ofAll?.[field] ?? null,
  });
  const amount = (id: (typeof LENDING_FLOWS | typeof LENDING_STOCKS)[number]): TableColumn =>
    amountColumn(id, indicator(id).name, onLines(lines, figures, id), unit);
  addUnitLine(builder, [unit, 'tổ', 'hộ']);
  const table = addTable(builder, {
    columns: [
      { key: 'index', header: 'STT', kind: 'index', values: numbers(lines), total: null },
      { key: 'name', header: 'Xã, hội', kind: 'text', values: lines.map(lineName), total: null },
      countColumn('groups', 'Số tổ', groupFigures('groups')),
      countColumn('households', 'Số hộ', groupFigures('households')),
      ...LENDING_FLOWS.map(amount),
      amount('outstanding'),
      share.column,
      amount('overdue'),
      ratioColumn('overdueRate', 'Tỷ lệ NQH', onLines(lines, figures, 'overdueRate'), {
        formula: (of) => `${of('overdue')}/${of('outstanding')}`,
      }),
      amount('frozen'),
      amountColumn('savings', 'Tiết kiệm', groupFigures('savings'), unit),
    ],
    sumRows: isNested(lines) ? communesAt(lines) : [],
    numbered: true,
  });
  keepCommunesTogether(builder, lines, table.firstRow);
  return [
    unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
    ...flowNotes(input),
    isNested(lines)
      ? 'Dòng xã (in đậm) là tổng các hội của xã; tổng cộng là tổng các dòng xã.'
      : '',
    isNested(lines) ? 'Tỷ trọng là phần của xã trong tổng dư nợ.' : '',
    householdsNote(ofAll, input.cutoff),
    savingsNote(ofAll),
    OVERDUE_RATE_NOTE,
    share.adjusted ? SHARES_ADJUSTED_NOTE : '',
  ];
}

/** With a single association the rows of communes say all. */
function linesOf(figures: CrossFigures): Line[] {
  const { rows, columns } = figures;
  if (columns.length < 2) return rows.map((commune) => ({ commune }));
  const ids = [...LENDING_STOCKS, ...LENDING_FLOWS];
  const tables = columns.map((name) => ids.map((id) => figures.down(id, name).values));
  return rows.flatMap((commune, at) => {
    const present = columns.filter((_, column) =>
      tables[column]?.some((values) => values[at] !== null),
    );
    return [{ commune }, ...present.map((association) => ({ commune, association }))];
  });
}

function isNested(lines: readonly Line[]): boolean {
  return lines.some(({ association }) => association !== undefined);
}

function lineName({ commune, association }: Line): string {
  return association === undefined ? commune : `– ${association}`;
}

function communesAt(lines: readonly Line[]): number[] {
  return lines.flatMap(({ association }, at) => (association === undefined ? [at] : []));
}

function numbers(lines: readonly Line[]): (number | null)[] {
  let number = 0;
  return lines.map(({ association }) => {
    if (association !== undefined) return null;
    number += 1;
    return number;
  });
}

function onLines(lines: readonly Line[], figures: CrossFigures, id: IndicatorId): Figures {
  const all = figures.down(id);
  const byAssociation = new Map(
    figures.columns.map((name) => [name, figures.down(id, name).values]),
  );
  const at = new Map(figures.rows.map((name, place) => [name, place]));
  const values = lines.map(({ commune, association }) => {
    const column = association === undefined ? all.values : byAssociation.get(association);
    return column?.[at.get(commune) ?? -1] ?? null;
  });
  return { values, total: all.total };
}

/** What the associations have is a part of their commune, not of the whole a second time. */
function communesOnly(lines: readonly Line[], { values, total }: Figures): Figures {
  let next = 0;
  return {
    values: lines.map(({ association }) =>
      association === undefined ? (values[next++] ?? null) : null,
    ),
    total,
  };
}

function keepCommunesTogether(
  builder: LayoutBuilder,
  lines: readonly Line[],
  firstRow: number,
): void {
  const starts = communesAt(lines);
  starts.forEach((start, at) => {
    const end = (starts[at + 1] ?? lines.length) - 1;
    builder.keepTogether(firstRow + start, firstRow + end);
  });
}
