// @ts-check
// npm run fidelity [-- --check]: writes local/FIDELITY.md from the tests and the types, or only says
// whether it is what they make of it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build/paths.mjs';
import { fidelityText } from './fidelity/page.mjs';

const file = path.join(ROOT, 'local/FIDELITY.md');
const text = await fidelityText();
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('local/FIDELITY.md is not what the tests say. Run: npm run fidelity');
  process.exit(1);
}
