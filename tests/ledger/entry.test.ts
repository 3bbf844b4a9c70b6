import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { builtInCatalogue, memberList } from '../../src/ledger/catalogue';
import { deriveFigures, type EntryContext, readEntry } from '../../src/ledger/entry';
import type { Result } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';

const COMMUNE = { code: '', name: 'Đăk Ơ', abbreviation: '', aliases: [] };

const CONTEXT: EntryContext = {
  unit: 'triệu đồng',
  detail: 'commune',
  catalogue: { ...builtInCatalogue(), commune: memberList([COMMUNE]) },
};

const KEY = {
  cutoff: '2025-03-25',
  commune: 'Đăk Ơ',
  association: 'Phụ nữ',
  group: '',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
};

const read = (
  key: Partial<typeof KEY> = {},
  amounts: Parameters<typeof readEntry>[0]['amounts'] = { outstanding: '40988' },
) => readEntry({ key: { ...KEY, ...key }, amounts, note: '' }, CONTEXT);

function problemsOf(result: Result<unknown>): string[] {
  return result.ok
    ? []
    : result.problems.map((found) => `${found.about.field}: ${sentence(found)}`);
}

describe('reading the entry form', () => {
  test('turns typed amounts into đồng of the unit shown', () => {
    const entry = read({}, { outstanding: '41,5 tỷ', overdue: '12,5', households: '1.234' });
    expect(entry.ok && entry.value.measures).toMatchObject({
      outstanding: 41_500_000_000,
      overdue: 12_500_000,
      households: 1234,
      frozen: null,
    });
  });

  test('names members by their standard names, whatever was typed', () => {
    const entry = read({ association: 'hội liên hiệp phụ nữ', program: '01', fund: 'TW' });
    expect(entry.ok && entry.value.key).toMatchObject({
      association: 'Phụ nữ',
      program: 'Hộ nghèo',
      fund: 'Trung ương',
    });
  });

  test('takes a date as people type it', () => {
    const entry = read({ cutoff: '25/03/2025' });
    expect(entry.ok && entry.value.key.cutoff).toBe('2025-03-25');
  });

  test('names every wrong field at once', () => {
    const found = problemsOf(
      read(
        { program: 'Hộ ngheoo', commune: 'Nơi khác' },
        { outstanding: '1.234', households: '2,5' },
      ),
    );
    expect(found.map((text) => text.split(':')[0])).toEqual([
      'commune',
      'program',
      'outstanding',
      'households',
    ]);
  });

  test('requires dư nợ, because a blank is not zero', () => {
    expect(problemsOf(read({}, { disbursed: '5' }))).toEqual([
      'outstanding: Chưa có giá trị. Điền vào rồi làm lại.',
    ]);
  });

  test('refuses classes larger than the balance', () => {
    expect(problemsOf(read({}, { outstanding: '10', overdue: '8', frozen: '3' }))).toEqual([
      'overdue: Dư nợ 10 triệu đồng nhỏ hơn nợ quá hạn cộng nợ khoanh (11 triệu đồng). Kiểm tra lại ba số này.',
    ]);
  });

  test('refuses a group in a workbook kept by commune', () => {
    expect(problemsOf(read({ group: 'Tổ 7' }))[0]).toMatch(/^group: /);
  });
});

describe('figures that follow from an entry', () => {
  const amount = fc.integer({ min: 0, max: 1e14 });

  test('close exactly when the balance is the roll-forward', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (opening, disbursed, collected, writtenOff) => {
        const outstanding = opening + disbursed - collected - writtenOff;
        const measures = { outstanding, disbursed, collected, writtenOff };
        expect(deriveFigures(measures, opening).residual).toBe(0);
      }),
    );
  });

  test('show what is missing with its sign', () => {
    const derived = deriveFigures({ outstanding: 95, disbursed: 10, collected: 20 }, 100);
    expect(derived).toEqual({ current: 95, change: -5, residual: 5 });
  });

  test('are unknown without an opening balance', () => {
    expect(deriveFigures({ outstanding: 95, disbursed: 10 }, null).residual).toBeNull();
  });

  test('are not judged while no flow was typed', () => {
    expect(deriveFigures({ outstanding: 95 }, 100)).toEqual({
      current: 95,
      change: -5,
      residual: null,
    });
  });
});
