// @ts-check
// npm run sheets -- steps.mjs [--sample bu-gia-map]: runs a script against a workbook, headless.
// The script's default export receives the workbook (local/README.md) and may be asynchronous.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from './build/prepare.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: 'bu-gia-map' }, empty: { type: 'boolean' } },
});
const [script] = positionals;
if (!script) {
  console.error('Which script? npm run sheets -- steps.mjs [--sample NAME | --empty]');
  process.exit(2);
}

const { host, project } = await prepare();
const workbook = await host.openWorkbook({ project });
if (!values.empty) {
  const { fillSample } = await import('./samples/fill.mjs');
  await fillSample(workbook, values.sample);
}
const { default: steps } = await import(pathToFileURL(path.resolve(script)).href);
await steps(workbook);
