import { reportingUnits } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { ok, type Result } from '../ledger/problem';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { amountColumn, indexColumn, nameColumn, ratioColumn, shareColumn } from './columns';
import { type CrossFigures, readCross } from './cross-figures';
import type { Figures } from './dimension-figures';
import type { Layout } from './layout';
import { OVERDUE_RATE_NOTE, SHARES_ADJUSTED_NOTE, UNCLASSIFIED_NOTE, unitsNote } from './notes';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { addSections } from './sections';
import type { TableColumn } from './table';

const ID = 'associations-by-program';
const TAB_NAME = 'BC · Hội × chương trình';

/** Hội × chương trình: what each association lends for, and who lends for each program. */
export const associationsByProgram: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: [],
  splitBy: 'association',
  build,
};

const INDEX_WIDTH = 36;
const NAME_WIDTH = 200;
const FIGURE_WIDTH = 60;

function build(input: ReportInput): Result<Layout> {
  const stocks = ['outstanding', 'overdue', 'overdueRate', 'frozen'] as const;
  const found = readCross(input, {
    ...{ row: 'program', column: 'association', stocks, flows: [] },
  });
  if (!found.ok) return found;
  const figures = found.value;
  const shown = columnsShown(figures);
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'DƯ NỢ ỦY THÁC THEO HỘI, ĐOÀN THỂ VÀ CHƯƠNG TRÌNH TÍN DỤNG',
    widths: [
      ...[INDEX_WIDTH, NAME_WIDTH],
      ...Array.from({ length: 3 * Math.max(5, shown.length) }, () => FIGURE_WIDTH),
    ],
    hasFlows: false,
  };
  return ok(
    reportPage(input, page, (builder) => {
      if (figures.rows.length === 0) {
        const date = vietnameseDate(input.cutoff);
        builder.line(`Chưa có số liệu chia theo hội, chương trình đến ngày ${date}.`, 'text');
        return [];
      }
      const balances = balanceColumns(figures, shown, input);
      const unit = input.settings.displayUnit;
      addSections(builder, [
        {
          title: 'I. Dư nợ, cơ cấu của từng hội và tỷ trọng của hội trong từng chương trình',
          units: [unit],
          table: { columns: balances.columns },
        },
        {
          title: 'II. Nợ quá hạn và nợ khoanh',
          units: [unit],
          table: { columns: overdueColumns(figures, shown, input) },
        },
      ]);
      return [
        unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
        'Cơ cấu = dư nợ chương trình / tổng dư nợ của hội (cộng dọc đủ 100%).',
        'Tỷ trọng = dư nợ của hội / dư nợ chương trình của các hội (cộng ngang đủ 100%).',
        OVERDUE_RATE_NOTE,
        balances.adjusted ? SHARES_ADJUSTED_NOTE : '',
        figures.rows.includes(UNCLASSIFIED_PROGRAM) ? UNCLASSIFIED_NOTE : '',
      ];
    }),
  );
}

/** An association, or with `name` left out all of them together. */
interface Shown {
  readonly key: string;
  readonly over: string;
  readonly name?: string;
}

function columnsShown({ columns }: CrossFigures): Shown[] {
  const each = columns.map((name, at) => ({ key: `of${at}`, over: name, name }));
  return each.length < 2 ? each : [...each, { key: '', over: 'Cộng' }];
}

function heading({ rows }: CrossFigures): TableColumn[] {
  return [indexColumn(rows.length), nameColumn('Chương trình', rows)];
}

function balanceColumns(
  figures: CrossFigures,
  shown: readonly Shown[],
  input: ReportInput,
): { readonly columns: readonly TableColumn[]; readonly adjusted: boolean } {
  const unit = input.settings.displayUnit;
  const across = sharesAcross(figures);
  let { adjusted } = across;
  const columns = shown.flatMap(({ key, over, name }) => {
    const balances = figures.down('outstanding', name);
    const structure = shareColumn(balances, {
      over,
      formula: (of) => `${of(`${key}outstanding`)}/Σ${of(`${key}outstanding`)}`,
    });
    adjusted ||= structure.adjusted;
    return [
      amountColumn(`${key}outstanding`, 'Dư nợ', balances, unit, { over }),
      { ...structure.column, key: `${key}structure`, header: 'Cơ cấu' },
      {
        ...structure.column,
        ...across.of(name),
        key: `${key}share`,
        formula: (of: (key: string) => string) =>
          `${of(`${key}outstanding`)}/${of(shown.length > 1 ? 'outstanding' : `${key}outstanding`)}`,
      },
    ];
  });
  return { columns: [...heading(figures), ...columns], adjusted };
}

/** The parts that associations have in each program, and in all of them. */
function sharesAcross(figures: CrossFigures): {
  of(association: string | undefined): Pick<TableColumn, 'values' | 'total'>;
  readonly adjusted: boolean;
} {
  const parts = (of: Figures): Figures & { readonly adjusted: boolean } => {
    const { column, adjusted } = shareColumn(of);
    const whole = typeof column.total === 'number' ? column.total : null;
    const values = column.values.map((value) => (typeof value === 'number' ? value : null));
    return { values, total: whole, adjusted };
  };
  const rows = figures.rows.map((row) => parts(figures.across('outstanding', row)));
  const totals = figures.columns.map((name) => figures.down('outstanding', name).total);
  const below = parts({ values: totals, total: figures.down('outstanding').total });
  return {
    of(association) {
      const at = association === undefined ? -1 : figures.columns.indexOf(association);
      const pick = ({ values, total }: Figures): number | null =>
        at < 0 ? total : (values[at] ?? null);
      return { values: rows.map(pick), total: pick(below) };
    },
    adjusted: below.adjusted || rows.some(({ adjusted }) => adjusted),
  };
}

function overdueColumns(
  figures: CrossFigures,
  shown: readonly Shown[],
  input: ReportInput,
): TableColumn[] {
  const unit = input.settings.displayUnit;
  return [
    ...heading(figures),
    ...shown.flatMap(({ key, over, name }) => [
      amountColumn(`${key}overdue`, 'NQH', figures.down('overdue', name), unit, { over }),
      {
        ...ratioColumn('overdueRate', 'Tỷ lệ NQH', figures.down('overdueRate', name), { over }),
        key: `${key}overdueRate`,
      },
      amountColumn(`${key}frozen`, 'Nợ khoanh', figures.down('frozen', name), unit, { over }),
    ]),
  ];
}
