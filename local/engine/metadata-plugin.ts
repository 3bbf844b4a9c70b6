/**
 * Developer metadata: key and value hung on the spreadsheet, a sheet, rows or columns. It moves
 * with what it hangs on, goes with it, and is in the file (so a copy of the file keeps it).
 * https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata
 */

import { ownCommand } from './commands';
import { type Engine, hostData, type MetadataData, type Range, type WorkbookData } from './engine';

interface Metadata {
  readonly data: Omit<MetadataData, 'xc'>;
  readonly range?: Range;
}

export interface MetadataGetters {
  getDeveloperMetadata(): readonly MetadataData[];
}

export function registerMetadata(o: Engine): void {
  class MetadataPlugin extends o.CorePlugin {
    static override getters = ['getDeveloperMetadata'] as const;
    readonly metadata: Record<number, Metadata | undefined> = {};

    getDeveloperMetadata(): readonly MetadataData[] {
      return this.all().map(({ data, range }) =>
        range ? { ...data, xc: this.getters.getRangeString(range, range.sheetId) } : data,
      );
    }

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type === 'SET_METADATA') this.keep(own.metadata.id, this.born(own.metadata));
      if (own?.type === 'REMOVE_METADATA') this.keep(own.id, undefined);
      if (command.type === 'DELETE_SHEET') {
        const { sheetId } = command as unknown as { sheetId: string };
        for (const { data } of this.all()) {
          if (data.sheetId === sheetId) this.keep(data.id, undefined);
        }
      }
    }

    override adaptRanges(
      functions: Parameters<InstanceType<Engine['CorePlugin']>['adaptRanges']>[0],
    ) {
      for (const { data, range } of this.all()) {
        if (!range) continue;
        const change = functions.applyChange(range);
        if (change.changeType === 'NONE') continue;
        const gone = change.changeType === 'REMOVE';
        this.keep(data.id, gone ? undefined : { data, range: change.range });
      }
    }

    override import(data: WorkbookData): void {
      for (const each of hostData(data).metadata ?? []) this.metadata[each.id] = this.born(each);
    }

    override export(data: WorkbookData): void {
      hostData(data).metadata = this.getDeveloperMetadata();
    }

    private born({ xc, ...data }: MetadataData): Metadata {
      if (xc === undefined || data.sheetId === undefined) return { data };
      return { data, range: this.getters.getRangeFromSheetXC(data.sheetId, xc) };
    }

    private all(): Metadata[] {
      return Object.values(this.metadata).filter((each) => each !== undefined);
    }

    private keep(id: number, metadata: Metadata | undefined): void {
      this.history.update('metadata', id, metadata);
    }
  }
  o.registries.corePluginRegistry.add('host_metadata', MetadataPlugin);
}
