import type { Zone } from '../engine/engine';
import type { ProtectionGetters } from '../engine/protection-plugin';
import type { User } from '../host-types';

/** Commands that only look, select or follow another person's change. */
const HARMLESS = new Set([
  'ACTIVATE_SHEET',
  'COPY',
  'EVALUATE_CELLS',
  'EVALUATE_CHARTS',
  'SCROLL_TO_CELL',
  'SET_VIEWPORT_OFFSET',
  'SELECT_FIGURE',
  'CREATE_SHEET',
  'SHOW_SHEET',
]);

/** How a command says which cells it changes. */
const PLACES = ['target', 'zone', 'col', 'elements'] as const;

type Verdict = ReturnType<InstanceType<typeof o_spreadsheet.UIPlugin>['allowDispatch']>;
/** The engine's words for it; its enum exists for the compiler only. */
const ALLOWED = 'Success' as Verdict;
const REFUSED = 'CancelledForUnknownReason' as Verdict;

interface PossibleCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly zone?: Zone;
  readonly target?: readonly Zone[];
  readonly dimension?: 'ROW' | 'COL';
  readonly elements?: readonly number[];
}

/** Stops what the person types, pastes, formats or deletes where she may not. */
export function addProtectionGuard(user: User, onProtected: (description: string) => void): void {
  class ProtectionGuard extends o_spreadsheet.UIPlugin {
    override allowDispatch(command: PossibleCommand): Verdict {
      if (HARMLESS.has(command.type)) return ALLOWED;
      if (!PLACES.some((place) => place in command)) return ALLOWED;
      const sheetId = command.sheetId ?? this.getters.getActiveSheetId();
      const getters = this.getters as unknown as ProtectionGetters;
      for (const zone of this.touched(command, sheetId)) {
        const description = getters.getProtectionAgainst(user, sheetId, zone);
        if (description === undefined) continue;
        onProtected(description);
        return REFUSED;
      }
      return ALLOWED;
    }

    private touched(command: PossibleCommand, sheetId: string): readonly Zone[] {
      const { target, zone, col, row } = command;
      if (target) return target;
      if (zone) return [zone];
      if (col !== undefined && row !== undefined) {
        return [{ left: col, right: col, top: row, bottom: row }];
      }
      if (command.type !== 'REMOVE_COLUMNS_ROWS' || !command.elements) return [];
      const whole = this.getters.getSheetZone(sheetId);
      const columns = command.dimension === 'COL';
      return command.elements.map((at) =>
        columns ? { ...whole, left: at, right: at } : { ...whole, top: at, bottom: at },
      );
    }
  }
  o_spreadsheet.registries.featurePluginRegistry.add('page_protection_guard', ProtectionGuard);
}
