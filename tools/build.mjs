// @ts-check
// npm run build: dist/ (what is pushed to Apps Script) and docs/ham.md (the function reference).
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkCode } from './build/checks.mjs';
import { buildCode } from './build/code.mjs';
import { buildPages } from './build/pages.mjs';
import { DIST, ROOT } from './build/paths.mjs';
import { functionReference } from './build/reference.mjs';
import { loadRegistry } from './build/registry.mjs';

export async function buildAddIn() {
  const registry = await loadRegistry();
  const built = await buildCode(registry);
  const scripts = Object.entries(built.scripts);
  checkCode(scripts.map(([, code]) => code).join('\n'), registry, built.parts);
  const pages = await buildPages(registry.list);
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  for (const [name, code] of scripts) await writeFile(path.join(DIST, name), code);
  // clasp pushes only what lies in rootDir, the manifest included.
  await copyFile(path.join(ROOT, 'appsscript.json'), path.join(DIST, 'appsscript.json'));
  for (const [name, html] of Object.entries(pages)) await writeFile(path.join(DIST, name), html);
  await writeFile(path.join(ROOT, 'docs/ham.md'), functionReference(registry));
  const sizes = scripts.map(([name, code]) => `${name} ${kilobytes(code)} kB`);
  return { sizes, files: scripts.length + 1 + Object.keys(pages).length };
}

/** @param {string} code */
function kilobytes(code) {
  return (Buffer.byteLength(code) / 1000).toFixed(1);
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  const { sizes, files } = await buildAddIn();
  console.log(`dist/: ${files} files, ${sizes.join(', ')}`);
}
