import type { Cell } from '../../src/ledger/cell';
import { parameterRows } from '../../src/ledger/parameters/parameter-rows';
import { tabSpec } from '../../src/ledger/tabs';

const HEADER = tabSpec('parameters').columns.map(({ header }) => header);

/** The tab Tham số as a range: with the shipped rows, or with rows given in the order of its columns. */
export function parameterTab(rows: readonly (readonly Cell[])[] = parameterRows()): Cell[][] {
  return [HEADER, ...rows].map((row) => HEADER.map((_, i) => row[i] ?? ''));
}
