import type { KnownSubject } from './known';
import type { PartList } from './part-list';
import { isPlainly } from './plain-words';
import type { ReadFigure, Reading } from './reading';

/** What of the workbook a figure of the text may be: it agrees with one, or differs from all. */
export interface Asked {
  readonly subjects: readonly KnownSubject[];
  /** Of a percentage: what the first subject is divided by. */
  readonly over?: readonly KnownSubject[];
  readonly isFlow: boolean;
  /** Whether the words leave no other reading. */
  readonly isSure: boolean;
}

/** What the figure may be; null where no figure of a workbook is meant. */
export function askedOf(
  reading: Reading,
  figure: ReadFigure,
  lists: readonly PartList[],
): Asked | null {
  const { folded, figures } = reading;
  if (figure.change !== null || figure.hedge === 'bound' || figure.pairedWith !== null) return null;
  const behind = folded.slice(figure.end, figure.end + 60);
  if (figure.kind === 'count') return askedCount(folded, figures, figure, behind, lists);
  if (figure.kind === 'bare' && isGraded(figure, lists)) return GROUPS;
  if (figure.kind === 'percent') return askedRate(folded, figure);
  if (figure.kind !== 'money') return null;
  const subject = subjectOf(figures, figure, lists);
  const isEntrusted = figure.mention?.isEntrusted === true || figure.label !== null;
  const isSure = isPlainly(reading, figure);
  switch (subject) {
    case 'outstanding':
      if (isEntrusted) return { subjects: ['outstanding'], isFlow: false, isSure };
      return { subjects: ['outstanding', 'bankOutstanding'], isFlow: false, isSure: false };
    case 'overdue':
    case 'frozen':
      return { subjects: [subject], isFlow: false, isSure };
    case 'disbursed':
    case 'collected':
      return { subjects: [subject], isFlow: true, isSure: isSure && isEntrusted };
    case 'savings':
      return { subjects: ['savings'], isFlow: false, isSure: OF_GROUPS.test(behind) };
    default:
      return null;
  }
}

const GROUPS: Asked = { subjects: ['groups'], isFlow: false, isSure: false };

function isGraded({ id }: ReadFigure, lists: readonly PartList[]): boolean {
  return lists.some(
    ({ dimension, parts }) => dimension === 'grade' && parts.some(({ figure }) => figure.id === id),
  );
}

/** A part of a list without a word of its own is of what its total is. */
function subjectOf(
  figures: readonly ReadFigure[],
  figure: ReadFigure,
  lists: readonly PartList[],
): string | undefined {
  if (figure.ownMention !== null) return figure.ownMention.subject;
  const list = lists.find(({ parts }) => parts.some((part) => part.figure.id === figure.id));
  if (list !== undefined) {
    const [total, ...others] = list.totals;
    if (total !== undefined && others.length === 0) return figures[total.id]?.mention?.subject;
  }
  return figure.mention?.subject;
}

const OF_GROUPS = /^ *qua (?:các )?tổ(?: tk&vv| tiết kiệm và vay vốn)? *(?:[,.;)]|$)/;
const WITH_BALANCE = /^(?: gia đình)?(?: vay)?(?: vốn)?(?: đang)?(?: còn| có| còn có)? dư nợ/;
/** "120 hộ còn dư nợ quá hạn", "92 lượt hộ nghèo" are some of them. */
const ALL_WITH_BALANCE = new RegExp(`${WITH_BALANCE.source}(?: uỷ thác)? *(?:[,.;:)]|$)`);
const ALL_LOANS = /^(?: hộ| khách hàng)?(?: được)?(?: vay)?(?: vốn)? *(?:[.;:)]|$)/;

function askedCount(
  folded: string,
  figures: readonly ReadFigure[],
  figure: ReadFigure,
  behind: string,
  lists: readonly PartList[],
): Asked | null {
  const before = figures[figure.id - 1];
  const beside = before?.kind === 'money' && before.sentence === figure.sentence;
  const between = beside ? folded.slice(before.end, figure.start) : '';
  const isBalances =
    beside &&
    subjectOf(figures, before, lists) === 'outstanding' &&
    /^ *(?:với|trên|cho|\/)/.test(between);
  switch (figure.noun) {
    case 'hộ':
      if (!WITH_BALANCE.test(behind) && !isBalances) return null;
      return { subjects: ['households'], isFlow: false, isSure: ALL_WITH_BALANCE.test(behind) };
    case 'lượt':
      return { subjects: ['loanEvents'], isFlow: true, isSure: ALL_LOANS.test(behind) };
    case 'tổ':
      return GROUPS;
    case 'tổ viên':
      return { subjects: ['members'], isFlow: false, isSure: false };
    default:
      return null;
  }
}

/** The rate of overdue loans, and the part of the bank's loans that is entrusted. */
function askedRate(folded: string, figure: ReadFigure): Asked | null {
  const behind = folded.slice(figure.end, figure.end + 40);
  const before = folded.slice(Math.max(0, figure.start - 60), figure.start);
  const over = ['outstanding', 'bankOutstanding'] as const;
  if (
    /tỷ lệ (?:nợ quá hạn|nqh)(?: chỉ)?(?: chiếm| là| còn| ở mức| đạt| giảm còn)*:? *$/.test(before)
  ) {
    return { subjects: ['overdue'], over, isFlow: false, isSure: false };
  }
  const isShare =
    /chiếm *(?:tới |đến |trên |hơn |gần )?$/.test(before) &&
    /^ *(?:trên )?tổng (?:dư|dự) nợ/.test(behind);
  const isBalance = figure.mention?.subject === 'outstanding' && figure.mention.isEntrusted;
  if (!isShare || !isBalance || figure.label !== null) return null;
  return { subjects: ['outstanding'], over: ['bankOutstanding'], isFlow: false, isSure: false };
}
