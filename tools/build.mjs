// @ts-check
// npm run build: dist/ (what is pushed to Apps Script) and docs/ham.md (the function reference).
// npm run build -- --nightly [--out folder]: the same with reports made every night, for which it asks
// one scope more.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkCode } from './build/checks.mjs';
import { buildCode } from './build/code.mjs';
import { manifestText } from './build/manifest.mjs';
import { buildPages } from './build/pages.mjs';
import { DIST, ROOT } from './build/paths.mjs';
import { functionReference } from './build/reference.mjs';
import { loadRegistry } from './build/registry.mjs';

/** @param {{ nightly?: boolean, folder?: string }} [how] and where to; left out: dist */
export async function buildAddIn({ nightly = false, folder = DIST } = {}) {
  const registry = await loadRegistry(nightly ? 'nightly-main' : 'main');
  const built = await buildCode(registry, { nightly });
  const scripts = Object.entries(built.scripts);
  checkCode(scripts.map(([, code]) => code).join('\n'), registry, built.parts);
  const pages = await buildPages(registry.list);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, code] of scripts) await writeFile(path.join(folder, name), code);
  // clasp pushes only what lies in rootDir, the manifest included.
  await writeFile(path.join(folder, 'appsscript.json'), await manifestText({ nightly }));
  for (const [name, html] of Object.entries(pages)) await writeFile(path.join(folder, name), html);
  if (folder === DIST) {
    await writeFile(path.join(ROOT, 'docs/ham.md'), functionReference(registry));
  }
  const sizes = scripts.map(([name, code]) => `${name} ${kilobytes(code)} kB`);
  return { sizes, files: scripts.length + 1 + Object.keys(pages).length };
}

/** @param {string} code */
function kilobytes(code) {
  return (Buffer.byteLength(code) / 1000).toFixed(1);
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  const { values } = parseArgs({
    options: {
      nightly: { type: 'boolean', default: false },
      out: { type: 'string', default: DIST },
    },
  });
  const folder = path.resolve(values.out);
  const { sizes, files } = await buildAddIn({ nightly: values.nightly, folder });
  console.log(`${path.relative(ROOT, folder)}/: ${files} files, ${sizes.join(', ')}`);
}
