import { describe, expect, it } from '@jest/globals';
import { capitalAt, readCapital } from '../../src/ledger/capital';
import type { Result } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';

const MILLION = 1_000_000;
const day = new Date(2025, 2, 25);

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

function sentencesOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(sentence);
}

describe('readCapital', () => {
  const header = ['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)', 'Mức'];

  it('reads amounts in the unit of the header and keeps "hơn"', () => {
    const rows = valueIn(
      readCapital([
        header,
        [day, 'Tổng', 453, ''],
        [day, 'Huy động tiền gửi tổ chức, cá nhân', 112, 'hơn'],
      ]),
    );

    expect(rows).toEqual([
      {
        cutoff: '2025-03-25',
        source: 'Tổng nguồn vốn cho vay',
        amount: 453_000 * MILLION,
        exactness: 'đúng',
      },
      {
        cutoff: '2025-03-25',
        source: 'Tiền gửi của tổ chức, cá nhân',
        amount: 112_000 * MILLION,
        exactness: 'hơn',
      },
    ]);
  });

  it('gives no rows for a tab that holds nothing but its header', () => {
    expect(valueIn(readCapital([header, ['', '', '', '']]))).toEqual([]);
  });

  it('keeps the name of a source that it does not know', () => {
    const rows = valueIn(readCapital([header, [day, 'Quỹ xoay vòng', 1, '']]));

    expect(rows[0]?.source).toBe('Quỹ xoay vòng');
  });

  it('puts the total first and unknown sources last', () => {
    const rows = valueIn(
      readCapital([
        header,
        [day, 'Quỹ xoay vòng', 1, ''],
        [day, 'Trung ương cân đối', 300, ''],
        [day, 'Tổng', 453, ''],
      ]),
    );

    expect(capitalAt(rows, '2025-03-25').map((row) => row.source)).toEqual([
      'Tổng nguồn vốn cho vay',
      'Trung ương cân đối',
      'Quỹ xoay vòng',
    ]);
  });

  it('refuses a word that is not a Mức, naming row, column and cure', () => {
    const result = readCapital([header, [day, 'Tổng', 453, 'chừng']], { tab: 'Nguồn vốn' });

    expect(sentencesOf(result)).toEqual([
      'Nguồn vốn, dòng 2, cột Mức: Không nhận giá trị “chừng”. Chọn một trong: đúng, hơn, gần.',
    ]);
  });

  it('refuses a header without unit', () => {
    const result = readCapital([
      ['Ngày chốt', 'Nguồn', 'Số tiền'],
      [day, 'Tổng', 453],
    ]);

    expect(sentencesOf(result)[0]).toContain('chưa ghi đơn vị');
  });

  it('says of a bracket that is no unit how to write one', () => {
    const result = readCapital([
      ['Ngày chốt', 'Nguồn', 'Số tiền (USD)'],
      [day, 'Tổng', 453],
    ]);

    expect(sentencesOf(result)[0]).toContain(
      'Không nhận ra đơn vị “USD” của tiêu đề “Số tiền (USD)”. Ghi như “Số tiền (triệu đồng)”',
    );
  });

  it('refuses a row without amount', () => {
    expect(sentencesOf(readCapital([header, [day, 'Tổng', '', '']]))[0]).toContain(
      'Chưa có giá trị',
    );
  });

  it('refuses one source twice at one date', () => {
    const result = readCapital([header, [day, 'Tổng', 453, ''], [day, 'Tổng nguồn vốn', 4, '']]);

    expect(sentencesOf(result)[0]).toContain('Trùng với dòng 2');
  });
});
