import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/analysis/narrative/facts';
import { narrativeText } from '../../../src/analysis/narrative/narrative';
import { NOTHING } from './no-facts';

const MILLION = 1_000_000;

const names = { officeName: 'Phòng giao dịch NHCSXH Bù Gia Mập', area: 'huyện Bù Gia Mập' };
const unnamed = { officeName: '', area: '' };

const buGiaMap: Facts = {
  ...NOTHING,
  disbursed: 189_900 * MILLION,
  loanEvents: 3877,
  outstanding: 535_200 * MILLION,
  overdue: 268 * MILLION,
  households: 9177,
  bank: { outstanding: 536_273 * MILLION, figureSet: 'BCDHTD 01.1' },
  programs: [
    { name: 'Hộ nghèo', outstanding: 40_988 * MILLION },
    { name: 'Hộ cận nghèo', outstanding: 108_663 * MILLION },
    { name: 'Chưa phân loại', outstanding: 385_549 * MILLION },
  ],
};

describe('the paragraph', () => {
  it('says the loans of the window, its events, the area and the office', () => {
    expect(narrativeText(buGiaMap, names)).toContain(
      'Trong năm 2024 và 2 tháng đầu năm 2025, Phòng giao dịch NHCSXH Bù Gia Mập đã giải ngân ' +
        '189,9 tỷ đồng vốn tín dụng chính sách ủy thác trên địa bàn huyện Bù Gia Mập, ' +
        'với 3.877 lượt hộ được vay vốn.',
    );
  });

  it('says the balance at the date, the households and the share', () => {
    expect(narrativeText(buGiaMap, names)).toContain(
      'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 535,2 tỷ đồng với 9.177 hộ ' +
        'còn dư nợ, chiếm 99,8% tổng dư nợ tín dụng chính sách do đơn vị quản lý.',
    );
  });

  it('lists the programs in triệu and names what is unclassified last', () => {
    expect(narrativeText(buGiaMap, names)).toContain(
      'Trong đó: Hộ nghèo 40.988 triệu đồng; Hộ cận nghèo 108.663 triệu đồng; ' +
        'phần chưa phân loại theo chương trình 385.549 triệu đồng.',
    );
  });

  it('says the overdue debt and its rate', () => {
    expect(narrativeText(buGiaMap, names)).toContain(
      'Nợ quá hạn là 268 triệu đồng, tỷ lệ nợ quá hạn 0,05% trên dư nợ ủy thác.',
    );
  });

  it('names neither office nor area when the settings have none', () => {
    expect(narrativeText(buGiaMap, unnamed)).toMatch(
      /^Trong năm 2024 và 2 tháng đầu năm 2025, các chương trình tín dụng chính sách ủy thác đã giải ngân 189,9 tỷ đồng, với/,
    );
  });

  it('leaves out every sentence whose figures are not known', () => {
    const facts: Facts = { ...NOTHING, outstanding: 5_000 * MILLION };

    expect(narrativeText(facts, unnamed)).toBe(
      'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 5.000 triệu đồng.',
    );
  });

  it('leaves out the share when the bank’s total is not known', () => {
    expect(narrativeText({ ...buGiaMap, bank: null }, names)).not.toContain('chiếm');
  });

  it('says plainly that there is no overdue debt when it is 0', () => {
    expect(narrativeText({ ...buGiaMap, overdue: 0 }, names)).toContain('Không có nợ quá hạn.');
  });

  it('says the frozen debt beside that nothing is overdue', () => {
    const facts = { ...NOTHING, overdue: 0, frozen: 5 * MILLION };
    expect(narrativeText(facts, unnamed)).toBe('Không có nợ quá hạn; nợ khoanh 5 triệu đồng.');
  });

  it('says the frozen debt after the overdue debt and its rate', () => {
    expect(narrativeText({ ...buGiaMap, frozen: 5 * MILLION }, names)).toContain(
      'tỷ lệ nợ quá hạn 0,05% trên dư nợ ủy thác; nợ khoanh 5 triệu đồng.',
    );
  });

  it('says the frozen debt alone where the overdue debt is blank', () => {
    expect(narrativeText({ ...NOTHING, frozen: 5 * MILLION }, unnamed)).toBe(
      'Nợ khoanh 5 triệu đồng.',
    );
  });

  it.each([
    [
      names,
      'Trong năm 2024 và 2 tháng đầu năm 2025, Phòng giao dịch NHCSXH Bù Gia Mập chưa giải ngân vốn tín dụng chính sách ủy thác trên địa bàn huyện Bù Gia Mập.',
    ],
    [
      unnamed,
      'Trong năm 2024 và 2 tháng đầu năm 2025, các chương trình tín dụng chính sách ủy thác không phát sinh giải ngân.',
    ],
  ])('says in words that nothing was lent: names %j', (of, said) => {
    expect(narrativeText({ ...NOTHING, disbursed: 0, loanEvents: 0 }, of)).toBe(said);
  });

  it('says in words that nobody borrowed', () => {
    expect(narrativeText({ ...NOTHING, loanEvents: 0 }, unnamed)).toBe(
      'Trong năm 2024 và 2 tháng đầu năm 2025, không có hộ nào được vay vốn.',
    );
  });

  it('says in words that nothing is owed any more, and no debt is named then', () => {
    const facts = { ...NOTHING, outstanding: 0, overdue: 0, households: 0 };
    expect(narrativeText(facts, unnamed)).toBe(
      'Đến ngày 25/03/2025, không còn dư nợ ủy thác qua các hội, đoàn thể.',
    );
  });

  it('says from when to when the flows of a single date are', () => {
    const flowPeriod = { kind: 'date', from: '2025-03-25', to: '2025-03-25', text: '' } as const;
    const facts = { ...buGiaMap, flowPeriod, flowsAfter: '2025-02-28' };
    expect(narrativeText(facts, names)).toMatch(
      /^Từ sau ngày 28\/02\/2025 đến ngày 25\/03\/2025, /,
    );
  });

  it('says nothing of overdue debt when it is blank', () => {
    expect(narrativeText({ ...buGiaMap, overdue: null }, names)).not.toContain('quá hạn');
  });

  it('names the single program that holds everything', () => {
    const programs = [{ name: 'Hộ nghèo', outstanding: 535_200 * MILLION }];

    expect(narrativeText({ ...buGiaMap, programs }, names)).toContain(
      'Toàn bộ dư nợ thuộc chương trình Hộ nghèo.',
    );
  });

  it('does not list programs when nothing is classified', () => {
    const programs = [{ name: 'Chưa phân loại', outstanding: 535_200 * MILLION }];

    expect(narrativeText({ ...buGiaMap, programs }, names)).not.toContain('Trong đó');
  });

  it('speaks of capital alone, with "hơn" kept', () => {
    const facts: Facts = {
      ...NOTHING,
      cutoff: '2024-04-22',
      capital: [
        {
          cutoff: '2024-04-22',
          source: 'Tổng nguồn vốn cho vay',
          amount: 453_000 * MILLION,
          exactness: 'đúng',
        },
        {
          cutoff: '2024-04-22',
          source: 'Tiền gửi của tổ chức, cá nhân',
          amount: 112_000 * MILLION,
          exactness: 'hơn',
        },
      ],
    };

    expect(narrativeText(facts, { officeName: '', area: 'huyện Cần Giuộc' })).toBe(
      'Đến ngày 22/04/2024, tổng nguồn vốn cho vay trên địa bàn huyện Cần Giuộc đạt 453 tỷ đồng; ' +
        'tiền gửi của tổ chức, cá nhân đạt hơn 112 tỷ đồng.',
    );
  });

  it('says that there are no figures when there are none', () => {
    expect(narrativeText(NOTHING, names)).toBe('Chưa có số liệu đến ngày 25/03/2025.');
  });

  it('speaks of no whole while units are missing', () => {
    const facts = {
      ...NOTHING,
      outstanding: 1_100 * MILLION,
      overdue: 0,
      bank: { outstanding: 2_200 * MILLION, figureSet: 'BCDHTD 01.1' },
      programs: [{ name: 'Hộ nghèo', outstanding: 1_100 * MILLION }],
      shortfall: '0/4 đơn vị',
      units: { complete: 0, expected: 4 },
    };

    expect(narrativeText(facts, unnamed)).toBe(
      'Số liệu chưa đủ (mới có 0/4 đơn vị); các số sau là của phần đã nhập. ' +
        'Đến ngày 25/03/2025, dư nợ ủy thác qua các hội, đoàn thể đạt 1.100 triệu đồng. ' +
        'Dư nợ đã nhập thuộc chương trình Hộ nghèo. Phần đã nhập không có nợ quá hạn.',
    );
  });

  it('never begins with the words of a person, which could be a formula', () => {
    const formula = { officeName: '=1+1', area: '@huyện' };

    expect(narrativeText(buGiaMap, formula)).toMatch(/^Trong năm/);
  });

  it('rounds half up from the đồng: 535.250 triệu is 535,3 tỷ', () => {
    const facts = { ...NOTHING, outstanding: 535_250 * MILLION };

    expect(narrativeText(facts, unnamed)).toContain('535,3 tỷ đồng');
  });
});
