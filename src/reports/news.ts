import { type Facts, readFacts } from '../analysis/narrative/facts';
import { narrative, type TextLength } from '../analysis/narrative/narrative';
import { figuresOf, textOf } from '../analysis/narrative/phrase';
import { reportingUnits } from '../analysis/reporting-units';
import { basePeriod } from '../ledger/base-period';
import { vietnameseDate } from '../ledger/date';
import { datePeriod } from '../ledger/period';
import { ok } from '../ledger/problem';
import { figureColumns, listFigures } from './figure-list';
import type { LayoutBuilder } from './layout-builder';
import { bankShareNote, flowNotes, unitsNote } from './notes';
import { reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { scopeName } from './scope';
import { addTable } from './table';

const ID = 'news';
const TAB_NAME = 'BC · Bản tin';
const WIDTHS = [40, 160, 160, 240, 540, 46, 46, 46] as const;
/** Size of the letters of the texts. */
const TEXT_POINTS = 13;

const LENGTHS: readonly {
  readonly length: TextLength;
  readonly title: string;
}[] = [
  { length: 'short', title: 'Bản ngắn' },
  { length: 'medium', title: 'Bản vừa' },
  { length: 'long', title: 'Bản dài' },
];

/** Bản tin: the state of entrusted credit in words, in three lengths, and where each number is from. */
export const news: ReportSpec = {
  id: ID,
  tabName: TAB_NAME,
  reads: ['groups', 'bank', 'plan', 'capital', 'activities'],
  build(input) {
    const facts = readFacts(input);
    if (!facts.ok) return facts;
    const page = {
      id: ID,
      tabName: TAB_NAME,
      title: 'BẢN TIN TÍN DỤNG CHÍNH SÁCH ỦY THÁC',
      widths: WIDTHS,
      hasFlows: hasFlows(facts.value),
    };
    return ok(reportPage(input, page, (builder) => addBody(builder, input, facts.value)));
  },
};

function hasFlows({ disbursed, loanEvents, collected }: Facts): boolean {
  return [disbursed, loanEvents, collected].some((figure) => figure !== null);
}

function addBody(builder: LayoutBuilder, input: ReportInput, facts: Facts): readonly string[] {
  const texts = LENGTHS.map(({ length }) => narrative(facts, input.settings, length));
  LENGTHS.forEach(({ title }, at) => {
    const heading = addTitle(builder, `${at + 1}. ${title}`);
    builder.textBlock(textOf(texts[at] ?? []), 'paragraph', TEXT_POINTS);
    builder.keepTogether(heading, builder.nextRow - 1);
  });
  const listed = listFigures(texts.map(figuresOf));
  if (listed.length === 0) return notes(input, facts);
  addTitle(builder, '4. Số trong bài, giá trị đầy đủ và nơi lấy');
  const names = LENGTHS.map(({ title }) => title);
  addTable(builder, {
    columns: figureColumns(listed, facts, names),
    numbered: false,
    hasTotal: false,
  });
  return [
    'Số trong bài làm tròn từ giá trị đầy đủ cùng dòng. Bản ngắn, bản vừa, bản dài: số ấy đứng thứ mấy trong bản; số nhắc lại ghi lần đầu.',
    input.scope === null ? '' : `Mọi giá trị chỉ gồm các dòng của ${scopeName(input.scope)}.`,
    ...notes(input, facts),
  ];
}

/** Runs over the blank cells beside it: a joined cell would be one more call. */
function addTitle(builder: LayoutBuilder, title: string): number {
  return builder.row([{ value: title, style: 'section' }]);
}

function notes(input: ReportInput, facts: Facts): readonly string[] {
  if (input.ledger.rowCount === 0) return [];
  return [
    unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
    ...flowNotes(input),
    bankShareNote(facts, input),
    changeNote(input, facts),
  ];
}

/** Why the texts speak of no rise or fall. */
function changeNote({ base, cutoff, ledger }: ReportInput, facts: Facts): string {
  if (facts.outstanding === null || facts.change !== null) return '';
  const before = basePeriod(base, datePeriod(cutoff), ledger.cutoffs.members);
  const date =
    before.ok && before.value !== null ? ` với ngày ${vietnameseDate(before.value.to)}` : '';
  return `Không so được dư nợ${date} vì chưa đủ số liệu hoặc xã đã khác, nên bài không nói tăng, giảm.`;
}
