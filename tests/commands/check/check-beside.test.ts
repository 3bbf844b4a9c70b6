import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../src/ledger/cell';
import { reportHeadline } from '../../../src/ledger/checks/check-report';
import { check, listText } from '../checked';
import { day } from '../support';
import { madePlain } from '../together/plain-workbook';

/** One more line under the lines of a tab, by header without unit. */
async function checkedWith(tab: string, line: Readonly<Record<string, Cell>>) {
  const workbook = await madePlain();
  const [header = [], ...lines] = workbook.values(tab);
  const row = lines.filter((cells) => cells.some((cell) => cell !== '')).length + 2;
  const cells = header.map((text) => line[String(text).replace(/ \(.*\)$/, '')] ?? '');
  const end = cells.findLastIndex((cell) => cell !== '') + 1;
  workbook.paste(tab, `A${row}`, [cells.slice(0, end)]);
  const report = check(workbook);
  return { headline: reportHeadline(report), list: listText(report) };
}

describe('Kiểm tra số liệu of the tabs of the branch', () => {
  test('finds a plan for no program that there is', async () => {
    const line = { Năm: 2025, 'Chương trình': 'Hộ ngheof', 'Nguồn vốn': 'TW', 'Kế hoạch dư nợ': 1 };
    const { list } = await checkedWith('Kế hoạch', line);
    expect(list).toContain('Ý bạn là “Hộ nghèo”?');
  });

  test('finds two values of one parameter on one day', async () => {
    const { list } = await checkedWith('Tham số', {
      'Tham số': 'Lãi suất cho vay',
      'Áp dụng cho': 'HN',
      'Giá trị': 6,
      'Đơn vị': '%/năm',
      'Từ ngày': day(2026, 1, 1),
    });
    expect(list).toContain('Ngày 01/01/2026 đã có giá trị khác ở dòng');
  });

  test('warns of a grade that the thresholds of Tham số do not give', async () => {
    const { list, headline } = await checkedWith('Tổ TK&VV', {
      'Ngày chốt': day(2025, 3, 25),
      Xã: 'Đăk Ơ',
      Hội: 'Phụ nữ',
      Tổ: 'T01',
      Điểm: 70,
      'Xếp loại': 'Tốt',
    });
    expect(list).toContain('70 điểm xếp loại Khá theo tab Tham số, nhưng ô ghi Tốt.');
    expect(headline).toBe('1 cảnh báo trong 0 dòng.');
  });
});
