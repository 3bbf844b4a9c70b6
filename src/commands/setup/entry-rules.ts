import { LEDGER_COLUMNS } from '../../ledger/columns';
import type { ColorRule } from '../../workbook/cell-rules';
import { firstRowReference } from '../../workbook/tab-builder';
import type { ColumnPositions } from '../workbook-tabs';

/**
 * What a sheet can show by itself, at once and without a script: cells that hold no number or a
 * negative one, dates that are text, classes larger than the balance, a roll-forward that does not
 * close. The sentences come from "Kiểm tra số liệu".
 */
export function entryRules(positions: ColumnPositions): ColorRule[] {
  const at = (id: string): number => positions.get(id) ?? 1;
  const cell = (id: string): string => firstRowReference(at(id));
  const number = (id: string): string => `N(${cell(id)})`;
  const measures = LEDGER_COLUMNS.filter(({ kind }) => kind === 'money' || kind === 'count');
  const badNumbers = measures.map(
    ({ field }): ColorRule => ({
      columns: [at(field)],
      formula: `=OR(AND(${cell(field)}<>"";NOT(ISNUMBER(${cell(field)})));ISDATE(${cell(field)});${number(field)}<0)`,
      severity: 'error',
    }),
  );
  const missingKeys = REQUIRED_KEYS.map(
    (id): ColorRule => ({
      columns: [at(id)],
      formula: `=AND(${cell('cutoff')}<>"";${cell(id)}="")`,
      severity: 'error',
    }),
  );
  return [
    {
      columns: [at('cutoff')],
      formula: `=AND(${cell('cutoff')}<>"";NOT(ISNUMBER(${cell('cutoff')})))`,
      severity: 'error',
    },
    ...missingKeys,
    ...badNumbers,
    {
      columns: [at('outstanding'), at('overdue'), at('frozen')],
      formula: `=AND(ISNUMBER(${cell('outstanding')});${number('outstanding')}<${number('overdue')}+${number('frozen')})`,
      severity: 'error',
    },
    {
      columns: [at('outstanding'), at('previousOutstanding')],
      formula: rollForward(cell, number),
      severity: 'warning',
    },
  ];
}

const REQUIRED_KEYS = ['association', 'commune', 'program', 'fund'] as const;

/** dư nợ kỳ trước + cho vay − thu nợ − xóa nợ ≠ dư nợ, to the last đồng of any unit. */
function rollForward(cell: (id: string) => string, number: (id: string) => string): string {
  const expected = `${number('previousOutstanding')}+${number('disbursed')}-${number('collected')}-${number('writtenOff')}`;
  const residual = `ROUND(${expected}-${number('outstanding')};9)`;
  return `=AND(ISNUMBER(${cell('previousOutstanding')});ISNUMBER(${cell('outstanding')});${residual}<>0)`;
}
