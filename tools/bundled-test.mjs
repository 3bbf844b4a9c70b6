// @ts-check
// Loads TypeScript of the tests into Node by esbuild, for tools that try what tests try.
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { BUILD, ROOT } from './build/paths.mjs';

const BANNER = "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

/** @param {string} entry from the project's folder @param {string} name of the bundle */
export async function bundledTest(entry, name) {
  const outfile = path.join(BUILD, 'soak', `${name}.cjs`);
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: BANNER },
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}
