// @ts-check
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Part a stretch of the bundle that starts when called for
 * @property {string} name of the entry point, or `shared`
 * @property {string} code the body of a function that returns the part's exports
 * @property {Readonly<Record<string, number>>} held the bytes that each file has in it
 */

/** @satisfies {import('esbuild').BuildOptions} */
const FOR_APPS_SCRIPT = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  // Apps Script's parser refuses newer class syntax; es2020 keeps ?. and ??.
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  minify: true,
  logLevel: 'warning',
};

/** Where the other part's exports come from: the function that starts it. */
export const starter = (/** @type {string} */ part) => `${part}_`;

/**
 * Bundles for Apps Script, which has no modules. What several entry points need is there once, in a
 * part called `shared`, from which the others take the names that they use.
 * @param {Record<string, string>} entryPoints name of the part → file from the project's root
 * @returns {Promise<Part[]>} those that others take from come first
 */
export async function bundleParts(entryPoints) {
  const { outputFiles, metafile } = await build({
    ...FOR_APPS_SCRIPT,
    entryPoints,
    splitting: true,
    format: 'esm',
    outdir: 'parts',
    chunkNames: 'shared',
    metafile: true,
  });
  const parts = outputFiles.map(({ path: file, text }) => {
    const output = metafile.outputs[path.relative(ROOT, file)];
    // What tree shaking left of a file, not what was looked at.
    const held = Object.entries(output?.inputs ?? {}).map(([name, of]) => [name, of.bytesInOutput]);
    return {
      name: path.basename(file, '.js'),
      code: asFunctionBody(text),
      held: Object.fromEntries(held),
    };
  });
  return parts.sort((a, b) => Number(b.name === 'shared') - Number(a.name === 'shared'));
}

/** A bundle of one source text, which declares `part`. @param {string} contents */
export async function bundleText(contents) {
  const { outputFiles } = await build({
    ...FOR_APPS_SCRIPT,
    stdin: { contents, resolveDir: ROOT, sourcefile: 'part.ts', loader: 'ts' },
    format: 'iife',
    globalName: 'part',
  });
  return outputFiles[0]?.text ?? '';
}

/** Module syntax as esbuild minifies it. */
const IMPORT = /^import\{([^}]*)\}from"\.\/(\w+)\.js";/;
const EXPORT = /export\{([^}]*)\};\s*$/;

/** @param {string} module */
function asFunctionBody(module) {
  return module
    .replace(IMPORT, (_, names, part) => {
      return `const{${names.replaceAll(' as ', ':')}}=${starter(part)}();`;
    })
    .replace(EXPORT, (_, names) => `return{${names.split(',').map(property).join()}};`);
}

/** `inside as outside` → `outside:inside` @param {string} name */
function property(name) {
  return name.split(' as ').reverse().join(':');
}
