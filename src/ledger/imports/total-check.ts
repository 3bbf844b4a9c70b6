import { type Problem, problem } from '../problem';
import type { TabSpec } from '../tabs';
import { flowOfCumulative } from './header-names';
import type { TableMapping } from './map-columns';
import type { ImportRow, ImportTable } from './recognise';
import type { ReportKind } from './report-kinds';
import { cellAt, roughNumber, type SourceCell } from './source';
import { columnOfField } from './targets';

/**
 * The total rows of a table: never taken, for the workbook adds up by itself, but compared with the
 * rows that are. The bank's own exports leave them at zero where a formula was not reckoned.
 */
export class TotalCheck {
  private readonly found: { readonly row: ImportRow; readonly words: string }[] = [];
  private readonly sums = new Map<string, number>();
  private hasFraction = false;
  private parts = 0;

  constructor(
    private readonly table: ImportTable,
    private readonly mapping: TableMapping,
    private readonly spec: TabSpec,
    private readonly kind: ReportKind | null,
  ) {}

  total(row: ImportRow, words: string): void {
    this.found.push({ row, words });
  }

  part(cells: ReadonlyMap<string, SourceCell>, isLeaf: boolean): void {
    if (!isLeaf) return;
    this.parts++;
    for (const [field, cell] of cells) {
      const number = this.addsUp(field) ? roughNumber(cell) : null;
      if (number === null) continue;
      if (!Number.isInteger(number)) this.hasFraction = true;
      this.sums.set(field, (this.sums.get(field) ?? 0) + number);
    }
  }

  notices(): Problem[] {
    return this.found.flatMap((total) => this.noticesOf(total.row, total.words));
  }

  private noticesOf(row: ImportRow, words: string): Problem[] {
    const figures = this.mapping.flatMap((field, i) => {
      const number = this.addsUp(field) ? roughNumber(cellAt(row.cells, i)) : null;
      return number === null ? [] : [{ field, number, column: i }];
    });
    const place = { row: row.row };
    const about = { text: words };
    if (
      figures.length > 0 &&
      figures.every(({ number }) => number === 0) &&
      [...this.sums.values()].some((n) => n !== 0)
    ) {
      return [problem('import-total-zero', place, about, 'warning')];
    }
    const left = [problem('import-total-left-out', place, about, 'warning')];
    // "Cộng xã Đăk Ơ" sums a part of the table only.
    if (!/^t[oổ]ng/i.test(words) && this.found.length > 1) return left;
    const apart = figures.filter(
      ({ field, number }) => Math.abs(number - (this.sums.get(field) ?? 0)) > this.tolerance(),
    );
    return [
      ...left,
      ...apart.map(({ field, number, column }) => {
        const sum = this.sums.get(field) ?? 0;
        const header = this.table.columns[column]?.header.shown ?? field;
        return problem(
          'import-total-differs',
          { ...place, column: header },
          {
            text: words,
            found: shown(number),
            expected: shown(sum),
            residual: shown(number - sum),
          },
          'warning',
        );
      }),
    ];
  }

  /** Amounts and counts; customers of programs are counted once for each. */
  private addsUp(field: string): boolean {
    const column = columnOfField(this.spec, field);
    if (column === undefined || flowOfCumulative(field) !== null) return false;
    if (/^score|^decimals$|^value$|^year$/.test(column.id)) return false;
    if (column.id === 'households' && this.kind?.id !== 'bcdhtd-1') return false;
    return column.kind === 'money' || column.kind === 'count' || column.kind === 'decimal';
  }

  private tolerance(): number {
    if (this.kind?.id === 'bc0437') return this.parts / 2 + 0.5;
    return this.hasFraction ? this.parts * 0.005 : 0.5;
  }
}

function shown(number: number): string {
  return String(Math.round(number * 1e6) / 1e6).replace('.', ',');
}
