import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isHandedIn, type UnitState } from '../../src/ledger/periods/submissions';
import { SUBMISSION_STATES } from '../../src/ledger/tabs';
import { submissions } from '../../src/reports/submissions';
import { ASSOCIATIONS, RUNS } from './any-ledger';
import { capitalOnlyInput, reportInput } from './bu-gia-map';
import { grids, textOf } from './grid';

const unit = (changes: Partial<UnitState>): UnitState => ({
  ...{ commune: 'Đa Kia', association: 'Nông dân', state: 'chưa nhập', isChanged: false },
  ...{ rows: 9, blank: 0, wrong: 0, line: null, deadline: null, late: '' },
  ...changes,
});
const handedIn = (at: Date): UnitState['line'] => ({
  ...{ commune: 'Đa Kia', association: 'Nông dân', cutoff: '2025-03-25', state: 'đã nộp', at },
  ...{ reason: '', who: '', digest: '' },
});
const printed = (...units: UnitState[]) => grids(submissions, reportInput({ units }));

const anyUnit = fc.record({
  association: fc.constantFrom(...ASSOCIATIONS),
  state: fc.constantFrom(...SUBMISSION_STATES),
  isChanged: fc.boolean(),
});
const units = fc
  .array(anyUnit, { minLength: 1, maxLength: 40 })
  .map((of) => of.map((changes, i) => unit({ ...changes, commune: `Xã ${i}` })));

describe('BC · Tình hình nộp over any units', () => {
  it('lists every unit, those that are missing first', () => {
    fc.assert(
      fc.property(units, (of) => {
        const [list] = printed(...of);
        const done = list?.rows.map((cells) =>
          isHandedIn(of.find(({ commune }) => commune === cells[1]) ?? unit({})),
        );
        expect(done).toHaveLength(of.length);
        expect(done).toEqual([...(done ?? [])].sort());
      }),
      RUNS,
    );
  });

  it('counts units by state and hội that add up', () => {
    fc.assert(
      fc.property(units, (of) => {
        const text = textOf(submissions, reportInput({ units: of }));
        const lines = [...text.matchAll(/, (\d+) đơn vị: (.*)\./g)];
        const sums = lines.map(([, , said = '']) =>
          said.split(', ').reduce((sum, part) => sum + Number.parseInt(part, 10), 0),
        );
        expect(sums).toEqual(lines.map(([, all]) => Number(all)));
        expect(sums.reduce((sum, count) => sum + count, 0)).toBe(of.length);
      }),
      RUNS,
    );
  });
});

describe('BC · Tình hình nộp', () => {
  it('says in one line how many are there and how many are overdue', () => {
    const of = [
      unit({ state: 'đã nộp' }),
      unit({ association: 'Phụ nữ', late: 'quá hạn' }),
      unit({ association: 'Phụ nữ', commune: 'Phú Nghĩa' }),
    ];
    const text = textOf(submissions, reportInput({ units: of }));
    expect(text).toContain('1/3 đơn vị đã nộp; còn 2 đơn vị, trong đó 1 quá hạn.');
    expect(text).toContain('Đã nộp theo hội: Nông dân 1/1; Phụ nữ 0/2.');
  });

  it('shows when a unit handed in, by when it should have, and that it was late', () => {
    const line = handedIn(new Date(2025, 2, 29, 8, 5));
    const [list] = printed(
      unit({ state: 'đã nộp', line, deadline: '2025-03-28', late: 'nộp muộn' }),
    );
    expect(list?.rows[0]?.slice(3, 8)).toEqual([
      ...['đã nộp', '29/03/2025 08:05', '28/03/2025', 'nộp muộn', 9],
    ]);
  });

  it('shows why figures were sent back', () => {
    const line = { ...handedIn(new Date(2025, 2, 26)), reason: 'thiếu nợ khoanh' };
    const [list] = printed(unit({ state: 'trả lại', line: line as UnitState['line'] }));
    expect(list?.rows[0]?.[8]).toBe('thiếu nợ khoanh');
  });

  it('cuts a long reason, which stands whole in Nộp báo cáo', () => {
    const line = { ...handedIn(new Date(2025, 2, 26)), reason: 'x'.repeat(500) };
    const [list] = printed(unit({ state: 'trả lại', line: line as UnitState['line'] }));
    expect(list?.rows[0]?.[8]).toBe(`${'x'.repeat(69)}…`);
  });

  it('does not count figures that were changed since', () => {
    const of = unit({ state: 'đã nộp', isChanged: true });
    expect(printed(of)[0]?.rows[0]?.[8]).toBe('đã sửa sau khi nộp');
    expect(textOf(submissions, reportInput({ units: [of] }))).toContain('0/1 đơn vị đã nộp');
  });

  it('names the deadline under the title', () => {
    const of = [unit({ deadline: '2025-03-28' })];
    expect(textOf(submissions, reportInput({ units: of }))).toContain('Hạn nộp: 28/03/2025');
  });

  it('says how units come about where there are none', () => {
    expect(textOf(submissions, capitalOnlyInput())).toContain('Chưa có đơn vị nhập (xã × hội) nào');
  });
});
