/** Notes on cells. They move with their cells and go with them. */

import { ownCommand } from './commands';
import { type Engine, hostData, type Position, type Range, type WorkbookData } from './engine';

interface Note {
  readonly range: Range;
  readonly text: string;
}

/** What the plugin adds to `model.getters`. */
export interface NoteGetters {
  getNote(position: Position): string;
  getNotes(
    sheetId: string,
  ): readonly { readonly col: number; readonly row: number; readonly text: string }[];
}

export function registerNotes(o: Engine): void {
  class NotesPlugin extends o.CorePlugin {
    static override getters = ['getNote', 'getNotes'] as const;
    readonly notes: Record<string, readonly Note[]> = {};

    getNote(position: Position): string {
      return (this.notes[position.sheetId] ?? []).find((note) => isAt(note, position))?.text ?? '';
    }

    getNotes(sheetId: string) {
      return (this.notes[sheetId] ?? []).map(({ range, text }) => ({
        col: range.zone.left,
        row: range.zone.top,
        text,
      }));
    }

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type === 'SET_NOTE') {
        const rest = (this.notes[own.sheetId] ?? []).filter((note) => !isAt(note, own));
        const range = this.getters.getRangeFromZone(own.sheetId, {
          left: own.col,
          right: own.col,
          top: own.row,
          bottom: own.row,
        });
        this.keep(own.sheetId, own.text ? [...rest, { range, text: own.text }] : rest);
      }
      if (command.type === 'DELETE_SHEET') {
        this.keep((command as unknown as { sheetId: string }).sheetId, undefined);
      }
    }

    override adaptRanges(
      functions: Parameters<InstanceType<Engine['CorePlugin']>['adaptRanges']>[0],
    ) {
      for (const [sheetId, notes] of Object.entries(this.notes)) {
        let changed = false;
        const kept: Note[] = [];
        for (const note of notes ?? []) {
          const change = functions.applyChange(note.range);
          changed ||= change.changeType !== 'NONE';
          if (change.changeType !== 'REMOVE') kept.push({ ...note, range: change.range });
        }
        if (changed) this.keep(sheetId, kept);
      }
    }

    override import(data: WorkbookData): void {
      for (const { sheetId, xc, text } of hostData(data).notes ?? []) {
        const range = this.getters.getRangeFromSheetXC(sheetId, xc);
        this.notes[sheetId] = [...(this.notes[sheetId] ?? []), { range, text }];
      }
    }

    override export(data: WorkbookData): void {
      hostData(data).notes = Object.keys(this.notes).flatMap((sheetId) =>
        this.getNotes(sheetId).map(({ col, row, text }) => ({
          sheetId,
          xc: o.helpers.toXC(col, row),
          text,
        })),
      );
    }

    private keep(sheetId: string, notes: readonly Note[] | undefined): void {
      this.history.update('notes', sheetId, notes);
    }
  }
  o.registries.corePluginRegistry.add('host_notes', NotesPlugin);
}

function isAt(note: Note, { col, row }: { readonly col: number; readonly row: number }): boolean {
  return note.range.zone.left === col && note.range.zone.top === row;
}
