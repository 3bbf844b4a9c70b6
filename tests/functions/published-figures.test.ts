import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Cell, Cells } from '../../src/ledger/cell';
import { formatPercent } from '../../src/ledger/format';
import type { MoneyUnit } from '../../src/ledger/unit';
import { type RowCells, tabOf } from '../ledger/ledger-rows';
import { answerOf } from './message';

/** Figures that newspapers and offices printed, with what was found when they were checked. */
interface Published {
  readonly id: string;
  /** null: undated. */
  readonly cutoff: string | null;
  readonly unit: MoneyUnit;
  readonly total: number;
  readonly totalText: string;
  readonly by?: 'Hội' | 'Chương trình';
  readonly parts?: readonly Part[];
  readonly sum?: Checked;
  readonly households?: Partial<Checked> & Pick<Checked, 'computed'>;
  readonly overdue?: number;
  readonly frozen?: number;
  readonly rates?: readonly {
    readonly name: string;
    readonly computed: string;
    readonly published: string;
  }[];
  /** Percent of the total. */
  readonly shares?: readonly {
    readonly name: string;
    readonly computed: number;
    readonly published: number;
  }[];
  readonly savings?: {
    readonly unit: MoneyUnit;
    readonly total: number;
    readonly parts: Readonly<Record<string, number>>;
  };
}

interface Part {
  readonly name: string;
  readonly value: number;
  /** How it was printed: "gần 147 tỷ đồng"; a coarse "trên 2.000 tỷ" to its hundred. */
  readonly text: string;
  readonly households?: number;
}

interface Checked {
  readonly computed: number;
  readonly published: number;
  /** Computed less published. */
  readonly difference: number;
  readonly verdict: 'exact' | 'consistent' | 'partial' | 'inconsistent';
}

const VERDICTS: Readonly<Record<Checked['verdict'], string>> = {
  exact: 'khớp',
  consistent: 'lệch do làm tròn',
  // The parts are of some programs only: what the total has beyond them is of another scope.
  partial: 'khác phạm vi',
  inconsistent: 'lệch',
};
const PER_UNIT: Partial<Record<MoneyUnit, number>> = { 'triệu đồng': 1e6, 'tỷ đồng': 1e9 };

const PUBLISHED: readonly Published[] = JSON.parse(
  readFileSync(path.join(__dirname, '../support/published-figures.json'), 'utf8'),
);
type InParts = Published & Required<Pick<Published, 'by' | 'parts' | 'sum'>>;
const inParts = PUBLISHED.filter((set): set is InParts => set.parts !== undefined).map(
  (set) => [set.id, set] as const,
);

const dateOf = ({ cutoff }: Published): string => cutoff ?? '30/06/2025';

/** The parts as records of a ledger. @param rest what the total has beyond the parts, as one more */
function ledger(set: InParts, rest = 0): Cells {
  const dimension = set.by === 'Hội' ? 'association' : 'program';
  const rows: RowCells[] = set.parts.map(({ name, value, households = '' }) => ({
    [dimension]: name,
    outstanding: value,
    households,
  }));
  const others: RowCells[] = rest === 0 ? [] : [{ [dimension]: '', outstanding: rest }];
  return tabOf(
    ['cutoff', dimension, 'outstanding', 'households'],
    [...rows, ...others].map((row) => ({ ...row, cutoff: dateOf(set) })),
    set.unit,
  );
}

/** The table as it was printed, qualifying words and all. */
function printedTable(set: InParts): Cells {
  const { by, unit, parts, households } = set;
  return [
    [by, `Dư nợ (${unit})`, 'Số hộ'],
    ...parts.map(({ name, text, households: of = '' }): Cell[] => [name, text, of]),
    ['Tổng cộng', set.totalText, households?.published ?? ''],
  ];
}

/** Difference and verdict of the total row of a measure. */
function verdictOn(set: InParts, measure: 'Dư nợ' | 'Số hộ'): (Cell | undefined)[] {
  const printed = printedTable(set);
  const rows = answerOf('UT_DOICHIEU', printed, printed, set.by) as Cell[][];
  const start = rows.findIndex(([first]) => String(first).startsWith(measure));
  const total = rows.slice(start).find(([first]) => first === 'Tổng cộng');
  return (total ?? []).slice(3, 5);
}

describe.each(inParts)('the published parts of %s', (_, set) => {
  const { computed, difference, verdict } = set.sum;

  it('are added to what was computed from them', () => {
    expect(answerOf('UT_TONG', ledger(set), 'Dư nợ', dateOf(set))).toBe(computed);
  });

  it('and the rest make up the published total', () => {
    const whole = ledger(set, -difference);
    expect(answerOf('UT_TONG', whole, 'Dư nợ', dateOf(set))).toBe(set.total);
  });

  it('have shares that add to exactly 100%, of their sum', () => {
    const args = [set.by, 'Dư nợ', dateOf(set), 2, true] as const;
    const rows = answerOf('UT_TYTRONG', ledger(set), ...args) as Cell[][];
    const shares = rows.slice(1, -1).map(([, , share]) => Math.round(Number(share) * 10_000));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
    expect(rows.slice(-1)).toEqual([['Tổng cộng', computed, 1]]);
  });

  it('stand to the published total as was found', () => {
    const dong = Math.round(difference * (PER_UNIT[set.unit] ?? 1));
    expect(verdictOn(set, 'Dư nợ')).toEqual([dong, VERDICTS[verdict]]);
  });
});

describe.each(inParts.filter(([, { households }]) => households !== undefined))(
  'the published households of %s',
  (_, set) => {
    it('are added to what was computed from them', () => {
      const sum = answerOf('UT_TONG', ledger(set), 'Số hộ', dateOf(set));
      expect(sum).toBe(set.households?.computed);
    });
  },
);

describe.each(inParts.filter(([, { households }]) => households?.published !== undefined))(
  'the published number of households of %s',
  (_, set) => {
    it('stands to those of its parts as was found', () => {
      const { difference, verdict = 'exact' } = set.households ?? {};
      expect(verdictOn(set, 'Số hộ')).toEqual([difference, VERDICTS[verdict]]);
    });
  },
);

describe.each(PUBLISHED.filter(({ savings }) => savings !== undefined))(
  'the published savings of $id',
  (set) => {
    it('are the sum of those of the associations', () => {
      const { unit, parts, total } = set.savings ?? { unit: 'đồng', parts: {}, total: Number.NaN };
      const day = dateOf(set);
      const groups = [
        ['Ngày chốt', 'Hội', 'Tổ', `Số dư tiết kiệm (${unit})`],
        ...Object.entries(parts).map(([of, amount], i): Cell[] => [day, of, `T${i}`, amount]),
      ];
      expect(answerOf('UT_TONG', groups, 'Số dư tiết kiệm', day)).toBe(total);
      const table = answerOf('UT_TYTRONG', groups, 'Hội', 'Số dư tiết kiệm', day) as Cell[][];
      expect(table.slice(-1)).toEqual([['Tổng cộng', total, 1]]);
    });
  },
);

describe.each(inParts.filter(([, { shares }]) => shares !== undefined))(
  'the published shares of %s',
  (_, set) => {
    const args = [set.by, 'Dư nợ', dateOf(set), 1] as const;
    const rows = answerOf('UT_TYTRONG', ledger(set, -set.sum.difference), ...args) as Cell[][];
    const amountOf = (name: string): number =>
      set.parts.find((part) => part.name === name)?.value ?? Number.NaN;

    it.each(set.shares ?? [])('has $name at $computed% of the published total', (share) => {
      const row = rows.find(([, amount]) => amount === amountOf(share.name));
      expect(row?.[2]).toBe(Math.round(share.computed * 10) / 1000);
    });

    it.each((set.shares ?? []).filter(({ computed, published }) => isRounded(computed, published)))(
      'prints $name as published: $published%',
      (share) => {
        const row = rows.find(([, amount]) => amount === amountOf(share.name));
        expect(row?.[2]).toBe(share.published / 100);
      },
    );
  },
);

describe('published rates', () => {
  const rates = PUBLISHED.flatMap((set) =>
    (set.rates ?? []).map(({ name, computed }) => ({ id: set.id, name, computed, set })),
  );

  it.each(rates)('$name of $id is $computed%, as was computed', ({ set, name, computed }) => {
    const fields = ['cutoff', 'outstanding', 'overdue', 'frozen'] as const;
    const { total: outstanding, overdue = '', frozen = '' } = set;
    const row = { cutoff: dateOf(set), outstanding, overdue, frozen };
    const rate = answerOf('UT_TYLE', tabOf(fields, [row], set.unit), name, dateOf(set));
    expect(formatPercent(Math.round(Number(rate) * 1e12), 1e12, 4)).toBe(
      `${computed.replace('.', ',')}%`,
    );
  });
});

function isRounded(computed: number, published: number): boolean {
  return Math.abs(computed - published) <= 0.05;
}
