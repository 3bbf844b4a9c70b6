import { type Finding, finding, withSupport } from './finding';
import { less, meets, type Range } from './range';
import type { ReadFigure, Reading } from './reading';
import { sayChange, sayRange, sayValue } from './said';
import type { Subject } from './subjects';

/** A residual up to here may be write-offs or another scope, which the text need not name. */
const UNEXPLAINED = 0.05;

/** cho vay − thu nợ = dư nợ tăng, of one paragraph that says each of them once. */
export function checkFlows({ figures, folded }: Reading): Finding[] {
  const paragraphs = new Map<number, ReadFigure[]>();
  for (const figure of figures) {
    const own = paragraphs.get(figure.paragraph);
    if (own === undefined) paragraphs.set(figure.paragraph, [figure]);
    else own.push(figure);
  }
  return [...paragraphs.values()].flatMap((own) => rollForward(own, folded));
}

function rollForward(figures: readonly ReadFigure[], folded: string): Finding[] {
  const plain = figures.filter(
    (it) => it.kind === 'money' && it.label === null && it.hedge !== 'bound',
  );
  const one = (subject: Subject): ReadFigure | null => {
    const found = plain.filter((it) => it.ownMention?.subject === subject && it.change === null);
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const [lent, collected, writtenOff] = [one('disbursed'), one('collected'), one('writtenOff')];
  const changes = plain.filter((it) => it.change !== null && it.mention?.subject === 'outstanding');
  const [change, ...others] = changes;
  if (lent === null || collected === null || change === undefined || others.length > 0) return [];
  const parts = [lent, collected, ...(writtenOff === null ? [] : [writtenOff])];
  const sign = change.change === 'up' ? 1 : -1;
  const net = signed(less(lent.wide, rangeOfOut(collected, writtenOff)), sign);
  const nominal = sign * (lent.value - collected.value - (writtenOff?.value ?? 0));
  const words = parts.map((it) => sayValue(it.value, it)).join(' − ');
  const sum = `${words} = ${sayValue(sign * nominal, change)}`;
  if (nominal === change.value || meets(net, change.wide)) {
    const verdict = nominal === change.value ? 'right' : 'rounded';
    const range = verdict === 'right' ? '' : ` (tính cả phần làm tròn: ${sayRange(net, change)})`;
    const found = finding(change, verdict, `Cho vay trừ thu nợ: ${sum}${range}, khớp.`, parts);
    return withSupport(found, parts, 'Cho vay trừ thu nợ khớp với mức tăng, giảm dư nợ đã ghi.');
  }
  const gap = Math.abs(nominal - change.value);
  const about = `Cho vay trừ thu nợ: ${sum}, văn bản ghi ${sayChange(change)}, lệch ${sayValue(gap, change)}`;
  if (gap <= Math.abs(lent.value) * UNEXPLAINED) {
    return [finding(change, 'unknown', `${about}: có thể do xóa nợ hoặc khác phạm vi.`, parts)];
  }
  if (!isOneTime(folded, parts, change)) {
    return [
      finding(change, 'unknown', `${about}: không rõ có cùng khoảng thời gian không.`, parts),
    ];
  }
  return [finding(change, 'contradicts', `${about}.`, parts)];
}

function rangeOfOut(collected: ReadFigure, writtenOff: ReadFigure | null): Range {
  const { low, high } = writtenOff?.wide ?? { low: 0, high: 0 };
  return { low: collected.wide.low + low, high: collected.wide.high + high };
}

function signed({ low, high }: Range, sign: number): Range {
  return sign > 0 ? { low, high } : { low: -high, high: -low };
}

const SINCE_NEW_YEAR = /so với (?:ngày |cuối )?(?:đầu năm|31\/12|cuối năm|năm \d{4})/;
const THIS_YEAR =
  /quý i(?!\p{L})|(?:\d+|sáu|chín|ba) tháng(?: đầu năm)?|từ đầu năm|luỹ kế|trong năm|năm \d{4}|cả năm/u;

/** Turnover of a month or a later quarter is no turnover since the new year. */
const PART_OF_YEAR = /trong (?:tháng|quý|kỳ|tuần)|(?<!\d )tháng \d|quý (?:i[iv]|2|3|4)|cuối năm/;

/** Flows since the new year, and a balance compared with the new year's. */
function isOneTime(folded: string, parts: readonly ReadFigure[], change: ReadFigure): boolean {
  const first = Math.min(...parts.map(({ start }) => start));
  const head = folded.slice(Math.max(0, first - 160), first);
  const said = head.split(/[.;\n]/).pop() ?? '';
  if (PART_OF_YEAR.test(said)) return false;
  const tail = folded.slice(change.end, change.end + 60);
  return (
    SINCE_NEW_YEAR.test(tail) &&
    isYearBefore(tail, said) &&
    THIS_YEAR.test(head) &&
    change.sentence - (parts[0]?.sentence ?? 0) <= 1
  );
}

/** "so với năm 2020" is the new year of one year only. */
function isYearBefore(tail: string, said: string): boolean {
  const base = /^[^,;.]*?(20\d{2})/.exec(tail)?.[1];
  if (base === undefined) return true;
  const years = [...said.matchAll(/20\d{2}/g)].map(([year]) => Number(year));
  const isDay = /^[^,;.]*31\/12/.test(tail);
  return years.length === 0 ? isDay : years.every((year) => year === Number(base) + 1);
}
