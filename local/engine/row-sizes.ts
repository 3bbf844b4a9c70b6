/**
 * The engine measures every row of every tab when a workbook opens: a fifth of the time a page takes,
 * and for nothing where no page draws. Here a tab is measured when its rows are first asked for.
 */

import type { Engine } from './engine';

interface Command {
  readonly type: string;
  readonly sheetId?: string;
}

/** The parts of the engine's plugin "row_size" (o-spreadsheet 19.3) that matter here. */
interface RowSizes {
  /** By tab, then by row: the cell that makes a row taller than usual. */
  tallestCellInRow: Record<string, readonly unknown[]>;
  readonly getters: { getNumberRows(sheetId: string): number; getSheetIds(): readonly string[] };
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  getRowTallestCell(sheetId: string, row: number): unknown;
  getRowSize(sheetId: string, row: number): number;
}

/** A change that sets every tab's heights anew, or that the engine's plugin knows how to follow. */
const WHOLE = new Set(['START', 'UPDATE_LOCALE']);
const BACK_AND_FORTH = new Set(['UNDO', 'REDO']);

export function measureRowsLate(o: Engine): void {
  const registry = o.registries.coreViewsPluginRegistry;
  const Measuring = registry.get('row_size') as unknown as new (config: unknown) => RowSizes;

  class LateRowSizes extends Measuring {
    /** Tabs whose heights the engine's history does not know in full: measured anew after an undo. */
    readonly #unrecorded = new Set<string>();

    override beforeHandle(command: Command): void {
      if (this.#isMeasured(command)) super.beforeHandle(command);
    }

    override handle(command: Command): void {
      if (WHOLE.has(command.type)) this.#forget(this.getters.getSheetIds());
      else if (BACK_AND_FORTH.has(command.type)) this.#forget([...this.#unrecorded]);
      else if (command.type === 'DELETE_SHEET') super.handle(command);
      else if (this.#isMeasured(command)) super.handle(command);
      else if (command.sheetId !== undefined) this.#unrecorded.add(command.sheetId);
    }

    override getRowSize(sheetId: string, row: number): number {
      if (!this.tallestCellInRow[sheetId]) this.#measure(sheetId);
      return super.getRowSize(sheetId, row);
    }

    #isMeasured({ sheetId }: Command): boolean {
      return sheetId !== undefined && this.tallestCellInRow[sheetId] !== undefined;
    }

    #forget(sheetIds: readonly string[]): void {
      for (const sheetId of sheetIds) {
        this.#unrecorded.add(sheetId);
        delete this.tallestCellInRow[sheetId];
      }
    }

    /** Not through the history: an undo of whatever came before must not take the heights away. */
    #measure(sheetId: string): void {
      const rows = Array.from({ length: this.getters.getNumberRows(sheetId) });
      this.tallestCellInRow[sheetId] = rows.map((_, row) => this.getRowTallestCell(sheetId, row));
    }
  }
  registry.replace('row_size', LateRowSizes as unknown as ReturnType<typeof registry.get>);
}
