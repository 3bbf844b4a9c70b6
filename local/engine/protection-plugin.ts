/** Protected ranges and sheets. Who may edit what is decided in permissions.ts. */

import { ownCommand } from './commands';
import {
  type Engine,
  hostData,
  type ProtectionData,
  type Range,
  type WorkbookData,
} from './engine';

interface Protection {
  readonly data: Omit<ProtectionData, 'xc' | 'unprotected'>;
  readonly range: Range | null;
  readonly unprotected: readonly Range[];
}

export interface ProtectionGetters {
  getProtections(): readonly ProtectionData[];
}

export function registerProtections(o: Engine): void {
  class ProtectionPlugin extends o.CorePlugin {
    static override getters = ['getProtections'] as const;
    readonly protections: Record<string, Protection | undefined> = {};

    getProtections(): readonly ProtectionData[] {
      return this.all().map((protection) => ({
        ...protection.data,
        xc: protection.range ? this.text(protection.range) : null,
        unprotected: protection.unprotected.map((range) => this.text(range)),
      }));
    }

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type === 'SET_PROTECTION') this.keep(own.protection.id, this.born(own.protection));
      if (own?.type === 'REMOVE_PROTECTION') this.keep(own.id, undefined);
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
      for (const protection of this.all()) {
        const range = protection.range && functions.applyChange(protection.range);
        if (range?.changeType === 'REMOVE') {
          this.keep(protection.data.id, undefined);
          continue;
        }
        const open = protection.unprotected.map((each) => functions.applyChange(each));
        if ([range, ...open].every((change) => !change || change.changeType === 'NONE')) continue;
        this.keep(protection.data.id, {
          ...protection,
          range: range ? range.range : null,
          unprotected: open.filter((c) => c.changeType !== 'REMOVE').map((c) => c.range),
        });
      }
    }

    override import(data: WorkbookData): void {
      for (const each of hostData(data).protections ?? []) {
        this.protections[each.id] = this.born(each);
      }
    }

    override export(data: WorkbookData): void {
      hostData(data).protections = this.getProtections();
    }

    private born({ xc, unprotected, ...data }: ProtectionData): Protection {
      return {
        data,
        range: xc === null ? null : this.getters.getRangeFromSheetXC(data.sheetId, xc),
        unprotected: unprotected.map((each) =>
          this.getters.getRangeFromSheetXC(data.sheetId, each),
        ),
      };
    }

    private text(range: Range): string {
      return this.getters.getRangeString(range, range.sheetId);
    }

    private all(): Protection[] {
      return Object.values(this.protections).filter((each) => each !== undefined);
    }

    private keep(id: string, protection: Protection | undefined): void {
      this.history.update('protections', id, protection);
    }
  }

  o.registries.corePluginRegistry.add('host_protections', ProtectionPlugin);
}
