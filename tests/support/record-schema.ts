import * as z from 'zod/mini';
import type { Catalogue } from '../../src/ledger/catalogue';
import { type Cell, cellText, isBlank, isErrorCell } from '../../src/ledger/cell';
import {
  type CellRule,
  cellRule,
  type MeasureRule,
  type MemberRule,
} from '../../src/ledger/cell-rule';
import { LEDGER_COLUMNS, type LedgerField } from '../../src/ledger/columns';
import { isWholeAmount, WHOLE_SLACK } from '../../src/ledger/number';
import { readMeasure } from '../../src/ledger/read-cell';
import { isTotalName } from '../../src/ledger/total-name';
import { type MoneyUnit, unitFactor } from '../../src/ledger/unit';

// As the project uses zod, see src/commands/schema.ts.
z.config({ jitless: true });

/** A record as zod takes it: its cells by field. */
export type RecordCells = Readonly<Record<LedgerField, Cell>>;

/**
 * A zod schema of a record with all twenty columns, made from the rules that the quick checks
 * follow, one check of zod for each property of a rule: what they take and refuse is compared with
 * it, and so is their speed.
 */
export function recordSchema(catalogue: Catalogue, unit: MoneyUnit) {
  const scale = unitFactor(unit);
  const shape = LEDGER_COLUMNS.map((column) => [
    column.field,
    cellSchema(cellRule(column, { catalogue, unit, scale })),
  ]);
  return z.object(Object.fromEntries(shape) as Record<LedgerField, z.ZodMiniType<Cell>>);
}

/** @param row with the twenty columns in their order */
export function recordCells(row: readonly Cell[]): RecordCells {
  const cells = LEDGER_COLUMNS.map(({ field }, i) => [field, row[i] ?? '']);
  return Object.fromEntries(cells) as RecordCells;
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
  // Formulas leave a trace below nothing: -5,6E-17.
  const least = wholeness === 'count' ? 0 : -WHOLE_SLACK / scale;
  const isWhole = (value: number): boolean =>
    wholeness === 'count'
      ? Number.isInteger(value)
      : isWholeAmount(value * scale, Math.round(value * scale));
  const figure = z.number().check(z.gte(least), z.lte(most / scale), z.refine(isWhole));
  const text = z.string().check(z.refine((cell) => cell === '' || readMeasure(cell, rule, {}).ok));
  return z.union([figure, text]);
}

function memberTest({ list, required }: MemberRule): (cell: Cell) => boolean {
  return (cell) => {
    if (isBlank(cell)) return !required;
    if (isErrorCell(cell)) return false;
    const text = cellText(cell);
    return list.open ? !isTotalName(text) : list.find(text) !== undefined;
  };
}
