// @ts-check
// The sections and sources of tests/support/sources.ts, which Node cannot import by itself.
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../build/paths.mjs';

/** @typedef {{ SECTIONS: readonly string[], SOURCES: Readonly<Record<string, string>> }} Sources */

/** @returns {Promise<Sources>} */
export async function readSources() {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'tests/support/sources.ts')],
    format: 'esm',
    write: false,
  });
  const [file] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(file?.text ?? '')}`);
}
