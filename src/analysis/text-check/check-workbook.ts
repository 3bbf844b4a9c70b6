import { vietnameseDate } from '../../ledger/date';
import { type Finding, finding } from './finding';
import type { KnownFacts, KnownFigure, KnownSubject } from './known';
import type { PartList } from './lists';
import { type Moments, momentsOf } from './moments';
import { exactly, meets } from './range';
import type { ReadFigure, Reading } from './reading';
import { sayValue } from './said';
import { isOfPlace, namesPlace, type Scope, scopes } from './scope';

/** What of the workbook a figure of the text may be: it agrees with one, or differs from all. */
interface Asked {
  readonly subjects: readonly KnownSubject[];
  /** Of a percentage: what the first subject is divided by. */
  readonly over?: readonly KnownSubject[];
  readonly isFlow: boolean;
  /** Whether the words leave no other reading. */
  readonly isSure: boolean;
}

interface Compared {
  readonly figure: ReadFigure;
  readonly known: readonly Candidate[];
  readonly isSure: boolean;
}

interface Candidate {
  readonly value: number;
  readonly where: string;
}

/** Figures of the text against those of the workbook at the times that the text names. */
export function checkWorkbook(
  reading: Reading,
  lists: readonly PartList[],
  facts: KnownFacts,
): Finding[] {
  const moments = momentsOf(reading.folded);
  const scopeOf = scopes(reading, lists);
  const isHere = isOfPlace(reading, facts);
  const compared: Compared[] = [];
  const found: Finding[] = [];
  for (const figure of reading.figures) {
    const asked = askedOf(reading, figure, lists);
    if (asked === null) continue;
    const at = timeOf(reading, figure, moments, asked.isFlow);
    if (at === null) continue;
    const scope = scopeOf(figure);
    const known = candidates(figure, asked, scope, at, facts.figures);
    const isSure =
      asked.isSure && isPlainly(reading, figure) && scope.isSure && isHere && !isShort(facts, at);
    if (known.length > 0) compared.push({ figure, known, isSure });
    else found.push(...missingFinding(figure, at, facts));
  }
  const agreeing = compared.filter(({ figure, known }) =>
    known.some(({ value }) => agrees(figure, value)),
  );
  const isAnchored = namesPlace(reading, facts) || agreeing.length > 0;
  return [...found, ...compared.map((one) => comparison(one, isAnchored))];
}

/** Words between that make the subject narrower than what the workbook adds up. */
const NARROWER =
  /cho vay|chương trình|bình quân|trong hạn|trung hạn|dài hạn|ngắn hạn|nguồn|hộ |học sinh|việc làm|nhà ở|riêng|lĩnh vực/;

function isPlainly({ folded }: Reading, { mention, label, start }: ReadFigure): boolean {
  const from = Math.max(mention?.end ?? start, label?.end ?? 0);
  return from >= start || !NARROWER.test(folded.slice(from, start));
}

function agrees(figure: ReadFigure, value: number): boolean {
  return meets(exactly(value), figure.wide);
}

function comparison({ figure, known, isSure }: Compared, isAnchored: boolean): Finding {
  const fitting = known.find(({ value }) => agrees(figure, value));
  if (fitting !== undefined) {
    const said = `${sayValue(fitting.value, figure)} (${fitting.where})`;
    if (Math.abs(fitting.value - figure.value) <= NOISE * Math.max(1, figure.value)) {
      return finding(figure, 'right', `Đúng bằng số của sổ, ${said}.`, []);
    }
    const how = meets(exactly(fitting.value), figure.rounded) ? 'làm tròn' : 'cắt bớt';
    return finding(figure, 'rounded', `Đúng do ${how}; sổ có ${said}.`, []);
  }
  const [first] = known;
  const said = known
    .map(({ where, value }) => `${sayValue(value, figure)} (${where})`)
    .join(' hoặc ');
  const wrote = sayValue(figure.value, figure);
  if (isSure && isAnchored && first !== undefined) {
    return finding(figure, 'contradicts', `Sổ có ${said}; văn bản ghi ${wrote}.`, []);
  }
  return finding(
    figure,
    'unknown',
    `Sổ có ${said}, khác văn bản, nhưng không chắc cùng phạm vi.`,
    [],
  );
}

const NOISE = 1e-9;

/** What the figure may be; null where no figure of a workbook is meant. */
function askedOf(
  { folded, figures }: Reading,
  figure: ReadFigure,
  lists: readonly PartList[],
): Asked | null {
  if (figure.change !== null || figure.hedge === 'bound' || figure.pairedWith !== null) return null;
  const behind = folded.slice(figure.end, figure.end + 30);
  if (figure.kind === 'count') return askedCount(folded, figures, figure, behind, lists);
  if (figure.kind === 'percent') return askedRate(folded, figure);
  if (figure.kind !== 'money') return null;
  const subject = subjectOf(figures, figure, lists);
  const isEntrusted = figure.mention?.isEntrusted === true || figure.label !== null;
  switch (subject) {
    case 'outstanding':
      if (isEntrusted) return { subjects: ['outstanding'], isFlow: false, isSure: true };
      return { subjects: ['outstanding', 'bankOutstanding'], isFlow: false, isSure: false };
    case 'overdue':
    case 'frozen':
      return { subjects: [subject], isFlow: false, isSure: true };
    case 'disbursed':
    case 'collected':
      return { subjects: [subject], isFlow: true, isSure: isEntrusted };
    case 'savings':
      return { subjects: ['savings'], isFlow: false, isSure: /qua (?:các )?tổ/.test(behind) };
    default:
      return null;
  }
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

const WITH_BALANCE = /^(?: gia đình)?(?: vay)?(?: vốn)?(?: đang)?(?: còn| có| còn có)? dư nợ/;

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
      return { subjects: ['households'], isFlow: false, isSure: WITH_BALANCE.test(behind) };
    case 'lượt':
      return { subjects: ['loanEvents'], isFlow: true, isSure: true };
    case 'tổ':
      return { subjects: ['groups'], isFlow: false, isSure: false };
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

/** The ngày chốt or kỳ that holds at a place of the text: the last said before it. */
function timeOf(
  { sentences }: Reading,
  figure: ReadFigure,
  { dates, periods }: Moments,
  isFlow: boolean,
): string | null {
  if (!isFlow) return last(dates, figure.start)?.date ?? null;
  const found = last(periods, figure.start);
  const from = sentences[figure.sentence]?.start ?? 0;
  return found !== null && found.start >= from ? found.period.text : null;
}

function last<T extends { readonly end: number }>(found: readonly T[], before: number): T | null {
  let nearest: T | null = null;
  for (const one of found) {
    if (one.end > before) break;
    nearest = one;
  }
  return nearest;
}

function candidates(
  figure: ReadFigure,
  { subjects, over }: Asked,
  scope: Scope,
  at: string,
  figures: readonly KnownFigure[],
): Candidate[] {
  const found = (subject: KnownSubject): KnownFigure | undefined =>
    figures.find((it) => it.at === at && it.subject === subject && isOf(it, scope));
  const values = subjects.flatMap((subject) => found(subject) ?? []);
  if (over === undefined) {
    return values.map((it) => ({ value: it.value, where: `tab ${it.tab}, ${saidTime(at)}` }));
  }
  const [part] = values;
  if (part === undefined || figure.kind !== 'percent') return [];
  return over.flatMap((subject) => {
    const whole = found(subject);
    if (whole === undefined || whole.value <= 0) return [];
    const value = (part.value / whole.value) * 100;
    const tabs = [...new Set([part.tab, whole.tab])].join(' và ');
    return [{ value, where: `tab ${tabs}, ${saidTime(at)}` }];
  });
}

function isOf({ of }: KnownFigure, scope: Scope): boolean {
  return of?.dimension === scope.of?.dimension && of?.name === scope.of?.name;
}

function saidTime(at: string): string {
  return /^\d{4}-/.test(at) && at.length === 10 ? `ngày ${vietnameseDate(at)}` : at;
}

function missingFinding(figure: ReadFigure, at: string, { missing }: KnownFacts): Finding[] {
  const why = missing.find((one) => one.at === at);
  return why === undefined ? [] : [finding(figure, 'unknown', why.reason, [])];
}

function isShort({ missing }: KnownFacts, at: string): boolean {
  return missing.some((one) => one.at === at);
}
