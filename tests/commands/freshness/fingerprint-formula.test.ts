import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { engine } from '../../../local/engine/load-engine';
import {
  fingerprintFormula,
  joinedHeaders,
} from '../../../src/commands/freshness/fingerprint-formula';

/** Date, hội, Tổ, year, two amounts; a blank is null. */
type Row = readonly [string | number, string, string, number | null, Amount, Amount];
type Amount = number | string | null;

const HEADERS = ['Ngày chốt', 'Hội', 'Tổ', 'Năm', 'Dư nợ (triệu đồng)', 'Nợ quá hạn'];
const DAY = 45_741;

/** What the formula gives over these rows, up to the day. */
function printOf(rows: readonly Row[], headers = HEADERS): unknown {
  const formula = fingerprintFormula(
    {
      ...{ tab: 'D', date: 1, texts: [2, 3], keys: [4], amounts: [5, 6] },
      ...{ factor: 1_000_000, letters: 60, aside: [] },
    },
    'H1',
    'H2',
  );
  const cells: Record<string, string> = {
    H1: String(DAY),
    H2: joinedHeaders(HEADERS),
    // The engine keeps formulas as in English.
    H3: formula.replaceAll(';', ','),
  };
  [headers, ...rows].forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells[`${'ABCDEF'[column]}${at + 1}`] = String(cell);
    });
  });
  const [sheet] = engine.load().sheets;
  const sheets = [{ ...sheet, id: 'd', name: 'D', colNumber: 8, rowNumber: 12, cells }];
  const model = new engine.Model({ ...engine.load(), sheets });
  return model.getters.getEvaluatedCell({ sheetId: 'd', col: 7, row: 2 }).value;
}

const ROWS: readonly Row[] = [
  [DAY, 'Phụ nữ', 'Tổ An', 2025, 40_988, 20],
  [DAY, 'Nông dân', 'tổ an', 2025, 108_663, null],
  [DAY - 30, 'Phụ nữ', 'Tổ Ân', null, 0.5, 0],
];

function edited(at: number, change: Partial<Record<0 | 1 | 2 | 3 | 4 | 5, Amount>>): Row[] {
  return ROWS.map((row, place) =>
    place === at
      ? (row.map(
          (cell, column) => change[column as 0] ?? (column in change ? null : cell),
        ) as unknown as Row)
      : row,
  );
}

describe('a fingerprint is another', () => {
  test.each<[string, readonly Row[]]>([
    [
      'after two edits that cancel out',
      edited(0, { 4: 40_989 }).with(1, edited(1, { 4: 108_662 })[1] as Row),
    ],
    ['when a capital is made small', edited(0, { 2: 'tổ An' })],
    ['when a mark of a letter goes', edited(2, { 2: 'Tổ An' })],
    [
      'when names that lookups confuse are swapped',
      edited(0, { 2: 'tổ an' }).with(1, edited(1, { 2: 'Tổ An' })[1] as Row),
    ],
    ['when a zero is cleared', edited(2, { 5: null })],
    ['when an amount is typed as text', edited(0, { 4: '41 tỷ' })],
    ['when an amount moves to the next column', edited(1, { 4: null, 5: 108_663 })],
    ['with a row more', [...ROWS, ROWS[0] as Row]],
    ['with a row whose date is text', [...ROWS, ['ngày 25', 'Phụ nữ', '', null, 1, null]]],
  ])('%s', (_, rows) => {
    expect(printOf(rows)).not.toBe(printOf(ROWS));
  });

  test('when an amount typed as text is another text', () => {
    expect(printOf(edited(0, { 4: '41 tỷ' }))).not.toBe(printOf(edited(0, { 4: '42 tỷ' })));
  });
});

describe('a fingerprint is the same', () => {
  test('with rows of later dates', () => {
    expect(printOf([...ROWS, [DAY + 1, 'Phụ nữ', 'Tổ Bình', 2025, 7, 7]])).toBe(printOf(ROWS));
  });

  test('as a text of a count and a sum', () => {
    expect(printOf(ROWS)).toMatch(/^\d+·\d+$/);
  });

  test('only under the same headers, else an error', () => {
    expect(printOf(ROWS, HEADERS.with(4, 'Dư nợ (đồng)'))).toBe('#N/A');
  });
});

const word = fc.constantFrom('', 'Tổ 1', 'tổ 1', 'Tổ 2', 'Lan', 'Lân', 'LAN', 'a*', 'a?', '~a');
const amount = fc.constantFrom<Amount>(null, 0, 1, 2, 108_663, 0.25, 100_000_000, '5 tỷ', '?');
const row = fc.tuple(
  fc.constantFrom<number | string>(DAY, DAY - 30, DAY + 30, 'không ngày'),
  word,
  word,
  fc.constantFrom(null, 2024, 2025),
  amount,
  amount,
);

/** The rows that count, in an order of their own. */
function content(rows: readonly Row[]): string {
  const counted = rows.filter(([date]) => typeof date === 'string' || date <= DAY);
  return JSON.stringify(counted.map((each) => JSON.stringify(each)).sort());
}

test('any rows have the same fingerprint in any order, and no other rows have it', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      row,
      fc.nat(5),
      fc.boolean(),
      (rows, at, other, column, swap) => {
        const target = rows[at % rows.length] as Row;
        const next = rows[(at + 1) % rows.length] as Row;
        const from = swap ? next : other;
        const put = (into: Row, cell: unknown) =>
          into.map((old, place) => (place === column ? cell : old)) as unknown as Row;
        const changed = rows.map((each) => {
          if (each === target) return put(target, from[column]);
          return swap && each === next ? put(next, target[column]) : each;
        });
        expect(printOf(changed.toReversed()) === printOf(rows)).toBe(
          content(changed) === content(rows),
        );
      },
    ),
    { numRuns: 150 },
  );
});
