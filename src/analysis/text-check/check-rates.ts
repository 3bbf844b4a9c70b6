import { type Finding, finding, withSupport } from './finding';
import { ratioFinding } from './ratio';
import { around, type ReadFigure, type Reading } from './reading';
import { isOtherArea } from './subjects';

/** "nợ quá hạn 268 triệu đồng, tỷ lệ 0,05%": the base is not named, the balance of the text may be it. */
export function checkRates(reading: Reading, done: ReadonlySet<number>): Finding[] {
  return reading.figures.flatMap((figure) => {
    if (figure.kind !== 'percent' || figure.change !== null || done.has(figure.id)) return [];
    if (figure.hedge === 'bound') return [];
    const overdue = overdueBefore(reading, figure);
    return overdue === null ? [] : rateFinding(reading, figure, overdue);
  });
}

const RATED = new Set(['overdue', 'frozen', 'overdueAndFrozen']);

/** The amount right before a rate, of bad debt both. */
function overdueBefore({ figures, folded }: Reading, rate: ReadFigure): ReadFigure | null {
  const before = figures[rate.id - 1];
  if (before === undefined || before.sentence !== rate.sentence || before.kind !== 'money')
    return null;
  const subject = before.ownMention?.subject;
  if (subject === undefined || !RATED.has(subject) || before.change !== null) return null;
  const own = rate.ownMention?.subject;
  if (own !== undefined && own !== subject) return null;
  const between = folded.slice(before.end, rate.start);
  if (!/chiếm|tỷ lệ|\(|bằng/.test(between) || /[;\n]/.test(between)) return null;
  return /^ *(?:dư|tổng dư|$|[,;.()])/.test(`${folded.slice(rate.end, rate.end + 12)}$`)
    ? before
    : null;
}

/** Which balance is meant decides little; a digit too many decides more than twice, or five times afar. */
const FAR = 2;
const FAR_APART = 5;

function rateFinding(reading: Reading, rate: ReadFigure, overdue: ReadFigure): Finding[] {
  const { folded } = reading;
  const balances = around(reading, rate).filter(
    (it) =>
      it.kind === 'money' &&
      it.mention?.subject === 'outstanding' &&
      it.change === null &&
      it.hedge !== 'bound' &&
      it.label?.name === overdue.label?.name,
  );
  const answers = balances.map((of) =>
    ratioFinding({ printed: rate, numerator: overdue, denominator: of, factor: 100 }),
  );
  const fitting = answers.find(({ verdict }) => verdict !== 'contradicts');
  if (fitting !== undefined) return withSupport(fitting, [overdue], 'Khớp với tỷ lệ đã ghi.');
  const [answer] = answers;
  if (answer === undefined) return [];
  const isApart = balances.some((of) => isOtherArea(folded, of.end, overdue.start));
  const isFar = balances.every((of) => {
    const factor = ((overdue.value / of.value) * 100) / rate.value;
    const far = of.paragraph === rate.paragraph ? FAR : FAR_APART;
    return factor > far || factor < 1 / far;
  });
  if (isFar && !isApart && balances.length === 1 && rate.hedge === 'none' && rate.value > rate.step)
    return [answer];
  return [finding(rate, 'unknown', `Không rõ mẫu số là dư nợ nào: ${answer.reason}`, [overdue])];
}
