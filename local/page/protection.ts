import { commandTouches, type PlacedCommand } from '../engine/command-touches';
import { looseDispatch } from '../engine/engine';
import type { ProtectionGetters } from '../engine/protection-plugin';
import type { User } from '../host-types';
import { Rights } from '../permissions';

type Verdict = ReturnType<InstanceType<typeof o_spreadsheet.UIPlugin>['allowDispatch']>;
/** The engine's words for it; its enum exists for the compiler only. */
const ALLOWED = 'Success' as Verdict;
const REFUSED = 'CancelledForUnknownReason' as Verdict;

/** As long as Google keeps quiet for whoever ticks the box in its warning. */
const QUIET_MS = 5 * 60_000;

export interface ProtectionNotices {
  refused(description: string): void;
  /** Whether the person wants to change it all the same. */
  warned(description: string): Promise<boolean>;
}

/** Stops or questions what the person types, pastes, formats or deletes where she should not. */
export function addProtectionGuard(user: User, notices: ProtectionNotices): void {
  class ProtectionGuard extends o_spreadsheet.UIPlugin {
    /** Within one gesture; what moves cells makes it stale. */
    private rights: Rights | undefined;
    /** Commands that wait for the person's answer. */
    private questioned: PlacedCommand[] = [];
    private quietUntil = 0;

    override allowDispatch(given: { readonly type: string }): Verdict {
      // The first command of all: no tab is active yet.
      if (given.type === 'START') return ALLOWED;
      const command: PlacedCommand = given;
      const touched = commandTouches(command, () => this.getters.getActiveSheetId());
      if (touched.length === 0) return ALLOWED;
      this.rights ??= new Rights(user, this.protections());
      const { rights } = this;
      if (touched.some(({ kind }) => kind !== 'cells')) this.rights = undefined;
      const wall = first(touched, (touch) => rights.against(touch));
      if (wall) {
        notices.refused(wall.description);
        return REFUSED;
      }
      const warning = first(touched, (touch) => rights.warning(touch));
      if (!warning || performance.now() < this.quietUntil) return ALLOWED;
      this.question(command, warning.description);
      return REFUSED;
    }

    override finalize(): void {
      this.rights = undefined;
    }

    private question(command: PlacedCommand, description: string): void {
      this.questioned.push(command);
      if (this.questioned.length > 1) return;
      void notices.warned(description).then((goOn) => {
        const commands = this.questioned;
        this.questioned = [];
        if (!goOn) return;
        this.quietUntil = performance.now() + QUIET_MS;
        const dispatch = looseDispatch(this.dispatch);
        for (const { type, ...payload } of commands) dispatch(type, payload);
      });
    }

    private protections() {
      return (this.getters as unknown as ProtectionGetters).getProtections();
    }
  }
  o_spreadsheet.registries.featurePluginRegistry.add('page_protection_guard', ProtectionGuard);
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
