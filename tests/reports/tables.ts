import type { Cell } from '../../src/ledger/cell';
import type { LayoutCell } from '../../src/reports/layout';
import type { ReportInput, ReportSpec } from '../../src/reports/report';
import { valueIn } from './bu-gia-map';

/** A printed table, read back from its layout. */
export interface PrintedTable {
  /** "Phụ nữ · Dư nợ" under an upper header. */
  readonly headers: readonly string[];
  /** By row, without column numbers and TỔNG CỘNG. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether a row is printed as a sum of others. */
  readonly isSum: readonly boolean[];
  readonly numbers: readonly Cell[];
  column(header: string): Cell[];
  total(header: string): Cell;
  /** Found by the text in its second column. */
  cell(name: string, header: string): Cell;
}

/** All texts of a report outside its tables. */
export interface PrintedReport {
  readonly tables: readonly PrintedTable[];
  readonly texts: readonly string[];
  readonly width: number;
}

export function printed(report: ReportSpec, input: ReportInput): PrintedReport {
  const layout = valueIn(report.build(input));
  const cells = layout.rows.map((row) => row.cells);
  const texts = cells.flatMap((row) => row.flatMap(({ value }) => String(value).split('\n')));
  let above: Lines = [];
  const tables = layout.grids.map(({ row, rows, column, columns }) => {
    const lines = cells
      .slice(row - 1, row - 1 + rows)
      .map((line) => line.slice(column - 1, column - 1 + columns));
    const own = lines.filter(([first]) => HEADER_STYLES.includes(first?.style ?? ''));
    above = own.length > 0 ? own : above;
    return readTable(own.length > 0 ? lines : [...above, ...lines]);
  });
  return { tables, texts, width: layout.widths.reduce((sum, width) => sum + width, 0) };
}

type Lines = readonly (readonly LayoutCell[])[];
/** A table without a header has that of the one above it. */
const HEADER_STYLES: readonly string[] = ['header', 'columnNumber'];

function readTable(lines: Lines): PrintedTable {
  const tiers = lines.filter((line) => line[0]?.style === 'header');
  const headers = (tiers[0] ?? []).map((_, at) => {
    const names = tiers.map((tier) => String(tier[at]?.value));
    return [...new Set(names)].join(' · ');
  });
  const numbers = lines[tiers.length] ?? [];
  const last = lines[lines.length - 1] ?? [];
  const hasTotal = last.some(({ value }) => value === 'TỔNG CỘNG');
  const body = lines.slice(tiers.length + 1, hasTotal ? -1 : undefined);
  const at = (header: string): number => {
    const found = headers.indexOf(header);
    if (found < 0) throw new Error(`No column ${header} in ${headers.join(', ')}`);
    return found;
  };
  return {
    headers,
    rows: body.map((line) => line.map(({ value }) => value)),
    isSum: body.map((line) => line[1]?.style === 'totalText'),
    numbers: numbers.map(({ value }) => value),
    column: (header) => body.map((line) => line[at(header)]?.value ?? ''),
    total: (header) => (hasTotal ? (last[at(header)]?.value ?? '') : ''),
    cell: (name, header) => body.find((line) => line[1]?.value === name)?.[at(header)]?.value ?? '',
  };
}
