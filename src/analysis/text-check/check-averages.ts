import { type Finding, finding, withSupport } from './finding';
import { ratioFinding } from './ratio';
import type { ReadFigure, Reading } from './reading';
import { sayValue } from './said';

/** "bình quân 72 triệu đồng/hộ" against the amount and the households before it. */
export function checkAverages(reading: Reading): Finding[] {
  return reading.figures.flatMap((figure) => {
    if (figure.hedge === 'bound' || figure.change !== null) return [];
    const per = perWhat(reading, figure);
    return per === null ? [] : averageFinding(reading, figure, per);
  });
}

/** "72 triệu đồng/hộ"; "bình quân mỗi hộ 72 triệu đồng". */
function perWhat({ folded }: Reading, figure: ReadFigure): string | null {
  const before = folded.slice(Math.max(0, figure.start - 40), figure.start);
  if (figure.kind === 'average') return figure.noun;
  if (figure.kind !== 'money') return null;
  return (
    /(?:bình quân|trung bình)(?: (?:dư nợ))? (?:mỗi|một|1) (hộ|tổ|xã)[^\d,;.]*$/.exec(
      before,
    )?.[1] ?? null
  );
}

function averageFinding(reading: Reading, printed: ReadFigure, per: string): Finding[] {
  const before = reading.figures.filter(
    (it) =>
      it.sentence === printed.sentence &&
      it.id < printed.id &&
      it.label?.start === printed.label?.start,
  );
  const count = [...before].reverse().find((it) => it.kind === 'count' && it.noun === per);
  const amount = [...before].reverse().find((it) => it.kind === 'money' && it.change === null);
  if (count === undefined || amount === undefined) return [];
  const asked = { ...printed, kind: 'average', noun: per } as const;
  const found = ratioFinding({ printed: asked, numerator: amount, denominator: count, factor: 1 });
  if (found.verdict !== 'contradicts') {
    return withSupport(found, [amount, count], 'Khớp với số bình quân đã ghi.');
  }
  const amounts = before.filter((it) => it.kind === 'money');
  const counts = before.filter((it) => it.kind === 'count' && it.noun === per);
  const between = reading.folded.slice(count.end, printed.start);
  const isSure =
    amounts.length === 1 &&
    counts.length === 1 &&
    Math.abs(count.id - amount.id) === 1 &&
    amount.mention?.subject === 'outstanding' &&
    isOfBalance(printed) &&
    AVERAGE.test(between) &&
    !OF_LOANS.test(between.replace(/^[^,;(]*/, ''));
  if (isSure) return [found];
  return [
    finding(printed, 'unknown', `Không rõ bình quân của số nào: ${found.reason}`, [amount, count]),
  ];
}

/** "mức vay bình quân" is of loans when they were made. */
const AVERAGE = /^[^\d]{0,40}(?:bình quân|trung bình)[^\d]{0,30}$/;
const OF_LOANS = /mức|vay(?! vốn|,)|giải ngân/;

/** The words between name nothing else than the balance. */
function isOfBalance({ ownMention }: ReadFigure): boolean {
  return ownMention === null || ownMention.subject === 'outstanding';
}

const LEAST = { stock: 1e6, flow: 1e5 } as const;
const MOST = 2e9;
const SLIP = 1000;
/** A handful of borrowers may be companies. */
const FEWEST = 50;

/** Amount and households side by side: a loan of a few thousand đồng, or of tỷ, is a unit mistaken. */
export function checkMagnitudes({ figures, folded }: Reading): Finding[] {
  return figures.flatMap((count) => {
    const amount = figures[count.id - 1];
    if (count.kind !== 'count' || amount === undefined) return [];
    const isStock = count.noun === 'hộ' && amount.mention?.subject === 'outstanding';
    const isFlow = count.noun === 'lượt' && amount.mention?.subject === 'disbursed';
    if (count.value < FEWEST || !(isStock || isFlow) || !areSideBySide(folded, amount, count))
      return [];
    const each = amount.value / count.value;
    const least = isStock ? LEAST.stock : LEAST.flow;
    if (each >= least && each <= MOST) return [];
    const isSlip = [each * SLIP, each / SLIP].some(
      (other) => other >= least * 3 && other <= MOST / 4,
    );
    const sum = `${sayValue(amount.value, amount)} : ${sayValue(count.value, count)} = ${sayValue(each, { kind: 'average', noun: count.noun, exponent: 6 })}`;
    if (!isSlip) return [];
    const reason = `${sum}, không hợp lý: có thể nhầm đơn vị hoặc thiếu chữ “nghìn”.`;
    return [finding(count, 'contradicts', reason, [amount])];
  });
}

function areSideBySide(folded: string, amount: ReadFigure, count: ReadFigure): boolean {
  if (amount.kind !== 'money' || amount.change !== null || amount.sentence !== count.sentence)
    return false;
  const between = folded.slice(amount.end, count.start).trim();
  return /^(?:với|cho|trên|\/|,|của|,? với)?(?: (?:tổng số|số|gần|trên|hơn))*$/.test(between);
}
