import { bankSide } from '../analysis/bank-side';
import { type TableSide, tableSide } from '../analysis/figure-side';
import { indicator } from '../analysis/indicators';
import { memberLabel } from '../analysis/member-label';
import { DIFFERENCE_NAMES, type Difference, type Reconciled } from '../analysis/reconcile';
import {
  bankSource,
  differenceRemarks,
  type ReconciliationBlock,
  reconcileAll,
} from '../analysis/reconcile-measures';
import { type MissingUnit, withMissing } from '../analysis/reconcile-missing';
import { reportingUnits } from '../analysis/reporting-units';
import { BANK_DIMENSIONS, type BankDimension, DIRECT, memberKey } from '../ledger/bank-figures';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { vietnameseDate } from '../ledger/date';
import { formatCount } from '../ledger/format';
import type { Ledger } from '../ledger/ledger';
import { EXACT } from '../ledger/printed-amount';
import { ok, type Result } from '../ledger/problem';
import { unitFactor } from '../ledger/unit';
import { amountFormat, COUNT_FORMAT } from './columns';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { unitsNote } from './notes';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { type RowColumn, rowTable, sectionNumber, type TableRow } from './row-table';
import { scopeName } from './scope';
import { addTable } from './table';

const ID = 'reconciliation';
const TAB_NAME = 'BC · Đối chiếu';
const WIDTHS = [44, 240, 100, 100, 120, 120, 300, 270];

/** Đối chiếu: the associations' figures beside the bank's, with the residual and its class. */
export const reconciliation: ReportSpec = { id: ID, tabName: TAB_NAME, reads: ['bank'], build };

/** One measure by one dimension. */
interface Section extends ReconciliationBlock {
  readonly by: BankDimension;
}

function build(input: ReportInput): Result<Layout> {
  const { cutoff } = input;
  const own = ownSide(input.ledger);
  const bank = bankSide(input.bankFigures);
  const sections: Section[] = [];
  const missing = missingUnits(input);
  for (const by of bank.cutoffs.includes(cutoff) ? dimensionsOf(input) : []) {
    const blocks = reconcileAll(own, bank, { cutoff, by });
    if (!blocks.ok) return blocks;
    for (const { measure, result } of blocks.value) {
      sections.push({ by, measure, result: withMissing(result, by, missing) });
    }
  }
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'ĐỐI CHIẾU DƯ NỢ ỦY THÁC VỚI NGÂN HÀNG',
    widths: WIDTHS,
    subtitles: sections.length === 0 ? [] : [countsLine(sections)],
    hasFlows: false,
  };
  return ok(reportPage(input, page, (builder) => addBody(builder, input, sections)));
}

/** Also those of communes that are part of another under current boundaries. */
function missingUnits({ ledger, catalogue, cutoff, boundaries }: ReportInput): MissingUnit[] {
  const { missing, unfinished } = reportingUnits(ledger, catalogue, cutoff);
  const merged = new Map(boundaries?.moved.map(({ from, to: [into] }) => [from, into]));
  return [...missing, ...unfinished, ...(boundaries?.missing ?? [])].map((text) => {
    const [unit = ''] = text.split(': ');
    const at = unit.lastIndexOf(' – ');
    const commune = unit.slice(0, at);
    return { commune: merged.get(commune) ?? commune, association: unit.slice(at + 3), text };
  });
}

/** The records are exact to the đồng, and none goes without an association. */
function ownSide(ledger: Ledger): TableSide {
  return tableSide({ ledger, totals: [], direct: [], slackOf: () => EXACT }, 'added');
}

/** Those that the bank's figures of the date are divided by; the total alone goes by association. */
function dimensionsOf({ bankFigures, cutoff }: ReportInput): BankDimension[] {
  const ofDate = bankFigures.filter((figure) => figure.cutoff === cutoff);
  const given = BANK_DIMENSIONS.filter((by) => {
    const direct = memberKey(by, DIRECT);
    return ofDate.some((figure) => !['', direct].includes(memberKey(by, figure[by])));
  });
  const inOrder = IN_ORDER.filter((by) => given.includes(by));
  return inOrder.length === 0 ? ['association'] : inOrder;
}

const IN_ORDER = ['association', 'commune', 'program', 'fund'] as const;

function addBody(
  builder: LayoutBuilder,
  input: ReportInput,
  sections: readonly Section[],
): string[] {
  if (sections.length === 0) {
    builder.textLine(nothingToCompare(input), 'text');
    return [];
  }
  const unit = input.settings.displayUnit;
  const hasCounts = sections.some(({ measure }) => measure === 'households');
  addUnitLine(builder, [unit, `chênh lệch: đồng${hasCounts ? '; số hộ: hộ' : ''}`]);
  addTable(builder, rowTable(columnsOf(amountFormat(unit)), rowsOf(sections, unitFactor(unit))));
  const units = reportingUnits(input.ledger, input.catalogue, input.cutoff);
  return [unitsNote(units, input), ...NOTES];
}

const NOTES = [
  'Số của hội: tổng các dòng bốn hội đã nhập (tab Số liệu). Số ngân hàng: tab Số ngân hàng, bộ số liệu ghi ở cột Nguồn.',
  'Khớp: hai số bằng nhau. Lệch do làm tròn: khác nhau trong phạm vi chữ số mà ngân hàng đã in. Lệch: ngoài phạm vi đó.',
  'Khác phạm vi: số ngân hàng lớn hơn và có thể gồm cả cho vay trực tiếp. Thiếu một bên: một bên chưa có hoặc chưa đủ số, không tính là 0.',
  'Chênh lệch = số của hội − số ngân hàng; báo đúng phần lệch, không sửa số liệu nguồn. Cột Nguyên nhân ghi tay sau khi tra cứu.',
];

function nothingToCompare({ cutoff, bankFigures, scope, boundaries }: ReportInput): string {
  const date = vietnameseDate(cutoff);
  // What the whole office has need not be divided so far.
  const whose = scope === null ? '' : ` riêng của ${scopeName(scope)}`;
  const merged = boundaries?.moved.length ? ', hoặc còn thiếu của xã đã sáp nhập,' : '';
  const dates = [...new Set(bankFigures.map((figure) => figure.cutoff))].sort().reverse();
  const known = dates.slice(0, 3).map(vietnameseDate).join(', ');
  const others = known === '' ? '' : ` Tab này đang có ngày ${known}.`;
  return `Tab Số ngân hàng chưa có số liệu${whose} ngày ${date}${merged} nên chưa đối chiếu được.${others}`;
}

/** "Kết luận: 3 dòng khớp, 1 dòng lệch." */
function countsLine(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ result }) => [...result.rows, result.total]);
  const names = Object.entries(DIFFERENCE_NAMES) as [Difference, string][];
  const parts = names.flatMap(([difference, name]) => {
    const count = rows.filter((row) => row.difference === difference).length;
    return count === 0 ? [] : [`${formatCount(count)} dòng ${name}`];
  });
  return `Kết quả: ${parts.join(', ')}.`;
}

function columnsOf(format: string): RowColumn[] {
  return [
    { key: 'index', header: 'STT', kind: 'index' },
    { key: 'name', header: 'Nội dung', kind: 'text' },
    { key: 'own', header: 'Số của hội', kind: 'amount', format },
    { key: 'bank', header: 'Số ngân hàng', kind: 'amount', format },
    {
      key: 'residual',
      header: 'Chênh lệch',
      kind: 'amount',
      format: COUNT_FORMAT,
      formula: (of) => `${of('own')}−${of('bank')}`,
    },
    { key: 'difference', header: 'Kết luận', kind: 'text' },
    { key: 'source', header: 'Nguồn số ngân hàng', kind: 'text' },
    { key: 'cause', header: 'Nguyên nhân', kind: 'text' },
  ];
}

function rowsOf(sections: readonly Section[], moneyScale: number): TableRow[] {
  return sections.flatMap(({ by, measure, result }, at) => {
    const isCount = measure === 'households';
    const scale = isCount ? 1 : moneyScale;
    const look = isCount ? { amountFormat: COUNT_FORMAT } : {};
    const cells = (index: Cell, name: string, row: Reconciled): (Cell | null)[] => [
      index,
      name,
      row.own === null ? null : row.own / scale,
      row.bank === null ? null : row.bank.amount / scale,
      row.residual,
      DIFFERENCE_NAMES[row.difference],
      bankSource(row),
      causeOf(row),
    ];
    const title = `${indicator(measure).name} theo ${ledgerColumn(by).header.toLowerCase()}`;
    return [
      { cells: [sectionNumber(at), title], isSum: true },
      ...result.rows.map((row, i) => ({
        cells: cells(i + 1, memberLabel(by, row.member), row),
        ...look,
      })),
      { cells: cells('', 'Tổng cộng', result.total), isSum: true, ...look },
    ];
  });
}

/** What is known of it; a real difference is for people to explain. */
function causeOf(row: Reconciled): string {
  const remarks = differenceRemarks(row);
  if (remarks.length > 0) return remarks.join('; ');
  if (row.difference === 'rounding') return 'trong phạm vi chữ số đã in';
  if (row.difference !== 'one-sided') return '';
  if (row.bank === null) return 'ngân hàng chưa có số';
  return row.own === null ? 'hội chưa có số' : 'tổng cộng từ bảng thiếu dòng';
}
