import { checkAverages, checkMagnitudes } from './check-averages';
import { checkBadDebt } from './check-bad-debt';
import { checkDigits } from './check-digits';
import { checkFlows } from './check-flows';
import { checkGrowth } from './check-growth';
import { checkParts } from './check-parts';
import { checkRates } from './check-rates';
import { checkShareSums, checkShares } from './check-shares';
import { checkWorkbook } from './check-workbook';
import type { Finding, Verdict } from './finding';
import { foldText, shownText } from './fold';
import { type KnownFacts, type KnownRequest, MOST_TIMES, NOTHING_KNOWN } from './known';
import { findLists } from './lists';
import { momentsOf } from './moments';
import type { PartList } from './part-list';
import { type ReadFigure, type Reading, readText } from './reading';

export interface CheckedFigure {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** Sentences with both numbers; of an unknown figure why it could not be checked. */
  readonly reasons: readonly string[];
  /** Figures of the text that it was compared with. */
  readonly with: readonly number[];
}

export interface CheckedText {
  /** The text as it is shown: positions are in it. */
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
}

/** What the workbook is asked for before a text is checked against it. */
export function timesOf(written: string): KnownRequest {
  const { dates, periods } = momentsOf(foldText(shownText(written)));
  return {
    dates: [...new Set(dates.map(({ date }) => date))].slice(0, MOST_TIMES),
    periods: [...new Set(periods.map(({ period }) => period.text))].slice(0, MOST_TIMES),
  };
}

/** The text against itself, and against what the workbook knows. */
export function checkText(written: string, facts: KnownFacts = NOTHING_KNOWN): CheckedText {
  const reading = readText(written, facts);
  const lists = findLists(reading);
  const known = checkWorkbook(reading, lists, facts);
  const findings = [...withoutExplained(ownFindings(reading, lists), known), ...known];
  const byFigure = new Map<number, Finding[]>();
  for (const found of findings) {
    const own = byFigure.get(found.figure);
    if (own === undefined) byFigure.set(found.figure, [found]);
    else own.push(found);
  }
  const figures = reading.figures
    .map((figure) => concluded(reading, figure, byFigure.get(figure.id) ?? []))
    .filter((figure): figure is CheckedFigure => figure !== null);
  return { text: reading.text, figures };
}

function ownFindings(reading: Reading, lists: readonly PartList[]): Finding[] {
  const shares = checkShares(reading, lists);
  const done = new Set(shares.map(({ figure }) => figure));
  return [
    ...checkDigits(reading),
    ...lists.flatMap(checkParts),
    ...shares,
    ...checkBadDebt(reading),
    ...checkShareSums(reading, done),
    ...checkRates(reading, done),
    ...checkAverages(reading),
    ...checkMagnitudes(reading),
    ...checkFlows(reading),
    ...checkGrowth(reading),
  ];
}

/**
 * A total that the workbook confirms is not what is wrong where it contradicts one of the parts: that
 * part is.
 */
function withoutExplained(own: readonly Finding[], known: readonly Finding[]): Finding[] {
  const wrong = new Set(known.flatMap((it) => (it.verdict === 'contradicts' ? [it.figure] : [])));
  const right = new Set(known.flatMap((it) => (isAgreeing(it) ? [it.figure] : [])));
  return own.filter((it) => {
    const isExplained = right.has(it.figure) && it.with.some((id) => wrong.has(id));
    return it.verdict !== 'contradicts' || !isExplained;
  });
}

function isAgreeing({ verdict }: Finding): boolean {
  return verdict === 'right' || verdict === 'rounded';
}

/** A contradiction outweighs all; a check of its own outweighs what the figure was only used for. */
const WEIGHT: Readonly<Record<Verdict, number>> = {
  contradicts: 3,
  right: 2,
  rounded: 1,
  unknown: 0,
};

function concluded(
  { text }: Reading,
  figure: ReadFigure,
  findings: readonly Finding[],
): CheckedFigure | null {
  if (figure.kind === 'bare' && findings.length === 0) return null;
  const heaviest = Math.max(0, ...findings.map(({ verdict }) => WEIGHT[verdict]));
  const own = findings.filter(({ verdict }) => WEIGHT[verdict] === heaviest);
  const verdict = own[0]?.verdict ?? 'unknown';
  const reasons = [...new Set(own.map(({ reason }) => reason))];
  return {
    id: figure.id,
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    verdict,
    reasons: reasons.length > 0 ? reasons : [NOTHING[figure.kind] ?? NO_OTHER],
    with: [...new Set(own.flatMap((found) => found.with))],
  };
}

const NO_OTHER = 'Văn bản không có số nào khác để đối chiếu.';
const NOTHING: Readonly<Partial<Record<ReadFigure['kind'], string>>> = {
  percent: 'Văn bản không nêu đủ hai số để tính lại tỷ lệ này.',
  average: 'Văn bản không nêu đủ hai số để tính lại bình quân này.',
};
