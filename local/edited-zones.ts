/** Which cells a person's change rewrote, for onEdit. */

import { commandZones, type PlacedCommand } from './engine/command-touches';
import type { RevisionMessage } from './host-types';
import type { Write, Zone } from './store';
import { touches } from './touches';

export interface EditedZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

type CellCommand = PlacedCommand & { readonly content?: unknown };

const EDITS = new Set(['UPDATE_CELL', 'SET_BLOCK', 'SQUISHED_UPDATE_CELL', 'CLEAR_CELLS']);

/** One zone for each tab: the smallest that holds every change. */
export function editedZones(message: RevisionMessage): EditedZone[] {
  const commands = (message.commands ?? []) as readonly CellCommand[];
  return zonesByTab(
    commands.flatMap((command) => {
      const { sheetId } = command;
      if (sheetId === undefined || !rewrites(command)) return [];
      return commandZones(command).map((zone) => ({ sheetId, zone }));
    }),
  );
}

/** The same for what a headless person does. */
export function writtenZones(writes: readonly Write[]): EditedZone[] {
  return zonesByTab(
    writes
      .filter(({ kind }) => kind === 'cells' || kind === 'fill' || kind === 'clear')
      .filter((write) => write.kind !== 'clear' || write.contents)
      .flatMap(touches)
      .flatMap((touch) => (touch.kind === 'cells' ? [touch] : [])),
  );
}

/** A change of format or style alone is no edit. */
function rewrites({ type, content, contents }: CellCommand): boolean {
  if (!EDITS.has(type)) return false;
  return type === 'CLEAR_CELLS' || content !== undefined || contents !== undefined;
}

function zonesByTab(edits: readonly EditedZone[]): EditedZone[] {
  const zones = new Map<string, Zone>();
  for (const { sheetId, zone } of edits) {
    const known = zones.get(sheetId);
    zones.set(sheetId, known ? union(known, zone) : zone);
  }
  return [...zones].map(([sheetId, zone]) => ({ sheetId, zone }));
}

function union(a: Zone, b: Zone): Zone {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
