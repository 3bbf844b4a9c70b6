// @ts-check
// Reads src/main.ts, the list of all that Google can call, and what the reference tells beside it,
// by bundling them for Node and importing them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUILD, ROOT } from './paths.mjs';

const ENTRY = `
  export * from './src/main';
  export { INDICATORS } from './src/analysis/indicators';
  export { INDICATOR_SOURCES } from './src/analysis/indicator-sources';
  export { PROGRAMS } from './src/ledger/programs';
  export { PROGRAM_FACTS } from './src/ledger/program-facts';
`;

/**
 * @typedef {import('../../src/functions/custom-function').FunctionHelp} FunctionHelp
 * @typedef {FunctionHelp & { part: 'core' | 'extra' }} ListedFunction a function and where it is
 * @typedef {{ functions: readonly ListedFunction[], commands: readonly string[] }} Registry
 *
 * @typedef {import('../../src/analysis/indicator').Indicator & { source: string }} SourcedIndicator
 * @typedef {import('../../src/ledger/program-facts').ProgramFacts} ProgramFacts
 * @typedef {import('../../src/ledger/catalogue').Member & ProgramFacts} SourcedProgram
 * @typedef {object} Definitions
 * @property {readonly SourcedIndicator[]} indicators
 * @property {readonly SourcedProgram[]} programs
 */

/** @returns {Promise<Registry & Definitions>} */
export async function loadRegistry() {
  const outfile = path.join(BUILD, 'registry.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  // A changed query makes Node read the file again in a process that builds twice.
  const read = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return {
    functions: [...listed(read.FUNCTION_HELP, 'core'), ...listed(read.EXTRA_HELP, 'extra')],
    commands: Object.keys(read.commands),
    indicators: read.INDICATORS.map((/** @type {SourcedIndicator} */ indicator) => ({
      ...indicator,
      source: read.INDICATOR_SOURCES[indicator.id],
    })),
    programs: read.PROGRAMS.map((/** @type {SourcedProgram} */ program) => ({
      ...program,
      ...read.PROGRAM_FACTS[program.name],
    })),
  };
}

/** @param {readonly FunctionHelp[]} help @param {ListedFunction['part']} part @returns {ListedFunction[]} */
function listed(help, part) {
  return help.map((of) => ({ ...of, part }));
}
