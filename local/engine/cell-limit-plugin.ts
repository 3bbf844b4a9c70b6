/** Nobody makes a workbook larger than Google allows, by typing, pasting or a script. */

import { areTooMany } from '../cell-limits';
import type { Engine } from './engine';

/** The reason the engine gives for a command that would. */
export const TOO_MANY = 'TooManyCells';

type CorePlugin = InstanceType<Engine['CorePlugin']>;
type Size = readonly [rows: number, columns: number];
interface Growth {
  readonly type: string;
  readonly sheetId: string;
  readonly dimension?: 'ROW' | 'COL';
  readonly quantity?: number;
  readonly rows?: number;
  readonly cols?: number;
}

export function registerCellLimit(o: Engine): void {
  class CellLimitPlugin extends o.CorePlugin {
    static override getters = [] as const;

    override allowDispatch(...[command]: Parameters<CorePlugin['allowDispatch']>) {
      const added = this.added(command as Growth);
      const sheets = this.getters.getSheetIds().map((id) => this.size(id));
      const all = [...sheets, added ?? [0, 0]].map(([rows = 0, columns = 0]) => ({
        rows,
        columns,
      }));
      // The engine passes any reason on.
      if (added && areTooMany(all)) return TOO_MANY as never;
      return super.allowDispatch(command);
    }

    /** What a command adds, as a sheet of that size. */
    private added(command: Growth): Size | undefined {
      const { type, sheetId, dimension, quantity = 0, rows = 100, cols = 26 } = command;
      if (type === 'CREATE_SHEET') return [rows, cols];
      if (type === 'DUPLICATE_SHEET') return this.size(sheetId);
      if (type !== 'ADD_COLUMNS_ROWS' || !this.getters.tryGetSheet(sheetId)) return undefined;
      const [height, width] = this.size(sheetId);
      return dimension === 'ROW' ? [quantity, width] : [height, quantity];
    }

    private size(sheetId: string): Size {
      return [this.getters.getNumberRows(sheetId), this.getters.getNumberCols(sheetId)];
    }
  }
  o.registries.corePluginRegistry.add('host_cell_limit', CellLimitPlugin);
}
