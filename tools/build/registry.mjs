// @ts-check
// Reads src/main.ts, the list of all that Google can call, and what the reference tells beside it,
// by bundling them for Node and importing them.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUILD, ROOT } from './paths.mjs';

const entry = (/** @type {string} */ main) => `
  export * from './src/${main}';
  export { INDICATORS } from './src/analysis/indicators';
  export { INDICATOR_SOURCES } from './src/analysis/indicator-sources';
  export { DERIVED_INDICATORS } from './src/analysis/derived-indicators';
  export { DERIVED_FACTS } from './src/analysis/derived-facts';
  export { PROGRAMS } from './src/ledger/programs';
  export { PROGRAM_FACTS } from './src/ledger/program-facts';
  export { functionList, inOrder, purposeOf } from './src/functions/purposes';
  export { shippedFunctions } from './src/functions/shipped-functions';
`;

/**
 * @typedef {import('../../src/functions/custom-function').FunctionHelp} FunctionHelp
 * @typedef {FunctionHelp & { part: 'core' | 'extra', purpose: string }} ListedFunction a function and where it is
 * @typedef {{ name: string, part: 'app' | 'reports' }} ListedCommand
 * @typedef {object} Registry
 * @property {readonly ListedFunction[]} functions in the order of their purposes
 * @property {readonly ListedCommand[]} commands
 * @property {readonly import('../../src/functions/shipped-functions').ShippedFunction[]} shipped
 * @property {readonly import('../../src/ledger/function-list').ListedFunction[]} list of the sidebar
 *
 * @typedef {import('../../src/analysis/indicator').Indicator & { source: string }} SourcedIndicator
 * @typedef {import('../../src/analysis/derived-indicators').DerivedIndicator & import('../../src/analysis/derived-facts').DerivedFacts} SourcedDerived
 * @typedef {import('../../src/ledger/program-facts').ProgramFacts} ProgramFacts
 * @typedef {import('../../src/ledger/catalogue').Member & ProgramFacts} SourcedProgram
 * @typedef {object} Definitions
 * @property {readonly SourcedIndicator[]} indicators
 * @property {readonly SourcedDerived[]} derived what functions of their own work out
 * @property {readonly SourcedProgram[]} programs
 */

/** @param {string} main the list in src/ @returns {Promise<Registry & Definitions>} */
export async function loadRegistry(main = 'main') {
  const outfile = path.join(BUILD, `registry-${main}.mjs`);
  await build({
    stdin: { contents: entry(main), resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  // A changed query makes Node read the file again in a process that builds twice.
  const read = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  const help = [...read.FUNCTION_HELP, ...read.EXTRA_HELP];
  return {
    functions: read.inOrder(help).map((/** @type {FunctionHelp} */ of) => ({
      ...of,
      part: read.FUNCTION_HELP.includes(of) ? 'core' : 'extra',
      purpose: read.purposeOf(of.of.name),
    })),
    shipped: read.shippedFunctions(help),
    list: read.functionList(help),
    commands: [...inPart('app', read.commands), ...inPart('reports', read.reportCommands)],
    indicators: read.INDICATORS.map((/** @type {SourcedIndicator} */ indicator) => ({
      ...indicator,
      source: read.INDICATOR_SOURCES[indicator.id],
    })),
    derived: read.DERIVED_INDICATORS.map((/** @type {SourcedDerived} */ indicator) => ({
      ...indicator,
      ...read.DERIVED_FACTS[indicator.name],
    })),
    programs: read.PROGRAMS.map((/** @type {SourcedProgram} */ program) => ({
      ...program,
      ...read.PROGRAM_FACTS[program.name],
    })),
  };
}

/** @param {ListedCommand['part']} part @param {object} commands @returns {ListedCommand[]} */
function inPart(part, commands) {
  return Object.keys(commands).map((name) => ({ name, part }));
}
