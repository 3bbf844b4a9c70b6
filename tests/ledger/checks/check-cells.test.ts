import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/ledger/catalogue';
import type { Cell } from '../../../src/ledger/cell';
import { checkCells } from '../../../src/ledger/checks/check-cells';
import { LEDGER_COLUMNS, type LedgerColumn } from '../../../src/ledger/columns';
import { type FoundColumns, findColumns } from '../../../src/ledger/header';
import { recordRows } from '../../../src/ledger/record-rows';
import { cellsRefused } from '../../support/cells-refused';
import { recordCells, recordSchema } from '../../support/record-schema';
import { tab } from '../ledger-rows';

const CATALOGUE = builtInCatalogue();
const SCHEMA = recordSchema(CATALOGUE, 'triệu đồng');
const FIELDS: readonly string[] = LEDGER_COLUMNS.map(({ field }) => field);
const [HEADER = []] = tab([]);
const COLUMNS = columnsOf(HEADER);

function columnsOf(header: readonly Cell[]): FoundColumns {
  const columns = findColumns(header, [], {});
  if (!columns.ok) throw new Error('no columns');
  return columns.value;
}

/** Whatever a paste may put into any cell. */
const ANYTHING: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>('', '  ', '#N/A', '#REF!', 'sai', '1.234', '12,5', '1.234,5', '5 tỷ', true),
  fc.constantFrom<Cell>(
    '25/03/2025',
    '2025-03-25',
    '31/02/2025',
    '01',
    '1',
    'Hộ nghèo',
    'ho ngheo',
  ),
  fc.constantFrom<Cell>(0, -0, -1, 1, 0.5, 0.0000001, 40.988, 45741, 9e9, 9.1e15),
  fc.constantFrom<Cell>(new Date(2025, 2, 25), new Date(2025, 2, 25, 13), new Date(Number.NaN)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);

/** What belongs there. */
function usual(column: LedgerColumn): fc.Arbitrary<Cell> {
  switch (column.kind) {
    case 'cutoff':
      return fc.constantFrom(new Date(2025, 2, 25), new Date(2024, 11, 31));
    case 'dimension': {
      const names = CATALOGUE[column.field].members.flatMap(({ name, code }) => [name, code]);
      return fc.constantFrom<Cell>(...(names.length > 0 ? names : ['Đa Kia', 'T01']));
    }
    case 'note':
      return fc.constantFrom<Cell>('', 'đã đối chiếu');
    case 'count':
      return fc.nat();
    default:
      return fc.nat({ max: 4e9 }).map((thousands) => thousands / 1000);
  }
}

const ROW = fc.tuple(
  ...LEDGER_COLUMNS.map((column) =>
    fc.oneof({ weight: 9, arbitrary: usual(column) }, { weight: 1, arbitrary: ANYTHING }),
  ),
);
const WILD = fc.tuple(...LEDGER_COLUMNS.map(() => ANYTHING));

describe('the cells of a range, each by itself', () => {
  it('are taken and refused as the schema of the same rules takes and refuses them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ROW, WILD), { maxLength: 12 }), (rows) => {
        const values = [HEADER, ...rows];
        const records = recordRows(values, COLUMNS);
        const bySchema = [...records].flatMap((row) => {
          const parsed = SCHEMA.safeParse(recordCells(values[row] ?? []));
          return (parsed.error?.issues ?? []).map(
            ({ path }) => `${row} ${FIELDS.indexOf(String(path[0]))}`,
          );
        });
        expect(cellsRefused(values, checkCells(values, COLUMNS, CATALOGUE))).toEqual(
          new Set(bySchema),
        );
      }),
      { numRuns: 400 },
    );
  });
});
