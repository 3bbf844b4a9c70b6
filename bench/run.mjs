// @ts-check
// npm run bench: ratios against a baseline in the same run, printed and written to bench/results.md.
import './time-zone.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { buildHost } from '../tools/build/local.mjs';
import { ROOT } from '../tools/build/paths.mjs';
import { buildAddIn } from '../tools/build.mjs';
import { checkSpeed } from './check.mjs';
import { coldStart } from './cold-start.mjs';
import { commandCosts } from './costs.mjs';
import { hostSpeed } from './host.mjs';
import { matrixSpeed } from './matrix.mjs';
import { reportCosts } from './reports.mjs';
import { sumifsSpeed } from './sumifs.mjs';

await buildAddIn();
await buildHost();
const tables = [
  await coldStart(),
  await matrixSpeed(),
  await sumifsSpeed(),
  await checkSpeed(),
  await hostSpeed(),
  await commandCosts(),
  await reportCosts(),
];
const text = [
  '# Measured',
  '',
  `Node ${process.versions.node}, ${cpus().length} cores. Compare only within a table.`,
  ...tables.flatMap(markdown),
  '',
].join('\n');
await writeFile(path.join(ROOT, 'bench/results.md'), text);
console.log(text);
if (tables.some((table) => table.failed)) {
  console.error('A limit is exceeded.');
  process.exitCode = 1;
}

/** @param {Awaited<ReturnType<typeof coldStart>>} table */
function markdown({ title, header, rows, notes }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    ...['', `## ${title}`, '', line(header), line(header.map(() => '---'))],
    ...[...rows.map(line), '', ...notes],
  ];
}
