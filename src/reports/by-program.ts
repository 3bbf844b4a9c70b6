import { reportingUnits } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { GroupsAt } from '../ledger/groups-table';
import { ok, type Result } from '../ledger/problem';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { columnsByFund, FUND_FLOWS, FUND_STOCKS, fundNote } from './by-fund-columns';
import { amountColumn, countColumn, indexColumn, nameColumn, ratioColumn } from './columns';
import { type CrossFigures, readCross } from './cross-figures';
import type { Figures } from './dimension-figures';
import type { Layout } from './layout';
import {
  flowNotes,
  HOUSEHOLDS_BY_FUND_NOTE,
  HOUSEHOLDS_BY_PROGRAM_NOTE,
  householdsNote,
  OVERDUE_RATE_NOTE,
  SHARES_ADJUSTED_NOTE,
  UNCLASSIFIED_NOTE,
  unitsNote,
} from './notes';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { addSections } from './sections';
import type { TableColumn } from './table';

const ID = 'by-program';
const TAB_NAME = 'BC · Theo chương trình';

/** Theo chương trình: a row per program, by association, then by fund; what is unclassified last. */
export const byProgram: ReportSpec = { id: ID, tabName: TAB_NAME, reads: ['groups'], build };

function build(input: ReportInput): Result<Layout> {
  const stocks = ['outstanding', 'overdue', 'overdueRate', 'households'] as const;
  const byAssociation = readCross(input, {
    ...{ row: 'program', column: 'association', stocks, flows: [] },
  });
  if (!byAssociation.ok) return byAssociation;
  const byFund = readCross(input, {
    ...{ row: 'program', column: 'fund', stocks: FUND_STOCKS, flows: FUND_FLOWS },
  });
  if (!byFund.ok) return byFund;
  const hasRows = byFund.value.rows.length > 0;
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'KẾT QUẢ CHO VAY ỦY THÁC THEO CHƯƠNG TRÌNH TÍN DỤNG',
    widths: widthsFor(byAssociation.value.columns.length),
    hasFlows: hasRows,
  };
  return ok(
    reportPage(input, page, (builder) => {
      if (!hasRows) {
        const date = vietnameseDate(input.cutoff);
        builder.line(`Chưa có số liệu chia theo chương trình đến ngày ${date}.`, 'text');
        return [];
      }
      const unit = input.settings.displayUnit;
      const associations = columnsByAssociation(byAssociation.value, input);
      const funds = columnsByFund(byFund.value, input);
      addSections(builder, [
        {
          title: 'I. Số hộ, dư nợ, nợ quá hạn theo hội, đoàn thể',
          units: [unit, 'hộ'],
          table: { columns: associations.columns },
        },
        {
          title: 'II. Cho vay, thu nợ, dư nợ theo nguồn vốn Trung ương (TW), địa phương (ĐP)',
          units: [unit],
          table: { columns: funds.columns },
        },
      ]);
      return [
        unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
        ...flowNotes(input),
        ...associations.notes,
        fundNote(byFund.value, input),
        OVERDUE_RATE_NOTE,
        funds.adjusted ? SHARES_ADJUSTED_NOTE : '',
        byFund.value.rows.includes(UNCLASSIFIED_PROGRAM) ? UNCLASSIFIED_NOTE : '',
      ];
    }),
  );
}

const INDEX_WIDTH = 36;
const NAME_WIDTH = 180;
const FIGURE_WIDTH = 60;
/** "Nợ khoanh" breaks between its words. */
const LAST_WIDTH = 70;
/** Of the table by fund: it has the most of a usual workbook. */
const FUND_FIGURES = 16;

function widthsFor(associations: number): number[] {
  const figures = Math.max(FUND_FIGURES, (associations + 1) * 3 + 1);
  const widths = Array.from({ length: figures - 1 }, () => FIGURE_WIDTH);
  return [INDEX_WIDTH, NAME_WIDTH, ...widths, LAST_WIDTH];
}

function columnsByAssociation(
  figures: CrossFigures,
  input: ReportInput,
): { readonly columns: readonly TableColumn[]; readonly notes: readonly string[] } {
  const { rows, columns: associations } = figures;
  const unit = input.settings.displayUnit;
  const groups = new GroupsAt(input.groups, input.cutoff, input.ledger);
  const households = (association?: string): Figures => ({
    values: figures.down('households', association).values,
    // Programs do not add up: a household may have several.
    total: groups.of({ association })?.households ?? null,
  });
  const three = (key: string, over: string, association?: string): TableColumn[] => {
    const amount = (id: 'outstanding' | 'overdue', header: string): TableColumn =>
      amountColumn(`${key}${id}`, header, figures.down(id, association), unit, { over });
    return [
      countColumn(`${key}households`, 'Số hộ', households(association), { over }),
      amount('outstanding', 'Dư nợ'),
      amount('overdue', 'NQH'),
    ];
  };
  const isSingle = associations.length === 1;
  return {
    columns: [
      indexColumn(rows.length),
      nameColumn('Chương trình', rows),
      ...(isSingle ? [] : associations.flatMap((name, at) => three(`of${at}`, name, name))),
      ...three('', isSingle ? (associations[0] ?? '') : 'Cộng'),
      ratioColumn('overdueRate', 'Tỷ lệ NQH', figures.down('overdueRate'), {
        over: isSingle ? (associations[0] ?? '') : 'Cộng',
        formula: (of) => `${of('overdue')}/${of('outstanding')}`,
      }),
    ],
    notes: [
      HOUSEHOLDS_BY_PROGRAM_NOTE,
      figures.down('households').valueRefused ? HOUSEHOLDS_BY_FUND_NOTE : '',
      householdsNote(groups.of(), input.cutoff),
    ],
  };
}
