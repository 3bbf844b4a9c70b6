// @ts-check
// The script files: documented stubs and parts that start only when called. A custom function pays
// for its own part, core_ or extra_, and what that shares, all in Code.js; the commands sleep in app_ and
// the parts that it takes from, in Commands.js.
import { bundleParts, starter } from './bundle.mjs';
import { stubs } from './stubs.mjs';

/** The one package, which checks what the pages send. No formula may pay for its start. */
const PACKAGE = 'node_modules/zod/';

const FORMULAS = {
  core: 'src/functions/registry.ts',
  extra: 'src/functions/extra-registry.ts',
};

/**
 * All commands are in `app`. The others only make several parts of it: skimming one long function takes
 * V8 nearly twice as long as the same text in functions of some 50 kB, and each formula waits for that.
 */
const COMMANDS = {
  app: 'src/commands/registry.ts',
  periods: 'src/commands/periods/period-commands.ts',
  reports: 'src/commands/reports/build-reports.ts',
  setup: 'src/commands/setup/create-workbook.ts',
  write: 'src/commands/write/write-rows.ts',
};

const HEADING = '// Sổ Ủy Thác. Made by the build: edit src/, not this file.';

/**
 * @param {import('./registry.mjs').Registry} registry
 * @returns {Promise<{ scripts: Record<'Code.js' | 'Commands.js', string>, parts: string[] }>}
 */
export async function buildCode(registry) {
  const entryPoints = { ...FORMULAS, ...COMMANDS };
  const shipped = JSON.stringify(registry.shipped);
  const bundled = await bundleParts(entryPoints, { SHIPPED_FUNCTIONS: JSON.stringify(shipped) });
  // Of what the others are made stands in parts that app_ takes from; nobody starts them themselves.
  const parts = bundled.filter(({ name }) => name === 'app' || !(name in COMMANDS));
  for (const part of parts) refuseForeignFiles(part);
  const formulas = parts.filter(isForFormulas);
  const commands = parts.filter((part) => !isForFormulas(part));
  return {
    scripts: {
      'Code.js': file(stubs(registry), ...formulas.map(lazy)),
      'Commands.js': file(...commands.map(lazy)),
    },
    parts: parts.map(({ name }) => name),
  };
}

/** @param {string[]} parts */
function file(...parts) {
  return `${[HEADING, ...parts].join('\n\n')}\n`;
}

/** @param {import('./bundle.mjs').Part} part */
function isForFormulas({ users }) {
  return users.some((name) => name in FORMULAS);
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
