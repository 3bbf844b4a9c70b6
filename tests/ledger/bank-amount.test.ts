import { describe, expect, it } from '@jest/globals';
import { bankTotal } from '../../src/ledger/bank-amount';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cells } from '../../src/ledger/cell';
import type { Result } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { ledgerOf, type RowCells } from './ledger-rows';

const catalogue = builtInCatalogue();
const MILLION = 1_000_000;
const day = new Date(2025, 2, 25);

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

describe('bankTotal', () => {
  const header = ['Bộ số liệu', 'Ngày chốt', 'Xã', 'Hội', 'Đơn vị', 'Số lẻ', 'Dư nợ'];
  const totalOf = (rows: Cells, ledger: readonly RowCells[] = []) =>
    bankTotal(
      valueIn(readBankFigures([header, ...rows], { catalogue })),
      '2025-03-25',
      ledgerOf(ledger),
    );

  it('takes the row that leaves every dimension blank, in the unit of its own column', () => {
    expect(totalOf([['BCDHTD 01.1', day, '', '', 'triệu đồng', 0, 536_273]])).toEqual({
      outstanding: 536_273 * MILLION,
      figureSet: 'BCDHTD 01.1',
    });
  });

  it('prefers the more trusted report and never adds two', () => {
    const total = totalOf([
      ['Mẫu 31', day, '', '', 'đồng', 0, 536_000 * MILLION],
      ['LEN_31 XAPUONG', day, '', '', 'đồng', 0, 536_200 * MILLION],
    ]);

    expect(total?.figureSet).toBe('LEN_31 XAPUONG');
  });

  it('adds the communes of one report that prints no total', () => {
    const total = totalOf([
      ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10],
      ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, 5],
    ]);

    expect(total?.outstanding).toBe(15 * MILLION);
  });

  it('does not take the four associations for the whole without the direct loans', () => {
    expect(totalOf([['LEN_31', day, '', 'Nông dân', 'triệu đồng', 0, 10]])).toBeNull();
  });

  it('adds associations and direct loans', () => {
    const total = totalOf([
      ['LEN_31', day, '', 'Nông dân', 'triệu đồng', 0, 10],
      ['LEN_31', day, '', 'trực tiếp', 'triệu đồng', 0, 1],
    ]);

    expect(total?.outstanding).toBe(11 * MILLION);
  });

  it('does not take a split for the whole that lacks a commune with loans', () => {
    const communes = ['Phú Nghĩa', 'Đăk Ơ', 'Bù Gia Mập'];
    const ledger = communes.map((commune, at) => ({ commune, outstanding: at < 2 ? 5 : 0 }));
    const one = ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10];
    const other = ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, 10];

    expect([totalOf([one], ledger), totalOf([one, other], ledger)?.outstanding]).toEqual([
      null,
      20 * MILLION,
    ]);
  });

  it('knows no total when a part is blank', () => {
    const total = totalOf([
      ['LEN_31', day, 'Phú Nghĩa', '', 'triệu đồng', 0, 10],
      ['LEN_31', day, 'Đăk Ơ', '', 'triệu đồng', 0, ''],
    ]);

    expect(total).toBeNull();
  });

  it('takes no figures of another date', () => {
    expect(totalOf([['B32', new Date(2025, 1, 28), '', '', 'triệu đồng', 0, 1]])).toBeNull();
  });
});
