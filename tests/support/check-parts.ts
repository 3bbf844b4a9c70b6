import { UT_KIEMTRA } from '../../src/functions/ut-kiemtra';
import { assembleLedger } from '../../src/ledger/assemble-ledger';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cells } from '../../src/ledger/cell';
import { checkCells } from '../../src/ledger/checks/check-cells';
import { LEDGER_COLUMNS } from '../../src/ledger/columns';
import { findColumns } from '../../src/ledger/header';
import { cellsRefused } from './cells-refused';
import { recordCells, recordSchema } from './record-schema';

/** What bench/check.mjs measures and compares. */

export { recordCells, UT_KIEMTRA };
export const SCHEMA = recordSchema(builtInCatalogue(), 'triệu đồng');
export const FIELDS = LEDGER_COLUMNS.map(({ field }) => field);

/** From the cells of a range, as the function gets them. */
export function cellsOf(values: Cells): ReturnType<typeof checkCells> {
  const columns = findColumns(values[0] ?? [], [], {});
  return columns.ok ? checkCells(values, columns.value, builtInCatalogue()) : columns;
}

export function ledgerOf(values: Cells): ReturnType<typeof assembleLedger> {
  const onOddCell = (): void => {};
  return assembleLedger([{ values }], { catalogue: builtInCatalogue(), strict: false, onOddCell });
}

export function refusedCells(values: Cells): ReadonlySet<string> {
  return cellsRefused(values, cellsOf(values));
}
