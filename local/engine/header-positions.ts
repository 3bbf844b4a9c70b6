/**
 * The engine reckons where every row and column of every tab lies, and what of it is in view, when a
 * workbook opens and after each change of a cell; it measures all rows for it. Here a tab's are
 * reckoned when it is drawn.
 */

import type { Engine } from './engine';

interface Command {
  readonly type: string;
  readonly sheetId?: string;
}

/** The parts of the engine's plugin "header_positions" (o-spreadsheet 19.3) that matter here. */
interface HeaderPositions {
  headerPositions: Record<string, unknown>;
  isDirty: boolean;
  handle(command: Command): void;
  computeHeaderPositionsOfSheet(sheetId: string): unknown;
  getColDimensions(sheetId: string, col: number): unknown;
  getRowDimensions(sheetId: string, row: number): unknown;
  getColRowOffset(dimension: string, from: number, to: number, sheetId: string): number;
}

/** The same of its plugin "viewport". */
interface SheetView {
  readonly getters: { getActiveSheetId(): string };
  readonly viewports: {
    readonly viewports: Readonly<Record<string, object | undefined>>;
    resetViewports(sheetId: string): void;
  };
  /** Tabs whose view must be reckoned anew. */
  sheetsWithDirtyViewports: Set<string>;
  finalize(): void;
  setViewports(): void;
}

export function placeHeadersLate(o: Engine): void {
  placeLate(o);
  viewLate(o);
}

function placeLate(o: Engine): void {
  const registry = o.registries.statefulUIPluginRegistry;
  const Placing = registry.get('header_positions') as unknown as new (
    config: unknown,
  ) => HeaderPositions;

  class LateHeaderPositions extends Placing {
    override handle(command: Command): void {
      if (command.type !== 'START') super.handle(command);
    }

    /** Nothing that was asked for in the middle of a change is trusted after it. */
    finalize(): void {
      if (this.isDirty) this.headerPositions = {};
      this.isDirty = false;
    }

    override getColDimensions(sheetId: string, col: number): unknown {
      this.#place(sheetId);
      return super.getColDimensions(sheetId, col);
    }

    override getRowDimensions(sheetId: string, row: number): unknown {
      this.#place(sheetId);
      return super.getRowDimensions(sheetId, row);
    }

    override getColRowOffset(dimension: string, from: number, to: number, sheetId: string): number {
      this.#place(sheetId);
      return super.getColRowOffset(dimension, from, to, sheetId);
    }

    #place(sheetId: string): void {
      this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
    }
  }
  registry.replace(
    'header_positions',
    LateHeaderPositions as unknown as ReturnType<typeof registry.get>,
  );
}

function viewLate(o: Engine): void {
  const registry = o.registries.statefulUIPluginRegistry;
  const Viewing = registry.get('viewport') as unknown as new (config: unknown) => SheetView;

  class LateSheetView extends Viewing {
    /** The tab in view; the others follow when they are, and keep until then where they were scrolled to. */
    override finalize(): void {
      const dirty = this.sheetsWithDirtyViewports;
      const active = this.getters.getActiveSheetId();
      this.sheetsWithDirtyViewports = new Set(dirty.has(active) ? [active] : []);
      super.finalize();
      dirty.delete(active);
      this.sheetsWithDirtyViewports = dirty;
    }

    override setViewports(): void {
      const sheetId = this.getters.getActiveSheetId();
      if (!this.viewports.viewports[sheetId]) this.viewports.resetViewports(sheetId);
    }
  }
  registry.replace('viewport', LateSheetView as unknown as ReturnType<typeof registry.get>);
}
