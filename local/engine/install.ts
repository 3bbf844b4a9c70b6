/** Makes the engine Google's, as far as it goes: once for each copy of the engine. */

import { keepBlanks } from './blanks';
import { registerBlocks } from './block-plugin';
import { registerCellLimit } from './cell-limit-plugin';
import { drawAsGoogle } from './chart-drawing';
import { registerCharts } from './chart-plugin';
import { registerCommands } from './commands';
import { LOADING_TEXT } from './custom-functions';
import { registerDocument } from './document-plugin';
import type { Engine } from './engine';
import { speakAsGoogle } from './error-sentences';
import { mendEvaluation } from './evaluation';
import { registerFunctions } from './functions';
import { placeHeadersLate } from './header-positions';
import { hideApostrophes } from './literal-text';
import { lookUpByLetters } from './lookups';
import { registerMetadata } from './metadata-plugin';
import { registerNotes } from './notes-plugin';
import { readPasted } from './pasted-cells';
import { registerProtections } from './protection-plugin';
import { measureRowsLate } from './row-sizes';
import { watchVolatile } from './volatile';

const installed = new WeakSet<Engine['registries']>();

/** Google's names where the engine has its own. */
const ERROR_NAMES = {
  // Only a formula that cannot be read, or a function of the script that throws, is #ERROR!.
  GenericError: '#VALUE!',
  BadExpression: '#ERROR!',
  InvalidReference: '#REF!',
  CircularDependency: '#REF!',
  SpilledBlocked: '#REF!',
};

/** Call before the first model is made; calling again does nothing. */
export function installEngine(o: Engine): void {
  if (installed.has(o.registries)) return;
  installed.add(o.registries);
  Object.assign(o.CellErrorType, ERROR_NAMES);
  for (const name of Object.values(o.CellErrorType)) o.registries.errorTypes.add(name);
  o.registries.errorTypes.add(LOADING_TEXT);
  registerCommands(o);
  registerBlocks(o);
  registerCellLimit(o);
  registerNotes(o);
  registerProtections(o);
  registerMetadata(o);
  registerCharts(o);
  drawAsGoogle(o);
  registerDocument(o);
  registerFunctions(o);
  lookUpByLetters(o);
  measureRowsLate(o);
  placeHeadersLate(o);
  readPasted(o);
  mendEvaluation(o, [keepBlanks, hideApostrophes, speakAsGoogle, watchVolatile]);
}
