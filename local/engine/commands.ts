/** The core commands we add to the engine: they travel and undo like its own. */

import type { ChartExtras } from './chart-plugin';
import type { Engine, MetadataData, ProtectionData } from './engine';

type OwnCommand =
  /** A block of cells in one command; null leaves a cell alone, '' empties it. */
  | {
      readonly type: 'SET_BLOCK';
      readonly sheetId: string;
      readonly col: number;
      readonly row: number;
      readonly contents: readonly (readonly (string | null)[])[];
      readonly formats?: readonly (readonly (string | null)[])[];
    }
  /** '' removes a note. */
  | {
      readonly type: 'SET_NOTE';
      readonly sheetId: string;
      readonly col: number;
      readonly row: number;
      readonly text: string;
    }
  | { readonly type: 'SET_PROTECTION'; readonly protection: ProtectionData }
  | { readonly type: 'REMOVE_PROTECTION'; readonly id: string }
  | { readonly type: 'SET_METADATA'; readonly metadata: MetadataData }
  | { readonly type: 'REMOVE_METADATA'; readonly id: number }
  | { readonly type: 'SET_CHART_EXTRAS'; readonly chartId: string; readonly extras: ChartExtras }
  | {
      readonly type: 'SET_DOCUMENT';
      readonly id: string;
      readonly title: string;
      readonly timeZone: string;
    };

const TYPES: readonly OwnCommand['type'][] = [
  'SET_BLOCK',
  'SET_NOTE',
  'SET_PROTECTION',
  'REMOVE_PROTECTION',
  'SET_METADATA',
  'REMOVE_METADATA',
  'SET_CHART_EXTRAS',
  'SET_DOCUMENT',
];

/** The engine's command as one of ours, or undefined. */
export function ownCommand(command: { readonly type: string }): OwnCommand | undefined {
  return (TYPES as readonly string[]).includes(command.type)
    ? (command as unknown as OwnCommand)
    : undefined;
}

/**
 * Makes the engine take our commands as core commands. The inverse registry needs an entry for
 * each, or undo throws; the state itself is restored from the plugins' history.
 */
export function registerCommands(o: Engine): void {
  const coreTypes = o.coreTypes as unknown as Set<string>;
  for (const type of TYPES) {
    coreTypes.add(type);
    o.registries.inverseCommandRegistry.add(type, () => []);
  }
}
