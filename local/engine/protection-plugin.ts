/** Protected ranges and sheets. Who may edit is decided by the reader of `canEdit`. */

import { ownCommand } from './commands';
import {
  type Engine,
  hostData,
  type ProtectionData,
  type Range,
  type WorkbookData,
  type Zone,
} from './engine';

interface Protection {
  readonly data: Omit<ProtectionData, 'xc' | 'unprotected'>;
  readonly range: Range | null;
  readonly unprotected: readonly Range[];
}

export interface ProtectionGetters {
  getProtections(): readonly ProtectionData[];
  /** The description of the protection that stops `user` from editing the zone, or undefined. */
  getProtectionAgainst(
    user: { readonly email: string; readonly role: string },
    sheetId: string,
    zone: Zone,
  ): string | undefined;
}

export function registerProtections(o: Engine): void {
  class ProtectionPlugin extends o.CorePlugin {
    static override getters = ['getProtections', 'getProtectionAgainst'] as const;
    readonly protections: Record<string, Protection | undefined> = {};

    getProtections(): readonly ProtectionData[] {
      return this.all().map((protection) => ({
        ...protection.data,
        xc: protection.range ? this.text(protection.range) : null,
        unprotected: protection.unprotected.map((range) => this.text(range)),
      }));
    }

    getProtectionAgainst(
      user: { readonly email: string; readonly role: string },
      sheetId: string,
      zone: Zone,
    ): string | undefined {
      if (user.role === 'owner') return undefined;
      return this.all().find((protection) => stops(protection, user.email, sheetId, zone))?.data
        .description;
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

  function stops(protection: Protection, email: string, sheetId: string, zone: Zone): boolean {
    const { data, range, unprotected } = protection;
    if (data.sheetId !== sheetId || data.warningOnly) return false;
    if (data.editors === null || data.editors.includes(email)) return false;
    if (range) return o.helpers.overlap(range.zone, zone);
    return !unprotected.some(
      (open) =>
        o.helpers.isInside(zone.left, zone.top, open.zone) &&
        o.helpers.isInside(zone.right, zone.bottom, open.zone),
    );
  }

  o.registries.corePluginRegistry.add('host_protections', ProtectionPlugin);
}
