import { type Facts, type Part, readFacts } from '../analysis/narrative/facts';
import { narrativeText } from '../analysis/narrative/narrative';
import { reportingUnits, shortfallLine } from '../analysis/reporting-units';
import { addKnown } from '../analysis/sums';
import { vietnameseDate } from '../ledger/date';
import { groupTotals } from '../ledger/groups-table';
import { ok } from '../ledger/problem';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { addHeading } from './administrative-header';
import { boundaryNotes } from './boundaries';
import { addNotes, addSigners } from './closing';
import { amountColumn, amountFormat, indexColumn, nameColumn, shareColumn } from './columns';
import { addHeadline, headlineFigures } from './headline';
import type { ChartLayout } from './layout';
import { LayoutBuilder } from './layout-builder';
import {
  bankShareNote,
  flowNotes,
  freshnessNote,
  householdsNote,
  OVERDUE_RATE_NOTE,
  SHARES_ADJUSTED_NOTE,
  UNCLASSIFIED_NOTE,
  unitsNote,
} from './notes';
import type { ReportInput, ReportSpec } from './report';
import { scopeLines } from './scope';
import { addTable, chartColumns } from './table';

const ID = 'overview';
const TAB_NAME = 'BC · Tổng quan';
/** Eight columns: four cards of two columns; a table on the left four, its chart on the others. */
const WIDTHS = [44, 400, 110, 100, 135, 135, 135, 135] as const;
const CHART_COLUMN = 5;
const SECTION_HEIGHT = 27;

/** Tổng quan: the state of entrusted credit on one page. */
export const overview: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['groups', 'bank', 'plan', 'capital', 'activities'],
  build(input) {
    const facts = readFacts(input);
    if (!facts.ok) return facts;
    const builder = new LayoutBuilder(ID, TAB_NAME, WIDTHS);
    addHeading(builder, input.settings, {
      title: 'TÌNH HÌNH TÍN DỤNG CHÍNH SÁCH ỦY THÁC',
      subtitles: [...subtitles(input), ...shortfallLine(facts.value.shortfall)],
      builtOn: input.builtOn,
    });
    addHeadline(builder, headlineFigures(facts.value));
    const adjusted = addSections(builder, input, facts.value);
    addParagraph(builder, narrativeText(facts.value, input.settings));
    builder.gap(8);
    addNotes(builder, notes(input, facts.value, adjusted));
    addSigners(builder, input.settings);
    return ok(builder.build());
  },
};

function subtitles(input: ReportInput): string[] {
  const { area } = input.settings;
  return [
    ...(area === '' ? [] : [`Địa bàn: ${area}`]),
    ...scopeLines(input.scope),
    `Số liệu đến ngày ${vietnameseDate(input.cutoff)}`,
  ];
}

/** Answers whether a share was adjusted. */
function addSections(builder: LayoutBuilder, input: ReportInput, facts: Facts): boolean {
  const sections: Section[] = [
    {
      id: 'programs',
      title: 'Dư nợ theo chương trình',
      header: 'Chương trình',
      parts: facts.programs,
      chart: 'bar',
    },
    {
      id: 'associations',
      title: 'Dư nợ theo hội nhận ủy thác',
      header: 'Hội',
      parts: facts.associations,
      chart: 'column',
    },
  ];
  const filled = sections.filter(({ parts }) => parts.some((part) => part.outstanding !== null));
  if (filled.length === 0) {
    const date = vietnameseDate(input.cutoff);
    builder.line(
      `Chưa có số liệu dư nợ chia theo chương trình và theo hội đến ngày ${date}.`,
      'text',
    );
    builder.gap(8);
    return false;
  }
  return filled.map((section) => addSection(builder, input, section)).some(Boolean);
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly header: string;
  readonly parts: readonly Part[];
  readonly chart: ChartLayout['kind'];
}

const CHART_MIN_HEIGHT = 260;

/** A table on the left and a chart of its own cells on the right. */
function addSection(builder: LayoutBuilder, input: ReportInput, section: Section): boolean {
  const { parts } = section;
  const unit = input.settings.displayUnit;
  const values = parts.map((part) => part.outstanding);
  const figures = { values, total: addKnown(values) };
  const share = shareColumn(figures);
  builder.spans(
    [
      { column: 1, columns: 2, cell: { value: section.title, style: 'section' } },
      { column: 3, columns: 2, cell: { value: `Đơn vị tính: ${unit}`, style: 'unitLine' } },
    ],
    SECTION_HEIGHT,
  );
  const top = builder.nextRow;
  const table = addTable(builder, {
    numbered: false,
    columns: [
      indexColumn(parts.length),
      nameColumn(
        section.header,
        parts.map((part) => part.name),
      ),
      amountColumn('outstanding', 'Dư nợ', figures, unit),
      share.column,
    ],
  });
  const height = Math.max(CHART_MIN_HEIGHT, table.height);
  builder.chart({
    id: `${ID}-${section.id}`,
    kind: section.chart,
    title: `${section.title} đến ngày ${vietnameseDate(input.cutoff)}`,
    data: chartColumns(table, 'name', 'outstanding'),
    row: top,
    column: CHART_COLUMN,
    width: builder.widthOf(CHART_COLUMN, builder.columns - CHART_COLUMN + 1),
    height,
    series: [{ labelled: true }],
    valueAxis: { title: `Dư nợ (${unit})`, format: amountFormat(unit) },
  });
  builder.gap(height - table.height + 12);
  return share.adjusted;
}

/** Size of the letters of the paragraph. */
const PARAGRAPH_POINTS = 13;

function addParagraph(builder: LayoutBuilder, text: string): void {
  builder.line('Tóm tắt', 'section', SECTION_HEIGHT);
  builder.textLine(text, 'paragraph', PARAGRAPH_POINTS);
}

function notes(input: ReportInput, facts: Facts, adjusted: boolean): string[] {
  const hasLedger = input.ledger.rowCount > 0;
  const unclassified = facts.programs.some(
    (part) => part.name === UNCLASSIFIED_PROGRAM && part.outstanding !== null,
  );
  return [
    hasLedger ? unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input) : '',
    ...flowNotes(input),
    hasLedger
      ? householdsNote(groupTotals(input.groups, input.cutoff, input.ledger), input.cutoff)
      : '',
    bankShareNote(facts, input),
    facts.overdue === null ? '' : OVERDUE_RATE_NOTE,
    unclassified ? UNCLASSIFIED_NOTE : '',
    adjusted ? SHARES_ADJUSTED_NOTE : '',
    ...boundaryNotes(input),
    input.settings.reportNote,
    freshnessNote(input),
  ];
}
