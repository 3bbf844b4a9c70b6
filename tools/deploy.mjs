// @ts-check
// npm run deploy [-- --nightly]: builds and pushes to the script named in .clasp.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build/paths.mjs';
import { push } from './build/push.mjs';
import { buildAddIn } from './build.mjs';

const PLACEHOLDER = 'PASTE_YOUR_SCRIPT_ID_HERE';
const ADVICE = `.clasp.json still holds the placeholder script ID, so nothing was pushed.

1. Open your Google Sheet, then Extensions > Apps Script.
2. In Project settings, copy the Script ID.
3. Put it in .clasp.json as "scriptId".
4. Once: switch on the Apps Script API at script.google.com/home/usersettings,
   then run \`npx clasp login\`.
5. Run \`npm run deploy\` again and reload the sheet.`;

const { scriptId } = JSON.parse(readFileSync(path.join(ROOT, '.clasp.json'), 'utf8'));
if (!scriptId || scriptId === PLACEHOLDER) {
  console.error(ADVICE);
  process.exitCode = 1;
} else {
  await buildAddIn({ nightly: process.argv.includes('--nightly') });
  process.exitCode = push(ROOT).status ?? 1;
}
