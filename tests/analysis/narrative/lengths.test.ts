import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/analysis/narrative/facts';
import { narrativeText, type TextLength } from '../../../src/analysis/narrative/narrative';
import { NOTHING } from './no-facts';

const MILLION = 1_000_000;
const OFFICE = { officeName: 'PGD Bù Gia Mập', area: 'huyện Bù Gia Mập' };

const part = (name: string, millions: number) => ({ name, outstanding: millions * MILLION });

const FACTS: Facts = {
  ...NOTHING,
  disbursed: 500 * MILLION,
  loanEvents: 20,
  collected: 300 * MILLION,
  writtenOff: 0,
  outstanding: 2_000 * MILLION,
  households: 50,
  overdue: 4 * MILLION,
  frozen: 6 * MILLION,
  badDebt: 10 * MILLION,
  due: {
    asked: 100 * MILLION,
    done: 90 * MILLION,
    rate: { numerator: 90 * MILLION, denominator: 100 * MILLION },
  },
  interest: { asked: 10 * MILLION, done: 0, rate: null },
  programs: [part('Hộ nghèo', 500), part('Hộ cận nghèo', 1_200), part('Chưa phân loại', 300)],
  associations: [part('Nông dân', 1_500), part('Đoàn Thanh niên', 500)],
  communes: [part('Đa Kia', 1_000), part('Phú Nghĩa', 1_000)],
  change: {
    since: '2024-12-31',
    isReorganised: false,
    outstanding: 100 * MILLION,
    growth: { numerator: 100 * MILLION, denominator: 1_900 * MILLION },
    overdue: -1 * MILLION,
    associations: new Map([
      ['Nông dân', 100 * MILLION],
      ['Đoàn Thanh niên', 0],
    ]),
  },
};

function said(length: TextLength, others: Partial<Facts> = {}, names = OFFICE): string {
  return narrativeText({ ...FACTS, ...others }, names, length);
}

describe('the short text', () => {
  it('says the balance, the households, the change and the overdue debt', () => {
    expect(said('short')).toBe(
      'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể trên địa bàn huyện Bù Gia Mập đạt 2.000 triệu đồng với 50 hộ còn dư nợ. ' +
        'So với 31/12/2024, dư nợ ủy thác tăng 100 triệu đồng (5,26%). ' +
        'Nợ quá hạn là 4 triệu đồng, tỷ lệ nợ quá hạn 0,20% trên dư nợ ủy thác; nợ khoanh 6 triệu đồng.',
    );
  });

  it('says first that units are missing', () => {
    const partial = { shortfall: '1/2 đơn vị', units: { complete: 1, expected: 2 }, change: null };
    expect(said('short', partial)).toMatch(/^Số liệu chưa đủ \(mới có 1\/2 đơn vị\); /);
  });

  it('says what there is where no balance is known', () => {
    const capital = { cutoff: '2025-03-25', source: 'Tổng nguồn vốn cho vay', exactness: 'đúng' };
    const facts = { ...NOTHING, capital: [{ ...capital, amount: 453_000 * MILLION }] } as Facts;
    expect(narrativeText(facts, OFFICE, 'short')).toBe(
      'Đến ngày 25/03/2025, tổng nguồn vốn cho vay trên địa bàn huyện Bù Gia Mập đạt 453 tỷ đồng.',
    );
  });

  it('says that there are no figures when there are none', () => {
    expect(narrativeText(NOTHING, OFFICE, 'short')).toBe('Chưa có số liệu đến ngày 25/03/2025.');
  });
});

describe('the long text', () => {
  const paragraphs = said('long').split('\n');

  it('says first what was lent, repaid and is owed', () => {
    expect(paragraphs[0]).toBe(
      'Trong năm 2024 và 2 tháng đầu năm 2025, PGD Bù Gia Mập đã giải ngân 500 triệu đồng vốn tín dụng chính sách ủy thác trên địa bàn huyện Bù Gia Mập, với 20 lượt hộ được vay vốn. ' +
        'Cùng thời gian, thu nợ 300 triệu đồng. ' +
        'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 2.000 triệu đồng với 50 hộ còn dư nợ. ' +
        'Dư nợ bình quân 40,0 triệu đồng/hộ. ' +
        'So với 31/12/2024, dư nợ ủy thác tăng 100 triệu đồng (5,26%).',
    );
  });

  it('lists programs by size, associations with their change, and communes', () => {
    expect(paragraphs.slice(1, 4)).toEqual([
      'Chương trình có dư nợ lớn nhất là Hộ cận nghèo với 1.200 triệu đồng, chiếm 60,0%; tiếp theo là Hộ nghèo 500 triệu đồng (25,0%); phần chưa phân loại theo chương trình 300 triệu đồng (15,0%).',
      'Dư nợ 2.000 triệu đồng chia theo hội, đoàn thể (tăng, giảm so với 31/12/2024): Hội Nông dân 1.500 triệu đồng (75,0%), tăng 100 triệu đồng; Đoàn Thanh niên 500 triệu đồng (25,0%), không đổi.',
      'Dư nợ 2.000 triệu đồng chia theo xã: Đa Kia 1.000 triệu đồng (50,0%); Phú Nghĩa 1.000 triệu đồng (50,0%).',
    ]);
  });

  it('says of what was due how much came in', () => {
    expect(paragraphs[4]).toBe(
      'Nợ quá hạn là 4 triệu đồng, tỷ lệ nợ quá hạn 0,20% trên dư nợ ủy thác, giảm 1 triệu đồng so với 31/12/2024; nợ khoanh 6 triệu đồng. ' +
        'Tổng nợ quá hạn và nợ khoanh là 10 triệu đồng, chiếm 0,50% dư nợ ủy thác. ' +
        'Trong năm 2024 và 2 tháng đầu năm 2025, nợ đến hạn là 100 triệu đồng, đã thu 90 triệu đồng, đạt 90,0%; lãi phải thu là 10 triệu đồng, chưa thu được.',
    );
  });

  it('names the time where no loan did before', () => {
    expect(said('long', { disbursed: null, loanEvents: null })).toMatch(
      /^Trong năm 2024 và 2 tháng đầu năm 2025, thu nợ 300 triệu đồng\./,
    );
  });

  it('leaves the list of many communes to the tables', () => {
    const communes = Array.from({ length: 13 }, (_, at) => part(`Xã ${at}`, 1));
    expect(said('long', { communes })).not.toContain('theo xã');
  });

  it('gives no shares of what units are missing in', () => {
    const partial = { shortfall: '1/2 đơn vị', units: { complete: 1, expected: 2 }, change: null };
    expect(said('long', partial)).not.toMatch(/chiếm \d+,\d%|\(\d+,\d%\)/);
  });
});

describe('the medium text', () => {
  it('says the change after the programs, so that “trong đó” stays with the balance', () => {
    expect(said('medium')).toContain(
      '300 triệu đồng. So với 31/12/2024, dư nợ ủy thác tăng 100 triệu đồng (5,26%). Nợ quá hạn',
    );
  });
});

describe('the text of one association', () => {
  const own: Partial<Facts> = {
    scope: { association: 'Phụ nữ' },
    associations: [part('Phụ nữ', 2_000)],
  };

  it('speaks of it wherever it would speak of all', () => {
    expect(said('medium', own)).toMatch(
      /^Trong .*, PGD Bù Gia Mập đã giải ngân 500 triệu đồng vốn tín dụng chính sách ủy thác qua Hội Phụ nữ trên địa bàn huyện Bù Gia Mập, .* dư nợ ủy thác qua Hội Phụ nữ đạt 2\.000 triệu đồng/,
    );
  });

  it('lists no associations', () => {
    expect(said('long', own)).not.toContain('theo hội');
  });

  it('calls the youth union by its name', () => {
    expect(said('short', { scope: { association: 'Đoàn Thanh niên' } })).toContain(
      'dư nợ ủy thác qua Đoàn Thanh niên trên địa bàn',
    );
  });
});

describe('the text of one commune', () => {
  it.each([
    ['Đa Kia', 'xã Đa Kia'],
    ['Phường Bình Long', 'phường Bình Long'],
    ['Xã La Ngà', 'xã La Ngà'],
  ])('calls %s “%s”', (commune, name) => {
    expect(said('short', { scope: { commune } })).toContain(
      `dư nợ ủy thác qua các hội, đoàn thể trên địa bàn ${name} đạt`,
    );
  });

  it('gives the share of what the bank lends there', () => {
    const bank = { outstanding: 4_000 * MILLION, figureSet: 'BCDHTD' };
    expect(said('short', { scope: { commune: 'Đa Kia' }, bank })).toContain(
      ', chiếm 50,0% tổng dư nợ tín dụng chính sách trên địa bàn.',
    );
  });
});
