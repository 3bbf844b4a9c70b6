import { ENTRY_COLUMN_HELP, HELPER_COLUMN_HELP } from './column-help';
import { ENTRY_HELPER_HEADERS, LEDGER_COLUMNS, type LedgerColumn } from './columns';
import type { TabColumn } from './tab-spec';

const WIDTHS: Readonly<Record<string, number>> = {
  cutoff: 90,
  association: 110,
  commune: 130,
  group: 90,
  program: 230,
  fund: 100,
  note: 200,
};

export const ledgerTabColumns: readonly TabColumn[] = LEDGER_COLUMNS.map(ledgerTabColumn);

function ledgerTabColumn(column: LedgerColumn): TabColumn {
  const base = {
    id: column.field,
    header: column.header,
    width: WIDTHS[column.field] ?? 105,
    help: ENTRY_COLUMN_HELP[column.field],
  };
  switch (column.kind) {
    case 'cutoff':
      return { ...base, kind: 'date' };
    case 'note':
      return { ...base, kind: 'text' };
    case 'dimension':
      if (column.field === 'group') return { ...base, kind: 'text' };
      return { ...base, kind: 'text', choices: { catalogue: column.field } };
    default:
      return { ...base, kind: column.kind };
  }
}

function helperColumn(
  id: keyof typeof ENTRY_HELPER_HEADERS,
  kind: TabColumn['kind'],
  width: number,
): TabColumn {
  const [header, help] = [ENTRY_HELPER_HEADERS[id], HELPER_COLUMN_HELP[id]];
  return { id, header, kind, width, help, computed: true };
}

const rowKeyColumn: TabColumn = { ...helperColumn('rowKey', 'text', 120), overflow: 'clip' };

/** Closed records keep their key too: a date before is looked up by it. */
export const closedTabColumns: readonly TabColumn[] = [...ledgerTabColumns, rowKeyColumn];

export const entryTabColumns: readonly TabColumn[] = [
  ...ledgerTabColumns,
  helperColumn('previousOutstanding', 'money', 105),
  rowKeyColumn,
  helperColumn('checkStatus', 'text', 260),
];
