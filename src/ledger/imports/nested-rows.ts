import { DIRECT } from '../bank-figures';
import type { Catalogue } from '../catalogue';
import { type Problem, problem } from '../problem';
import type { DimensionField } from '../record';
import { isEntryTab, type TabSpec } from '../tabs';
import { findName, withoutMarker } from './names';
import type { ImportRow } from './recognise';
import { cellAt, textOf } from './source';

type Names = ReadonlyMap<DimensionField, string>;

interface Entered {
  readonly row: number;
  readonly depth: number;
  readonly names: Names;
}

/**
 * A report that nests: xã, under it hội, under each its programs, all in one column. The kinds of
 * names nest in the order in which they first come, whatever stands in the column of numbers.
 */
export class NestedRows {
  private readonly order: DimensionField[] = [];
  private stack: { readonly field: DimensionField; readonly name: string }[] = [];
  private readonly entered: Entered[] = [];
  private leaves: ReadonlySet<number> | undefined;
  private associations: ReadonlyMap<number, string | undefined> | undefined;

  /** @param column of the names; -1 where the table does not nest */
  constructor(
    private readonly column: number,
    private readonly spec: TabSpec,
    private readonly catalogue: Catalogue,
  ) {}

  /** What the row is about; null if it only names what comes under it. */
  enter(row: ImportRow, hasFigures: boolean): Names | null {
    if (this.column < 0) return new Map();
    const text = textOf(cellAt(row.cells, this.column));
    const found = findName(text, this.catalogue);
    if (found === null) {
      if (!hasFigures || text === '') return hasFigures ? new Map() : null;
      // The name stays, so that reading it says what is wrong with it.
      const depth = Math.max(this.order.length - 1, 0);
      const field = this.order[depth] ?? 'program';
      return this.keep(row.row, depth, [
        ...this.stack.slice(0, depth),
        { field, name: withoutMarker(text) },
      ]);
    }
    if (!this.order.includes(found.field)) this.order.push(found.field);
    const depth = this.order.indexOf(found.field);
    this.stack = [...this.stack.filter(({ field }) => this.order.indexOf(field) < depth), found];
    const names = this.keep(row.row, depth, this.stack);
    return hasFigures ? names : null;
  }

  private keep(
    row: number,
    depth: number,
    stack: readonly { readonly field: DimensionField; readonly name: string }[],
  ): Names {
    const names = new Map(stack.map(({ field, name }) => [field, name]));
    this.entered.push({ row, depth, names });
    return names;
  }

  /** Whether nothing comes under the row; to be asked once all rows are in. */
  isLeaf(row: number): boolean {
    if (this.column < 0) return true;
    this.leaves ??= new Set(
      this.entered
        .filter(({ depth }, i) => (this.entered[i + 1]?.depth ?? -1) <= depth)
        .map((entered) => entered.row),
    );
    return this.leaves.has(row);
  }

  /**
   * Leaves out the sums by xã and hội that the tab does not take: all of them in an association's
   * tab, elsewhere those that the export left at zero.
   */
  sift<Line extends { readonly row: number }>(
    lines: readonly Line[],
    hasFigure: (line: Line) => boolean,
  ): { readonly left: readonly Line[]; readonly notices: readonly Problem[] } {
    if (this.column < 0) return { left: lines, notices: [] };
    const isEntry = isEntryTab(this.spec);
    const own = this.catalogue.association.members.find(
      ({ code }) => code === this.spec.association,
    )?.name;
    const sums: Line[] = [];
    const zeroSums: Line[] = [];
    const others: Line[] = [];
    const left = lines.filter((line) => {
      const isLeaf = this.isLeaf(line.row);
      const association = this.associationAt(line.row);
      if (!isLeaf && isEntry) sums.push(line);
      else if (!isLeaf && !hasFigure(line)) zeroSums.push(line);
      else if (isEntry && association !== undefined && isOther(association, own)) others.push(line);
      else return true;
      return false;
    });
    return {
      left,
      notices: [
        ...counted('import-sums-left-out', sums),
        ...counted('import-sums-zero', zeroSums),
        ...counted('import-other-association', others),
      ],
    };
  }

  private associationAt(row: number): string | undefined {
    this.associations ??= new Map(
      this.entered.map(({ row: at, names }) => [at, names.get('association')]),
    );
    return this.associations.get(row);
  }
}

function isOther(association: string, own: string | undefined): boolean {
  return association === DIRECT || association !== own;
}

function counted(
  code: 'import-sums-left-out' | 'import-sums-zero' | 'import-other-association',
  lines: readonly { readonly row: number }[],
): Problem[] {
  const first = lines[0];
  if (first === undefined) return [];
  return [problem(code, { row: first.row }, { count: lines.length }, 'warning')];
}
