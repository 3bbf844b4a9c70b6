// @ts-check
// The script files: documented stubs and parts that start only when called, core_ with most custom
// functions in Code.js, extra_ with the others in Extra.js, app_ with the commands in Commands.js and
// reports_, which makes the summary tabs, in Reports.js; with each the parts that it takes from.
import { bundleParts, starter } from './bundle.mjs';
import { stubs } from './stubs.mjs';

/** The one package, which checks what the pages send. No formula may pay for its start. */
const PACKAGE = 'node_modules/zod/';

/** Each file's entry point; what several need stands in the first of their files. */
const FILES = /** @type {const} */ ([
  { file: 'Code.js', entry: 'core', source: 'src/functions/registry.ts' },
  { file: 'Extra.js', entry: 'extra', source: 'src/functions/extra-registry.ts' },
  { file: 'Commands.js', entry: 'app', source: 'src/commands/registry.ts' },
  { file: 'Reports.js', entry: 'reports', source: 'src/commands/reports/report-commands.ts' },
]);

/** In the build that makes the reports every night these are more: they hold what triggers need. */
const NIGHTLY_SOURCES = {
  app: 'src/commands/nightly/registry.ts',
  reports: 'src/commands/nightly/report-commands.ts',
};

/** Parts that formulas run. */
const FORMULAS = ['core', 'extra'];

/**
 * Nobody starts these. They only make several parts of app_ and of reports_: skimming one long function
 * takes V8 nearly twice as long as the same text in functions of some 50 kB, and each formula waits
 * for that.
 */
const CUTS = {
  periods: 'src/commands/periods/period-commands.ts',
  setup: 'src/commands/setup/create-workbook.ts',
  write: 'src/commands/write/write-rows.ts',
  sheets: 'src/reports/registry.ts',
  page: 'src/reports/page.ts',
};

const HEADING = '// Sổ Ủy Thác. Made by the build: edit src/, not this file.';

/**
 * @param {import('./registry.mjs').Registry} registry
 * @param {{ nightly?: boolean }} [how] whether with what runs every night
 * @returns {Promise<{ scripts: Readonly<Record<string, string>>, parts: string[] }>}
 */
export async function buildCode(registry, { nightly = false } = {}) {
  const started = FILES.map(({ entry, source }) => [entry, source]);
  const sources = { ...Object.fromEntries(started), ...(nightly && NIGHTLY_SOURCES) };
  const entryPoints = { ...sources, ...CUTS };
  const shipped = JSON.stringify(registry.shipped);
  const bundled = await bundleParts(entryPoints, { SHIPPED_FUNCTIONS: JSON.stringify(shipped) });
  const parts = bundled.filter(({ name }) => !(name in CUTS));
  for (const part of parts) refuseForeignFiles(part);
  const scripts = FILES.map(({ file: name, entry }) => {
    const held = parts.filter((part) => homeOf(part) === entry).map(lazy);
    return [name, name === 'Code.js' ? file(stubs(registry), ...held) : file(...held)];
  });
  return { scripts: Object.fromEntries(scripts), parts: parts.map(({ name }) => name) };
}

/** @param {import('./bundle.mjs').Part} part */
function homeOf({ users }) {
  return FILES.find(({ entry }) => users.includes(entry))?.entry;
}

/** @param {string[]} parts */
function file(...parts) {
  return `${[HEADING, ...parts].join('\n\n')}\n`;
}

/** @param {import('./bundle.mjs').Part} part */
function isForFormulas({ users }) {
  return users.some((name) => FORMULAS.includes(name));
}

/** @param {import('./bundle.mjs').Part} part */
function refuseForeignFiles(part) {
  const foreign = Object.keys(part.held).find(
    (file) =>
      file.includes('node_modules/') &&
      part.held[file] &&
      (isForFormulas(part) || !file.includes(PACKAGE)),
  );
  if (foreign) throw new Error(`The part ${part.name} of the script must not hold ${foreign}`);
}

/** @param {import('./bundle.mjs').Part} part */
function lazy({ name, code }) {
  const start = starter(name);
  return [
    `function ${start}() {`,
    `  if (!${start}.started) ${start}.started = (() => {`,
    code.trimEnd(),
    '  })();',
    `  return ${start}.started;`,
    '}',
  ].join('\n');
}
