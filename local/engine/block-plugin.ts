/**
 * Many writes as one revision. SET_BLOCK is a core command because a whole block travels and
 * replays faster than its cells, and because one revision of more than some 120.000 single
 * commands overflows the engine's stack. SCRIPT_BATCH runs a list of writes inside one dispatch:
 * one revision, one evaluation.
 */

import { ownCommand } from './commands';
import { type Dispatch, type Engine, looseDispatch } from './engine';

type BatchRun = (dispatch: Dispatch) => void;

export function registerBlocks(o: Engine): void {
  class BlockPlugin extends o.CorePlugin {
    static override getters = [] as const;

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type !== 'SET_BLOCK') return;
      const dispatch = looseDispatch(this.dispatch);
      own.contents.forEach((line, i) => {
        line.forEach((content, j) => {
          if (content === null) return;
          const format = own.formats?.[i]?.[j];
          const cell = { sheetId: own.sheetId, col: own.col + j, row: own.row + i, content };
          dispatch('UPDATE_CELL', format ? { ...cell, format } : cell);
        });
      });
    }
  }

  class BatchPlugin extends o.UIPlugin {
    constructor(...args: ConstructorParameters<Engine['UIPlugin']>) {
      super(...args);
      // The model computes every formula before its constructor ends; a formula may read cells.
      const custom = args[0].custom as { readonly onGetters?: (getters: unknown) => void };
      custom.onGetters?.(this.getters);
    }

    override handle(command: { readonly type: string }): void {
      if (command.type !== 'SCRIPT_BATCH') return;
      const { run } = command as unknown as { run: BatchRun };
      run(looseDispatch(this.dispatch));
    }
  }

  o.registries.corePluginRegistry.add('host_block', BlockPlugin);
  o.registries.featurePluginRegistry.add('host_batch', BatchPlugin);
}
