import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../src/ledger/cell';
import { readPeriod } from '../../src/ledger/period';
import { associationsByProgram } from '../../src/reports/associations-by-program';
import { byAssociation } from '../../src/reports/by-association';
import { byCommune } from '../../src/reports/by-commune';
import { byProgram } from '../../src/reports/by-program';
import { quality } from '../../src/reports/quality';
import type { ReportSpec } from '../../src/reports/report';
import { answerOf } from '../functions/message';
import { type RowCells, tab } from '../ledger/ledger-rows';
import { ASSOCIATIONS, amount, COMMUNES, DATES, inputOf, PROGRAMS } from './any-ledger';
import { valueIn } from './bu-gia-map';
import { type PrintedTable, printed } from './tables';

const DATE = '25/03/2025';
const QUARTER = 'Q1/2025';

const row: fc.Arbitrary<RowCells> = fc.record({
  cutoff: fc.constantFrom(...DATES),
  association: fc.constantFrom(...ASSOCIATIONS),
  commune: fc.constantFrom(...COMMUNES),
  program: fc.constantFrom(...PROGRAMS),
  fund: fc.constantFrom('Trung ương', 'Địa phương'),
  ...{ outstanding: amount, overdue: amount, frozen: amount, interestArrears: amount },
  ...{ disbursed: amount, collected: amount, writtenOff: amount },
  ...{ interestDue: amount, interestCollected: amount, due: amount, dueCollected: amount },
});
const ledgers = fc
  .array(row, { maxLength: 30 })
  .map((rows) => [...rows, { outstanding: 1, overdue: 0, frozen: 0 }]);

/** A printed column and the question whose answer its total is. */
type Column = readonly [header: string, indicator: string, ...criteria: string[]];
interface Expected {
  readonly report: ReportSpec;
  readonly table: number;
  readonly stocks: readonly Column[];
  readonly flows: readonly Column[];
  readonly rates: readonly Column[];
}

const NOTHING = { stocks: [], flows: [], rates: [] };
const FUNDS = [
  ['TW', 'Nguồn vốn', 'Trung ương'],
  ['ĐP', 'Nguồn vốn', 'Địa phương'],
  ['Cộng'],
] as const;
const byFund = (over: string, indicator: string): Column[] =>
  FUNDS.map(([header, ...criteria]) => [`${over} · ${header}`, indicator, ...criteria]);
const byHoi = (header: string, indicator: string): Column[] => [
  [`Cộng · ${header}`, indicator],
  ...ASSOCIATIONS.map((name): Column => [`${name} · ${header}`, indicator, 'Hội', name]),
];
const QUALITY = {
  report: quality,
  stocks: [
    ['Dư nợ', 'Dư nợ'],
    ['Nợ quá hạn · Số tiền', 'Nợ quá hạn'],
    ['Nợ khoanh · Số tiền', 'Nợ khoanh'],
    ['Nợ xấu · Số tiền', 'Nợ xấu'],
    ['Lãi · Tồn', 'Lãi tồn'],
  ],
  flows: [
    ['Lãi · Phải thu', 'Lãi phải thu'],
    ['Lãi · Thực thu', 'Lãi thực thu'],
    ['Nợ đến hạn · Số tiền', 'Nợ đến hạn'],
    ['Nợ đến hạn · Thu được', 'Thu nợ đến hạn'],
  ],
  rates: [
    ['Nợ quá hạn · Tỷ lệ', 'Tỷ lệ nợ quá hạn'],
    ['Nợ xấu · Tỷ lệ', 'Tỷ lệ nợ xấu'],
  ],
} as const;
const FLOWS: readonly Column[] = [
  ['Cho vay', 'Cho vay'],
  ['Thu nợ', 'Thu nợ'],
  ['Xóa nợ', 'Xóa nợ'],
];
const OVERDUE: readonly Column[] = [
  ['Nợ quá hạn', 'Nợ quá hạn'],
  ['Nợ khoanh', 'Nợ khoanh'],
];
const RATE: readonly Column[] = [['Tỷ lệ NQH', 'Tỷ lệ nợ quá hạn']];

const TABLES: readonly Expected[] = [
  {
    ...{ report: byAssociation, table: 0, flows: FLOWS, rates: RATE },
    stocks: [[`Dư nợ ${DATE}`, 'Dư nợ'], ...OVERDUE],
  },
  {
    ...{ ...NOTHING, report: byProgram, table: 0 },
    stocks: [...byHoi('Dư nợ', 'Dư nợ'), ...byHoi('NQH', 'Nợ quá hạn')],
    rates: [['Cộng · Tỷ lệ NQH', 'Tỷ lệ nợ quá hạn']],
  },
  {
    ...{ report: byProgram, table: 1, rates: RATE },
    stocks: [...byFund('Dư nợ', 'Dư nợ'), ...byFund('Nợ quá hạn', 'Nợ quá hạn')],
    flows: [...byFund('Cho vay', 'Cho vay'), ...byFund('Thu nợ', 'Thu nợ')],
  },
  {
    ...{ report: byCommune, table: 0, flows: FLOWS, rates: RATE },
    stocks: [['Dư nợ', 'Dư nợ'], ...OVERDUE],
  },
  {
    ...{ ...NOTHING, report: associationsByProgram, table: 0 },
    stocks: byHoi('Dư nợ', 'Dư nợ'),
  },
  {
    ...{ ...NOTHING, report: associationsByProgram, table: 1 },
    stocks: [...byHoi('NQH', 'Nợ quá hạn'), ...byHoi('Nợ khoanh', 'Nợ khoanh')],
    rates: byHoi('Tỷ lệ NQH', 'Tỷ lệ nợ quá hạn'),
  },
  { ...QUALITY, table: 0 },
  { ...QUALITY, table: 1 },
];

/** Whole đồng; a blank is none. */
function dong(cell: Cell | undefined): number | null {
  return cell === '' || cell === undefined ? null : Math.round(Number(cell) * 1e6);
}

/** Σ of the rows that are no parts of others. */
function sumOfRows(table: PrintedTable, header: string): number | null {
  const isNested = table.isSum.includes(true);
  const parts = table.column(header).filter((_, at) => !isNested || table.isSum[at]);
  return parts.map(dong).reduce((sum, part) => (part === null ? sum : (sum ?? 0) + part), null);
}

function tableOf({ report, table }: Expected, rows: readonly RowCells[]): PrintedTable {
  const flowPeriod = valueIn(readPeriod(QUARTER));
  const found = printed(report, inputOf(rows, { flowPeriod })).tables[table];
  if (found === undefined) throw new Error(`No table ${table}`);
  return found;
}

describe.each(TABLES.map((of) => [`${of.report.tabName}, table ${of.table + 1}`, of] as const))(
  '%s',
  (_, expected) => {
    it('has totals that are sums of its rows, and with their rates the answers of the functions', () => {
      const columns = [
        ...expected.stocks.map((column) => [column, DATE] as const),
        ...expected.flows.map((column) => [column, QUARTER] as const),
      ];
      fc.assert(
        fc.property(ledgers, (rows) => {
          const table = tableOf(expected, rows);
          for (const [[header, indicator, ...criteria], period] of columns) {
            if (!table.headers.includes(header)) continue;
            const answer = answerOf('UT_TONG', tab(rows), indicator, period, ...criteria);
            expect([header, dong(table.total(header))]).toEqual([header, dong(answer as Cell)]);
            expect([header, sumOfRows(table, header)]).toEqual([header, dong(answer as Cell)]);
          }
          for (const [header, indicator, ...criteria] of expected.rates) {
            if (!table.headers.includes(header) || table.total(header) === '') continue;
            const answer = answerOf('UT_TYLE', tab(rows), indicator, DATE, ...criteria);
            expect(table.total(header)).toBe(answer);
          }
        }),
        { numRuns: 10 },
      );
    });
  },
);
