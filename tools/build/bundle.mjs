// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} BundleOptions
 * @property {string} entry source text that exports what the bundle is for
 * @property {RegExp} [packages] files of packages that it may hold; none unless told
 * @property {ReadonlyMap<string, string>} [borrowed] file from the project's root → expression that
 *   gives its exports at run time; such files stay outside
 *
 * @typedef {{ code: string, held: Readonly<Record<string, number>> }} Bundle code that declares
 *   `part`, and the bytes that each file has in it
 */

/**
 * Bundles for Apps Script: one expression, no modules, syntax that its parser knows.
 * @param {BundleOptions} options
 * @returns {Promise<Bundle>}
 */
export async function bundle({ entry, packages, borrowed = new Map() }) {
  const result = await build({
    stdin: { contents: entry, resolveDir: ROOT, sourcefile: 'part.ts', loader: 'ts' },
    absWorkingDir: ROOT,
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
    minify: true,
    logLevel: 'warning',
    plugins: [borrow(borrowed)],
  });
  const [output] = Object.values(result.metafile.outputs);
  const held = Object.fromEntries(
    // What tree shaking left of a file, not what was looked at.
    Object.entries(output?.inputs ?? {}).map(([file, input]) => [file, input.bytesInOutput]),
  );
  const made = { code: result.outputFiles[0]?.text ?? '', held };
  const foreign = heldFiles(made).find(
    (file) => file.includes('node_modules/') && !packages?.test(file),
  );
  if (foreign) throw new Error(`This part of Code.js must not hold ${foreign}`);
  return made;
}

/** @param {Bundle} made */
export function heldFiles(made) {
  return Object.keys(made.held).filter((file) => (made.held[file] ?? 0) > 0);
}

/**
 * Replaces files by modules that take the same names from somewhere else at run time.
 * @param {ReadonlyMap<string, string>} borrowed
 * @returns {import('esbuild').Plugin}
 */
function borrow(borrowed) {
  return {
    name: 'borrow',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path: name, resolveDir }) => {
        const file = path.relative(ROOT, `${path.resolve(resolveDir, name)}.ts`);
        return borrowed.has(file) ? { path: file, namespace: 'borrowed' } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'borrowed' }, async ({ path: file }) => {
        const names = await exportedNames(file);
        // Calls marked pure, so that names which nobody uses leave no trace.
        const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ of("${name}");`);
        const of = `const of = (name) => ${borrowed.get(file)}[name];`;
        return { contents: [of, ...lines].join('\n'), loader: 'js' };
      });
    },
  };
}

/** @param {string} file from the project's root */
async function exportedNames(file) {
  const source = await readFile(path.join(ROOT, file), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm' });
  const list = /export\s*\{([^}]*)\}\s*;?\s*$/.exec(code)?.[1] ?? '';
  return list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
