import { AssociationBalances } from '../analysis/association-balances';
import { entrustmentFee, type FeeLine } from '../analysis/entrustment-fee';
import { feeTotals } from '../analysis/fee-by';
import { withoutInterest } from '../analysis/interest-gaps';
import { memberLabel } from '../analysis/member-label';
import { periodPhrase } from '../analysis/narrative/period-phrase';
import { blankNotes, interestNotes, unconfirmedNotes } from '../analysis/payment-notes';
import { reportingUnits } from '../analysis/reporting-units';
import { formatCount } from '../ledger/format';
import { ok, type Problem, type Result } from '../ledger/problem';
import { sentence } from '../ledger/wording';
import { feeColumns, feeRows, feeTotalCells } from './fee-rows';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { flowNotes, unitsNote } from './notes';
import { addUnitLine, reportPage, SENTENCE_WIDTHS } from './page';
import type { ReportInput, ReportSpec } from './report';
import { rowTable } from './row-table';
import { addTable } from './table';

const ID = 'fee';
const TAB_NAME = 'BC · Phí ủy thác';

/** Phí ủy thác: what each association is paid for each program, and how it is split by level. */
export const fee: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['parameters'],
  // The coefficient goes by the association's nợ quá hạn in all communes.
  notSplitBy: ['commune'],
  build: (input) => ok(build(input)),
};

function build(input: ReportInput): Layout {
  const { ledger, flowPeriod, parameters } = input;
  const lines: Result<readonly FeeLine[]> =
    ledger.rowCount === 0 ? ok([]) : entrustmentFee(ledger, flowPeriod, parameters);
  const shown = lines.ok ? lines.value : [];
  const totals = feeTotals(shown);
  const levels = totals.levels.map(({ name }) => name);
  const { columns, widths } = feeColumns(levels);
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'PHÍ ỦY THÁC TRẢ CÁC HỘI, ĐOÀN THỂ',
    widths: shown.length > 0 ? widths : SENTENCE_WIDTHS,
    subtitles: [`Phí ủy thác: ${periodPhrase(flowPeriod)}`],
    hasFlows: false,
  };
  return reportPage(input, page, (builder) => {
    if (!lines.ok) return addRefusals(builder, lines.problems);
    if (shown.length === 0) {
      builder.textLine(
        `Chưa có Lãi thực thu trong kỳ ${flowPeriod.text} nên chưa tính phí ủy thác.`,
        'text',
      );
      return [];
    }
    addUnitLine(builder, ['đồng']);
    const rows = feeRows(shown, levels);
    const total = [null, null, ...feeTotalCells(totals, levels)];
    addTable(builder, rowTable(columns, rows, total));
    return notesOf(input, shown);
  });
}

const MOST_REFUSALS = 15;

/** Nothing is paid on what cannot be reckoned: the reasons stand in place of the table. */
function addRefusals(builder: LayoutBuilder, problems: readonly Problem[]): string[] {
  builder.line('Chưa tính được phí ủy thác:', 'section', 27);
  const texts = problems.map(sentence);
  for (const text of texts.slice(0, MOST_REFUSALS)) builder.textLine(`– ${text}`, 'text');
  const left = texts.length - MOST_REFUSALS;
  if (left > 0) builder.textLine(`… và ${left} lỗi nữa.`, 'text');
  return [];
}

function notesOf(input: ReportInput, lines: readonly FeeLine[]): string[] {
  const { ledger, catalogue, flowPeriod } = input;
  const pieces = lines.flatMap((line) => line.pieces);
  const isOnBalance = lines.some(({ fee: own }) => own?.terms.basis.kind === 'balance');
  const last = ledger.cutoffs.members.filter((date) => date <= flowPeriod.to).pop() ?? '';
  return [
    unitsNote(reportingUnits(ledger, catalogue, last), { ...input, cutoff: last }),
    ...flowNotes(input),
    'Phí = lãi thực thu / lãi suất × mức phí × hệ số; lãi suất, mức phí theo tháng; dư nợ tính phí cộng các tháng.',
    'Mỗi dòng làm tròn một lần đến đồng, các cấp cộng lại đúng bằng phí.',
    'Hệ số theo tỷ lệ nợ quá hạn (trên dư nợ ủy thác) của hội tại từng ngày chốt; cột NQH, Hệ số ghi ngày chốt cuối kỳ.',
    isOnBalance ? ON_BALANCE_NOTE : '',
    unpaidNote(lines),
    ...interestNotes(withoutInterest(ledger, flowPeriod), flowPeriod),
    ...blankNotes(ledger, new AssociationBalances(ledger).blankRows(pieces)),
    ...unconfirmedNotes(lines.flatMap(({ fee: own }) => own?.parameters ?? [])),
    'Trước khi chi, đối chiếu cách tính với thỏa thuận ủy thác đang áp dụng.',
  ];
}

/** "Lãi chưa tính phí 24.100.000 đồng, vì chưa có lãi suất: Chưa phân loại." */
function unpaidNote(lines: readonly FeeLine[]): string {
  const { unpaidInterest } = feeTotals(lines);
  if (unpaidInterest === null) return '';
  const unpaid = lines.filter(({ fee: own }) => own === null);
  const names = new Set(unpaid.map(({ program }) => memberLabel('program', program)));
  return `Lãi chưa tính phí ${formatCount(unpaidInterest)} đồng, vì tab Tham số chưa có lãi suất: ${[...names].join('; ')}.`;
}

const ON_BALANCE_NOTE =
  'Chương trình không ghi lãi suất tính phí trên bình quân dư nợ trong hạn × số tháng, không nhân hệ số, trả cả cho xã.';
