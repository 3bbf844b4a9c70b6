// @ts-check
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} Part a stretch of the bundle that starts when called for
 * @property {string} name of the entry point; of what several need, `shared` or theirs put together
 * @property {string} code the body of a function that returns the part's exports
 * @property {readonly string[]} users the entry points that need it
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
 * Bundles for Apps Script, which has no modules. What several entry points need is there once: in a
 * part called `shared` if all do, else in one like `coreApp`, from which those take the names they use.
 * @param {Record<string, string>} entryPoints name of the part → file from the project's root
 * @param {Record<string, string>} [constants] names that stand for values, written as JSON
 * @returns {Promise<Part[]>} what most of them need comes first
 */
export async function bundleParts(entryPoints, constants = {}) {
  const { outputFiles, metafile } = await build({
    ...FOR_APPS_SCRIPT,
    define: constants,
    entryPoints,
    splitting: true,
    format: 'esm',
    outdir: 'parts',
    chunkNames: '[name]-[hash]',
    metafile: true,
  });
  const users = usersOf(metafile.outputs);
  const nameOf = (/** @type {string} */ file) =>
    partName(users.get(file) ?? [], Object.keys(entryPoints).length);
  const parts = outputFiles.map((output) => {
    const file = path.relative(ROOT, output.path);
    // What tree shaking left of a file, not what was looked at.
    const held = Object.entries(metafile.outputs[file]?.inputs ?? {});
    return {
      name: nameOf(file),
      code: asFunctionBody(output.text, (chunk) => nameOf(path.join(path.dirname(file), chunk))),
      held: Object.fromEntries(held.map(([name, of]) => [name, of.bytesInOutput])),
      users: users.get(file) ?? [],
    };
  });
  return parts.sort((a, b) => b.users.length - a.users.length || a.name.localeCompare(b.name));
}

/**
 * Which entry points need each file of the output.
 * @param {import('esbuild').Metafile['outputs']} outputs @returns {Map<string, string[]>}
 */
function usersOf(outputs) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  const use = (/** @type {string} */ file, /** @type {string} */ entry) => {
    const known = users.get(file) ?? [];
    if (known.includes(entry)) return;
    users.set(file, [...known, entry]);
    for (const { path: imported } of outputs[file]?.imports ?? []) use(imported, entry);
  };
  const entries = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint);
  for (const file of entries.sort()) use(file, path.basename(file, '.js'));
  return users;
}

/** `app` of its own; `appCore` of two; `shared` of all. @param {string[]} users @param {number} all */
function partName(users, all) {
  if (users.length === all && all > 1) return 'shared';
  const [first = '', ...others] = [...users].sort();
  return first + others.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('');
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
const IMPORT = /^import(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)";/;
const EXPORT = /export\{([^}]*)\};\s*$/;

/** @param {string} module @param {(chunk: string) => string} partOf the name of the part in a file */
function asFunctionBody(module, partOf) {
  const taken = [];
  let rest = module;
  for (let found = IMPORT.exec(rest); found; found = IMPORT.exec(rest)) {
    const [line, names, chunk = ''] = found;
    const start = `${starter(partOf(chunk))}();`;
    taken.push(names === undefined ? start : `const{${names.replaceAll(' as ', ':')}}=${start}`);
    rest = rest.slice(line.length);
  }
  const body = rest.replace(
    EXPORT,
    (_, names) => `return{${names.split(',').map(property).join()}};`,
  );
  return taken.join('') + body;
}

/** `inside as outside` → `outside:inside` @param {string} name */
function property(name) {
  return name.split(' as ').reverse().join(':');
}
