import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell, Cells } from '../../src/ledger/cell';
import { LEDGER_COLUMNS, type LedgerField } from '../../src/ledger/columns';
import { dateOf } from '../../src/ledger/date';
import type { Ledger } from '../../src/ledger/ledger';
import { dayIn } from '../../src/ledger/read-cell';
import { type ReadLedgerOptions, readLedger } from '../../src/ledger/read-ledger';
import type { MoneyUnit } from '../../src/ledger/unit';

const CATALOGUE = builtInCatalogue();

/** Cells of one record by field; the key fields have values of their own where left out. */
export type RowCells = Partial<Record<LedgerField, Cell>>;

const USUAL: RowCells = {
  cutoff: '25/03/2025',
  association: 'Nông dân',
  commune: 'Đa Kia',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
};

/** A tab: header row with the unit, then the rows. */
export function tab(rows: readonly RowCells[], unit: MoneyUnit = 'triệu đồng'): Cell[][] {
  return tabOf(
    LEDGER_COLUMNS.map(({ field }) => field),
    rows,
    unit,
  );
}

/** A range with some of the columns only, in any order. */
export function tabOf(
  fields: readonly LedgerField[],
  rows: readonly RowCells[],
  unit: MoneyUnit | '' = 'triệu đồng',
): Cell[][] {
  const headers = fields.map((field) => {
    const column = LEDGER_COLUMNS.find((candidate) => candidate.field === field);
    const header = column?.header ?? '';
    return column?.kind === 'money' && unit !== '' ? `${header} (${unit})` : header;
  });
  return [
    headers,
    ...rows.map((row) => fields.map((field) => cellOf(field, { ...USUAL, ...row }[field] ?? ''))),
  ];
}

/** A day as a person types it: a date cell, text behind an apostrophe. */
function cellOf(field: LedgerField, cell: Cell): Cell {
  if (field !== 'cutoff' || typeof cell !== 'string') return cell;
  if (cell.startsWith("'")) return cell.slice(1);
  const day = dayIn(cell);
  return day === null ? cell : dateOf(day);
}

export function ledgerOf(
  rows: readonly RowCells[],
  options: Partial<ReadLedgerOptions> = {},
): Ledger {
  return ledgerFrom(tab(rows), options);
}

export function ledgerFrom(values: Cells, options: Partial<ReadLedgerOptions> = {}): Ledger {
  const ledger = readLedger([{ values }], {
    catalogue: CATALOGUE,
    strict: false,
    ...options,
  });
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.problems));
  return ledger.value;
}
