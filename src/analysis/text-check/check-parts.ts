import { isExact } from './figure';
import { type Finding, finding } from './finding';
import type { PartList } from './part-list';
import { meets, type Range, sumOf } from './range';
import type { ReadFigure } from './reading';
import { sayRange, sayValue } from './said';

/**
 * Parts against their total: the sum of their intervals meets the interval of the total. Parts that
 * may not be all can only be too much.
 */
export function checkParts(list: PartList): Finding[] {
  const parts = list.parts.map(({ figure }) => figure);
  const answers = list.totals.map((total) => ({ total, ...compare(total, parts) }));
  const fitting =
    answers.find(({ how }) => how === 'right') ?? answers.find(({ how }) => how === 'rounded');
  if (fitting !== undefined) return agreeing(fitting.total, parts, fitting.how);
  const [only, ...others] = answers;
  if (only === undefined) return [];
  // Which of several is meant is not known.
  if (others.length > 0 || (list.isLoose && only.how === 'over')) return [];
  return differing(only.total, parts, only.how, list.isLoose ? 'unsure' : list.coverage);
}

type How = 'right' | 'rounded' | 'over' | 'short';

function compare(total: ReadFigure, parts: readonly ReadFigure[]): { how: How } {
  const nominal = parts.reduce((sum, { value }) => sum + value, 0);
  if (nominal === total.value) return { how: 'right' };
  const sum = sumOf(parts.map(({ wide }) => wide));
  if (meets(sum, total.wide)) return { how: 'rounded' };
  return { how: sum.low > total.wide.high ? 'over' : 'short' };
}

function agreeing(total: ReadFigure, parts: readonly ReadFigure[], how: How): Finding[] {
  const verdict = how === 'right' ? 'right' : 'rounded';
  const sum = sayRange(sumOf(parts.map(({ wide }) => wide)), total);
  const nominal = sayValue(
    parts.reduce((all, { value }) => all + value, 0),
    total,
  );
  const because =
    verdict === 'right'
      ? `${parts.length} khoản cộng đúng bằng ${nominal}.`
      : `${parts.length} khoản cộng ${nominal} như đã in; tính cả phần làm tròn, cắt bớt là ${sum}, khớp với tổng.`;
  const support = `Cộng với các khoản còn lại khớp tổng ${sayValue(total.value, total)}.`;
  return [
    finding(total, verdict, because, parts),
    ...parts.map((part) => ({ ...finding(part, verdict, support, [total]), isSupport: true })),
  ];
}

function differing(
  total: ReadFigure,
  parts: readonly ReadFigure[],
  how: How,
  coverage: PartList['coverage'],
): Finding[] {
  const ranges = parts.map(({ wide }) => wide);
  const nominal = parts.reduce((sum, { value }) => sum + value, 0);
  const said = sayValue(nominal, total);
  if (how === 'short' && coverage !== 'whole') {
    const why =
      coverage === 'partial' ? 'chỉ liệt kê một phần' : 'không rõ đã liệt kê đủ các khoản chưa';
    return [
      finding(
        total,
        'unknown',
        `${parts.length} khoản cộng ${said}, không vượt tổng; ${why}.`,
        parts,
      ),
    ];
  }
  const gap = sayValue(Math.abs(nominal - total.value), total);
  const beside = `Các khoản cộng lại không khớp tổng ${sayValue(total.value, total)}; không rõ sai ở khoản nào.`;
  const margin = marginWords(sumOf(ranges), nominal, total, parts);
  const slip = slipWords(nominal, total.value);
  return [
    finding(
      total,
      'contradicts',
      `${parts.length} khoản cộng ${said}${margin}, tổng ghi ${sayValue(total.value, total)}: lệch ${gap}.${slip}`,
      parts,
    ),
    ...parts.map((part) => finding(part, 'unknown', beside, [total])),
  ];
}

function marginWords(
  sum: Range,
  nominal: number,
  total: ReadFigure,
  parts: readonly ReadFigure[],
): string {
  if (parts.every(isExact) || (sum.low === nominal && sum.high === nominal)) return '';
  return ` (tính cả phần làm tròn: ${sayRange(sum, total)})`;
}

const SLIP = 1000;

/** Three digits too many or too few are a unit mistaken. */
function slipWords(sum: number, total: number): string {
  const factor = sum / total;
  const near = (wanted: number): boolean => Math.abs(factor / wanted - 1) < NEAR;
  return near(SLIP) || near(1 / SLIP) ? ' Có thể nhầm đơn vị hoặc thiếu chữ “nghìn”.' : '';
}

const NEAR = 0.05;
