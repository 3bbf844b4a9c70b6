// @ts-check
// Reads src/main.ts, the list of all that Google can call, by bundling it for Node and importing it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUILD, ROOT } from './paths.mjs';

/**
 * @typedef {import('../../src/functions/custom-function').CustomFunction} CustomFunction
 * @typedef {{ functions: readonly CustomFunction[], commands: readonly string[] }} Registry
 */

/** @returns {Promise<Registry>} */
export async function loadRegistry() {
  const outfile = path.join(BUILD, 'registry.mjs');
  await build({
    entryPoints: [path.join(ROOT, 'src/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  // A changed query makes Node read the file again in a process that builds twice.
  const main = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return { functions: main.CUSTOM_FUNCTIONS, commands: Object.keys(main.commands) };
}
