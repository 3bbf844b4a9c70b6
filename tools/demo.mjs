// @ts-check
// npm run demo [-- --out out]: the main job without a browser window. The built add-in, in the same
// host, makes the sample workbook, saves an entry, builds the reports; then writes them as XLSX and PNG
// and prints the paragraph.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { fillSample } from './samples/fill.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out' },
    sample: { type: 'string', default: 'bu-gia-map' },
  },
});
const out = path.resolve(ROOT, values.out);
await mkdir(out, { recursive: true });
