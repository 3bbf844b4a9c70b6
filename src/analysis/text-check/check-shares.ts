import { isSameKind } from './figure';
import { type Finding, finding, withSupport } from './finding';
import { objectAfter } from './object-after';
import type { PartList } from './part-list';
import { meets, sumOf } from './range';
import { ratioFinding } from './ratio';
import { around, type ReadFigure, type Reading } from './reading';
import { isOtherArea, type Mention, mentionsOf } from './subjects';

/** Shares of a list against its amounts, those with a named base, and shares that should add to 100. */
export function checkShares(reading: Reading, lists: readonly PartList[]): Finding[] {
  const found = fittingFirst(lists.flatMap((list) => listShares(list)));
  const seen = new Set(found.map(({ figure }) => figure));
  for (const figure of reading.figures) {
    if (figure.kind !== 'percent' || figure.change !== null || seen.has(figure.id)) continue;
    if (figure.hedge === 'bound' || figure.value > 100) continue;
    found.push(
      ...(pairShare(reading, figure) ??
        nestedShare(reading, figure) ??
        namedShare(reading, figure) ??
        []),
    );
  }
  return found;
}

/** "147 tỷ đồng với 2.025 hộ, chiếm 34,6%" may be of either: one that fits is meant. */
function fittingFirst(findings: readonly Finding[]): Finding[] {
  const isWrong = ({ verdict }: Finding): boolean => verdict === 'contradicts';
  const fitting = new Set(findings.filter((it) => !isWrong(it)).map(({ figure }) => figure));
  const wrong = new Map<number, Finding>();
  for (const found of findings) if (isWrong(found)) wrong.set(found.figure, found);
  return [
    ...findings.filter((it) => !isWrong(it)),
    ...[...wrong.values()].filter(({ figure }) => !fitting.has(figure)),
  ];
}

/** Of each figure that may be the total; of one that is not sure only what fits. */
function listShares(list: PartList): Finding[] {
  const isOneOfMany = list.totals.length > 1;
  return list.totals.flatMap((total) => {
    const found = sharesOf(list, total);
    // Percentages none of which fits are no shares of this total: of a plan, or of what grew.
    const isUnsure =
      list.isLoose ||
      found.every(({ verdict }) => verdict === 'contradicts') ||
      (isOneOfMany && !isTotalOf(list, total));
    return isUnsure ? found.filter(({ verdict }) => verdict !== 'contradicts') : found;
  });
}

function isTotalOf({ parts }: PartList, total: ReadFigure): boolean {
  return meets(sumOf(parts.map(({ figure }) => figure.wide)), total.wide);
}

function sharesOf({ parts }: PartList, total: ReadFigure): Finding[] {
  const shares = parts.flatMap(({ share }) => (share === null ? [] : [share]));
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const isAdjusted = shares.length === parts.length && Math.abs(sum - 100) < NOISE;
  return parts.flatMap(({ figure, share }) => {
    if (share === null || share.change !== null || share.hedge === 'bound') return [];
    const found = ratioFinding({
      ...{ printed: share, numerator: figure, denominator: total },
      ...{ factor: 100, isAdjusted },
    });
    return withSupport(found, [figure], `Khớp với tỷ lệ đã ghi.`);
  });
}

const NOISE = 1e-6;

/** "170/171 tổ, đạt 99,4%". */
function pairShare({ figures, folded }: Reading, printed: ReadFigure): Finding[] | null {
  const denominator = figures[printed.id - 1];
  const numerator = figures[printed.id - 2];
  if (denominator?.pairedWith !== 'previous' || numerator?.pairedWith !== 'next') return null;
  const between = folded.slice(denominator.end, printed.start);
  if (denominator.sentence !== printed.sentence || /[;\n]/.test(between)) return null;
  if (!/^[^;]{0,60}(?:chiếm|đạt|bằng|tỷ lệ|tương|\()[^;]{0,20}$/.test(between)) return null;
  // "tỷ lệ thu lãi đạt 99,9%" is of something else.
  if (
    printed.ownMention !== null ||
    /tỷ lệ +(?!là |đạt |chiếm |trên |hơn |gần )\p{L}/u.test(between)
  )
    return null;
  if (objectAfter(folded, printed) !== '') return null;
  const found = ratioFinding({ printed, numerator, denominator, factor: 100 });
  return withSupport(found, [numerator, denominator], 'Khớp với tỷ lệ đã ghi.');
}

/** "9.350 tổ viên, trong đó 9.127 tổ viên gửi tiết kiệm, đạt 97,6%"; "2.584 hộ trong tổng số 6.634 hộ". */
function nestedShare({ figures, folded }: Reading, printed: ReadFigure): Finding[] | null {
  const [first, second] = [figures[printed.id - 2], figures[printed.id - 1]];
  if (first === undefined || second === undefined || !isSameKind(first, second)) return null;
  const isPlain = [first, second].every((it) => {
    return it.sentence === printed.sentence && it.change === null && it.hedge !== 'bound';
  });
  const link = folded.slice(second.end, printed.start);
  if (!isPlain || !/(?:chiếm|đạt|tỷ lệ|bằng|\() *$/.test(link) || /[;\n]/.test(link)) return null;
  // An amount reaches its plan; only what fell due is reached by what was collected of it.
  if (second.kind === 'money' && first.mention?.subject !== 'due' && /(?:đạt|bằng) *$/.test(link))
    return null;
  if (objectAfter(folded, printed) !== '' || printed.ownMention !== null) return null;
  const between = folded.slice(first.end, second.start);
  const isPart = /^[^\d]{0,40}trong đó(?: có)?[^;\d]{0,40}$/.test(between);
  const isWhole = /^ *\(?(?:trong|trên) (?:tổng )?số[^;\d]{0,12}$/.test(between);
  if (isPart === isWhole) return null;
  const [numerator, denominator] = isPart ? [second, first] : [first, second];
  const found = ratioFinding({ printed, numerator, denominator, factor: 100 });
  return withSupport(found, [numerator, denominator], 'Khớp với tỷ lệ đã ghi.');
}

const LINK = /(?:chiếm|bằng|tương đương|tương ứng|đạt|tỷ lệ|\()/;

/** "chiếm 0,19% dư nợ ủy thác": the base is a figure of the text. */
function namedShare(reading: Reading, printed: ReadFigure): Finding[] | null {
  const { folded } = reading;
  const object = objectAfter(folded, printed);
  const numerator = numeratorOf(reading, printed);
  const base = baseNamed(object);
  if (numerator === null || base === null) return null;
  const denominators = around(reading, printed).filter((figure) => isBase(figure, base, numerator));
  const [denominator] = denominators;
  if (denominator === undefined) return null;
  const answers = denominators.map((of) =>
    ratioFinding({ printed, numerator, denominator: of, factor: 100 }),
  );
  const fitting = answers.find(({ verdict }) => verdict !== 'contradicts');
  if (fitting !== undefined) {
    return withSupport(fitting, [numerator], 'Khớp với tỷ lệ đã ghi.');
  }
  const values = new Set(denominators.map(({ value }) => value));
  const isSure = values.size === 1 && isSureBase(folded, printed, base, denominator, numerator);
  const [answer] = answers;
  if (answer === undefined) return null;
  if (isSure) return [answer];
  const reason = `Không rõ mẫu số là số nào trong văn bản (${answer.reason.replace(/\.$/, '')}).`;
  return [finding(printed, 'unknown', reason, [numerator])];
}

/** The figure right before the percentage, if the words between make it what has the share. */
function numeratorOf({ folded, figures }: Reading, printed: ReadFigure): ReadFigure | null {
  const before = figures[printed.id - 1];
  if (before === undefined || before.sentence !== printed.sentence) return null;
  const between = folded.slice(before.end, printed.start);
  if (/[;\n]/.test(between) || !LINK.test(between) || between.length > 60) return null;
  if (printed.ownMention !== null) return null;
  const isAmount = before.kind === 'money' || before.kind === 'count';
  return isAmount && before.hedge !== 'bound' ? before : null;
}

interface Base {
  readonly mention: Mention | null;
  readonly noun: string;
}

const COUNTED = /(?:tổng )?số (tổ viên|tổ|hộ|xã|thôn)(?!\p{L})/u;

function baseNamed(object: string): Base | null {
  if (object === '' || /so với|cùng kỳ|kế hoạch|chỉ tiêu/.test(object)) return null;
  const counted = COUNTED.exec(object)?.[1];
  if (counted !== undefined) return { mention: null, noun: counted };
  const [mention] = mentionsOf(object);
  return mention === undefined ? null : { mention, noun: '' };
}

function isBase(figure: ReadFigure, { mention, noun }: Base, numerator: ReadFigure): boolean {
  if (figure.id === numerator.id || figure.change !== null || figure.hedge === 'bound')
    return false;
  if (mention === null)
    return figure.kind === 'count' && figure.noun === noun && figure.label === null;
  if (figure.kind !== 'money' || figure.mention?.subject !== mention.subject) return false;
  return figure.label === null || figure.label.start === numerator.label?.start;
}

/**
 * Whether the words can only mean this figure: nothing behind them that may be a wider area, the same
 * word on entrustment on both sides, the same place in the text.
 */
function isSureBase(
  folded: string,
  printed: ReadFigure,
  { mention, noun }: Base,
  denominator: ReadFigure,
  numerator: ReadFigure,
): boolean {
  const object = objectAfter(folded, printed);
  // "chiếm 99,8% tổng dư nợ (536,3 tỷ đồng)"
  const behind = folded.slice(printed.end, denominator.start);
  if (denominator.start > printed.end && /^[^;,.()\d]*\((?:là )?$/.test(behind)) return true;
  if (denominator.label !== null || numerator.sentence - denominator.sentence > 1) return false;
  if (denominator.start > numerator.start || numerator.paragraph !== denominator.paragraph)
    return false;
  if (isOtherArea(folded, denominator.end, numerator.start)) return false;
  if (
    OTHER_TIME.test(folded.slice(denominator.end, numerator.start).replace(/so với [^,;.]*/g, ''))
  )
    return false;
  if (numerator.label !== null && numerator.mention?.subject !== mention?.subject) return false;
  if (mention === null)
    return numerator.noun === noun && /^(?:trên )?(?:tổng )?số [\p{L}]+(?: viên)?$/u.test(object);
  const rest = object.slice(mention.end).trim();
  const isPlain = /^(?:cho vay)? ?(?:uỷ thác)?$/.test(rest);
  const lead = object.slice(0, mention.start).trim();
  const own = denominator.mention;
  const isSameScope = own !== null && own.isEntrusted === mention.isEntrusted;
  return isPlain && /^(?:\/|trên|của|so với)?$/.test(lead) && isSameScope;
}

const OTHER_TIME = /luỹ kế|từ đầu năm|trong (?:tháng|quý|năm|kỳ|tuần)|tháng \d|quý |năm \d/;

/** Shares of all four associations or grades without amounts: each is rounded, together they are 100. */
export function checkShareSums(
  { figures, folded, sentences }: Reading,
  done: ReadonlySet<number>,
): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at + 3 < figures.length; at++) {
    const run = figures.slice(at, at + 4);
    const first = run[0];
    const last = run[3];
    if (first === undefined || last === undefined) continue;
    if (!run.every((it) => isPlainShare(it) && it.sentence === first.sentence)) continue;
    if (run.some(({ id }) => done.has(id))) continue;
    const names = new Set(run.map(({ label }) => label?.name ?? ''));
    const areAll = names.size === 4 && run.every(({ label }) => label?.dimension === 'association');
    const words = folded.slice(sentences[first.sentence]?.start ?? 0, last.end);
    if (!areAll || !/tỷ trọng|chiếm|cơ cấu/.test(words) || OTHER_RATE.test(words)) continue;
    const hasMore = [figures[at - 1], figures[at + 4]].some(
      (it) => it !== undefined && isPlainShare(it) && it.sentence === first.sentence,
    );
    found.push(...shareSum(run, first, hasMore));
  }
  return found;
}

/** Each association has such a rate of its own. */
const OTHER_RATE =
  /quá hạn|nqh|thu lãi|đến hạn|kế hoạch|tiết kiệm|tham gia|xếp loại|tổ (?:tốt|khá)|tăng|giảm|hoàn thành/;
/** Nobody mistypes shares until they add to 400: those are rates of something else. */
const FARTHEST = 25;

function isPlainShare({ kind, change, hedge }: ReadFigure): boolean {
  return kind === 'percent' && change === null && hedge === 'none';
}

function shareSum(run: readonly ReadFigure[], first: ReadFigure, hasMore: boolean): Finding[] {
  const sum = run.reduce((all, { value }) => all + value, 0);
  const step = Math.max(...run.map((it) => it.step));
  const said = String(Math.round(sum * 1000) / 1000).replace('.', ',');
  if (Math.abs(sum - 100) < NOISE)
    return [finding(first, 'right', 'Các tỷ trọng cộng đúng 100%.', run)];
  const isNear = sum >= 100 - run.length * step && sum <= 100 + (run.length * step) / 2 + NOISE;
  if (isNear) return [finding(first, 'rounded', `Các tỷ trọng cộng ${said}% do làm tròn.`, run)];
  if (Math.abs(sum - 100) > FARTHEST || (hasMore && sum < 100)) return [];
  return [finding(first, 'contradicts', `Các tỷ trọng cộng ${said}%, không phải 100%.`, run)];
}
