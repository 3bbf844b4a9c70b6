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
  const code = await buildCode(registry);
  checkCode(code, registry);
  const pages = await buildPages();
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await writeFile(path.join(DIST, 'Code.js'), code);
  // clasp pushes only what lies in rootDir, the manifest included.
  await copyFile(path.join(ROOT, 'appsscript.json'), path.join(DIST, 'appsscript.json'));
  for (const [name, html] of Object.entries(pages)) await writeFile(path.join(DIST, name), html);
  await writeFile(path.join(ROOT, 'docs/ham.md'), functionReference(registry));
  return { bytes: Buffer.byteLength(code), files: 2 + Object.keys(pages).length };
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  const { bytes, files } = await buildAddIn();
  console.log(`dist/: ${files} files, Code.js ${(bytes / 1000).toFixed(1)} kB`);
}
