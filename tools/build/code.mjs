// @ts-check
// dist/Code.js: documented stubs and two parts that start only when called. A custom function pays for
// core_ alone; zod and the commands sleep in app_ as source that V8 merely skims.
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';
import { stubs } from './stubs.mjs';

/**
 * Where a part starts, what its callers get, which packages it may hold.
 * @typedef {{ entry: string, value: string, packages: RegExp | null }} Part
 */

/** @type {Record<'core_' | 'app_', Part>} */
const PARTS = {
  core_: {
    entry: "export { callCustomFunction } from './src/functions/registry';",
    value: 'part',
    packages: null,
  },
  app_: {
    entry: "export { commands as default } from './src/commands/registry';",
    value: 'part.default',
    packages: /node_modules\/zod\/v4\/(mini|core|locales\/en|locales\/index)/,
  },
};

/** @param {import('./registry.mjs').Registry} registry */
export async function buildCode(registry) {
  const core = await buildPart(PARTS.core_);
  const app = await buildPart(PARTS.app_);
  const head = '// Sổ Ủy Thác. Made by the build: edit src/, not this file.';
  return `${[head, stubs(registry), lazy('core_', core), lazy('app_', app)].join('\n\n')}\n`;
}

/** @param {Pick<Part, 'entry' | 'packages'>} part */
export async function buildPart(part) {
  const result = await build({
    stdin: { contents: part.entry, resolveDir: ROOT, sourcefile: 'part.ts', loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'part',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Apps Script's parser refuses newer class syntax; es2020 keeps ?. and ??.
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const inputs = Object.keys(result.metafile.inputs);
  const foreign = inputs.filter(
    (file) => file.includes('node_modules/') && !part.packages?.test(file),
  );
  if (foreign.length) {
    throw new Error(`This part of Code.js must not hold ${foreign[0]}`);
  }
  return result.outputFiles[0]?.text ?? '';
}

/** @param {keyof typeof PARTS} name @param {string} bundle */
function lazy(name, bundle) {
  return [
    `function ${name}() {`,
    `  if (${name}.started) return ${name}.started;`,
    bundle.trimEnd(),
    `  ${name}.started = ${PARTS[name].value};`,
    `  return ${name}.started;`,
    '}',
  ].join('\n');
}
