/** Which cells a person's revision changed, for onEdit. */

import { parseZone } from './a1';
import type { RevisionMessage } from './host-types';
import type { Zone } from './store';

interface EditedZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

interface CellCommand {
  readonly type: string;
  readonly sheetId?: string;
  readonly col?: number;
  readonly row?: number;
  readonly content?: unknown;
  readonly contents?: readonly (readonly unknown[])[];
  /** Of commands squeezed together by the engine: where they apply. */
  readonly targetRange?: readonly string[] | string;
}

const EDITS = new Set(['UPDATE_CELL', 'SET_BLOCK', 'SQUISHED_UPDATE_CELL']);

/** One zone for each tab: the smallest that holds every change. */
export function editedZones(message: RevisionMessage): EditedZone[] {
  const zones = new Map<string, Zone>();
  for (const command of (message.commands ?? []) as readonly CellCommand[]) {
    if (!EDITS.has(command.type) || command.sheetId === undefined) continue;
    // A change of format or style alone is no edit.
    if (command.content === undefined && command.contents === undefined) continue;
    for (const zone of commandZones(command)) {
      const known = zones.get(command.sheetId);
      zones.set(command.sheetId, known ? union(known, zone) : zone);
    }
  }
  return [...zones].map(([sheetId, zone]) => ({ sheetId, zone }));
}

function commandZones(command: CellCommand): Zone[] {
  const { row, col, contents } = command;
  if (row !== undefined && col !== undefined) {
    const height = contents?.length ?? 1;
    const width = contents?.[0]?.length ?? 1;
    return [{ top: row, left: col, bottom: row + height - 1, right: col + width - 1 }];
  }
  const texts = command.targetRange ?? [];
  const size = { rows: 1, columns: 1 };
  return (typeof texts === 'string' ? [texts] : texts).flatMap(
    (text) => parseZone(text, size) ?? [],
  );
}

function union(a: Zone, b: Zone): Zone {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
