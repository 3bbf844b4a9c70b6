import { type Finding, finding } from './finding';
import type { Reading } from './reading';

/** Figures that are no numbers, and percentages that no share can be. */
export function checkDigits({ figures, text }: Reading): Finding[] {
  return figures.flatMap((figure) => {
    const written = text.slice(figure.start, figure.end);
    if (figure.fault === 'digits-lost') {
      const reason = `“${written}” mất chữ số ở đầu: xem lại số gốc rồi gõ đủ.`;
      return [finding(figure, 'contradicts', reason, [])];
    }
    if (figure.fault === 'groups-bad') {
      const reason = `“${written}” viết sai nhóm chữ số nên không đọc được là số nào: mỗi nhóm sau dấu chấm phải có ba chữ số.`;
      return [finding(figure, 'contradicts', reason, [])];
    }
    const before = text.slice(Math.max(0, figure.start - 20), figure.start);
    if (figure.kind === 'percent' && figure.value > 100 && /chiếm(?: \p{L}+)? *$/u.test(before)) {
      const reason = `Phần chiếm ${written} lớn hơn toàn bộ (100%).`;
      return [finding(figure, 'contradicts', reason, [])];
    }
    return [];
  });
}
