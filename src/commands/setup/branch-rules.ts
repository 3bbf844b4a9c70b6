import type { TabColumn, TabId, TabSpec } from '../../ledger/tabs';
import type { ColorRule } from '../../workbook/cell-rules';
import { firstRowReference } from '../../workbook/tab-builder';
import { columnLetter } from '../../workbook/table';
import type { ColumnPositions } from '../workbook-tabs';

/** Cells without which a row of a tab says nothing; the other parts of its key may be blank. */
const REQUIRED: Readonly<Partial<Record<TabId, readonly string[]>>> = {
  submissions: ['cutoff', 'commune', 'association'],
  periods: ['cutoff'],
  groups: ['cutoff', 'commune', 'association', 'group'],
  bank: ['figureSet', 'cutoff'],
  plan: ['year', 'program'],
  capital: ['cutoff', 'source'],
  catalogue: ['kind', 'name'],
  parameters: ['name', 'validFrom'],
};

const ACTIVITY_KEY = ['cutoff', 'commune'];

/**
 * What a sheet can show by itself of a tab that is not an entry tab: cells that hold no number or no
 * date where one belongs, and rows whose key has a gap.
 */
export function branchRules(spec: TabSpec, positions: ColumnPositions): ColorRule[] {
  if (spec.key.length === 0) return [];
  const required = REQUIRED[spec.id] ?? (spec.association === undefined ? [] : ACTIVITY_KEY);
  const at = (id: string): number => positions.get(id) ?? 1;
  const typed = spec.columns.filter(({ kind }) => kind !== 'text');
  const places = spec.columns.map(({ id }) => at(id));
  const row = `$${columnLetter(Math.min(...places))}2:$${columnLetter(Math.max(...places))}2`;
  return [
    ...typed.map(({ id, kind }) => badCell(at(id), kind)),
    ...required.map(
      (id): ColorRule => ({
        columns: [at(id)],
        formula: `=AND(${firstRowReference(at(id))}="";COUNTA(${row})>0)`,
        severity: 'error',
      }),
    ),
  ];
}

function badCell(column: number, kind: TabColumn['kind']): ColorRule {
  const cell = firstRowReference(column);
  const isNoNumber = `NOT(ISNUMBER(${cell}))`;
  // A date of another century is a number that was typed into the wrong column.
  const isWrong =
    kind === 'date' || kind === 'time' ? `OR(${isNoNumber};N(${cell})<36526)` : isNoNumber;
  return { columns: [column], formula: `=AND(${cell}<>"";${isWrong})`, severity: 'error' };
}
