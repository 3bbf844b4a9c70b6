import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { CUTOFF } from '../filled';
import { addMergedCommunes } from '../mergers';
import {
  build,
  dataOf,
  day,
  messagesOf,
  openMade,
  pasteRows,
  problemsOf,
  type Row,
} from '../support';

const JANUARY = day(2025, 1, 31);

const ROWS: readonly Row[] = [
  { cutoff: JANUARY, commune: 'Phú Nghĩa', outstanding: 100 },
  { cutoff: JANUARY, commune: 'Phú Văn', outstanding: 40 },
  { cutoff: CUTOFF, commune: 'Phú Nghĩa', outstanding: 150, disbursed: 10 },
];

async function openWith(mergers: Readonly<Record<string, string>>): Promise<HeadlessWorkbook> {
  const workbook = await openMade();
  addMergedCommunes(workbook, mergers, JANUARY);
  pasteRows(workbook, ROWS);
  return workbook;
}

const YEAR = { flowFrom: '2025', flowTo: '2025' };

describe('Lập báo cáo over a merger of communes', () => {
  test('warns of communes that differ between the dates when shown as reported', async () => {
    const workbook = await openWith({ 'Phú Văn': 'Phú Nghĩa' });
    const { warnings } = dataOf(build(workbook, YEAR));
    expect(warnings).toEqual([
      'Từ 31/01/2025 đến 25/03/2025 có xã đã sáp nhập hoặc tách: Phú Văn. So sánh theo xã thì chọn địa giới hiện hành.',
    ]);
  });

  test('shows all dates under the communes of the day and says so', async () => {
    const workbook = await openWith({ 'Phú Văn': 'Phú Nghĩa' });
    const built = dataOf(build(workbook, { ...YEAR, boundaries: 'current' }));
    expect(built.warnings).toEqual([]);
    for (const tab of built.tabs) {
      expect(workbook.values(tab).flat().join('\n')).toContain(
        'Số liệu mọi ngày theo địa giới ngày 26/03/2025: Phú Văn tính vào Phú Nghĩa.',
      );
    }
    expect(workbook.values('Nhật ký').at(-1)?.join()).toContain('địa giới hiện hành');
  });

  test('is refused at the field of the dialog where a commune was split', async () => {
    const workbook = await openWith({ 'Phú Văn': 'Phú Nghĩa | Đăk Ơ' });
    const refused = build(workbook, { ...YEAR, boundaries: 'current' });
    expect(problemsOf(refused)[0]?.field).toBe('boundaries');
    expect(messagesOf(refused)[0]).toContain('Xã Phú Văn đã được tách');
  });

  test('is refused with every fault of the mergers in Danh mục', async () => {
    const workbook = await openWith({ 'Phú Văn': 'Phú Nghĩ', 'Bù Gia': 'Bù Gia' });
    expect(messagesOf(build(workbook, YEAR))).toHaveLength(2);
  });
});
