import * as z from 'zod/mini';
import type { Catalogue } from '../../src/ledger/catalogue';
import { type Cell, cellText, isBlank, isErrorCell } from '../../src/ledger/cell';
import {
  type CellRule,
  cellRule,
  type MeasureRule,
  type MemberRule,
} from '../../src/ledger/cell-rule';
import { LEDGER_COLUMNS } from '../../src/ledger/columns';
import { isWholeAmount } from '../../src/ledger/number';
import { readMeasure } from '../../src/ledger/read-cell';
import { type MoneyUnit, unitFactor } from '../../src/ledger/unit';

/**
 * A zod schema of a row with the twenty columns in their order, made from the rules that the quick
 * checks follow: what they take and refuse is compared with it, and so is their speed.
 */
export function recordSchema(catalogue: Catalogue, unit: MoneyUnit) {
  const scale = unitFactor(unit);
  const [first, ...rest] = LEDGER_COLUMNS.map((column) =>
    cellSchema(cellRule(column, { catalogue, unit, scale })),
  );
  if (first === undefined) throw new Error('no columns');
  return z.tuple([first, ...rest]);
}

function cellSchema(rule: CellRule): z.ZodMiniType<Cell> {
  switch (rule.holds) {
    case 'day':
      return z
        .date()
        .check(z.refine((day) => day.getHours() + day.getMinutes() + day.getSeconds() === 0));
    case 'member':
      return z.union([z.string(), z.number(), z.boolean()]).check(z.refine(memberTest(rule)));
    case 'measure':
      return measureSchema(rule);
    case 'remark':
      return z.union([z.string(), z.number(), z.boolean()]);
  }
}

function measureSchema(rule: MeasureRule): z.ZodMiniType<Cell> {
  const { scale, wholeness, most } = rule;
  const isTaken = (value: number): boolean => {
    const stored = Math.round(value * scale);
    const isWhole =
      wholeness === 'count' ? Number.isInteger(value) : isWholeAmount(value * scale, stored);
    return isWhole && stored >= 0 && stored <= most;
  };
  const figure = z.number().check(z.refine(isTaken));
  const text = z.string().check(z.refine((cell) => cell === '' || readMeasure(cell, rule, {}).ok));
  return z.union([figure, text]);
}

/** Each name is looked up once. */
function memberTest({ list, required }: MemberRule): (cell: Cell) => boolean {
  const known = new Map<Cell, boolean>();
  const test = (cell: Cell): boolean => {
    if (isBlank(cell)) return !required;
    return !isErrorCell(cell) && (list.open || list.find(cellText(cell)) !== undefined);
  };
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const passes = test(cell);
    known.set(cell, passes);
    return passes;
  };
}
