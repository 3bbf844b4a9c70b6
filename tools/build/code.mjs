// @ts-check
// The script files: documented stubs and parts that start only when called. A custom function pays
// for its own part, core_ or extra_, and what that shares, all in Code.js; the commands sleep in app_,
// in Commands.js.
import { bundleParts, starter } from './bundle.mjs';
import { stubs } from './stubs.mjs';

/** The one package, which checks what the pages send. No formula may pay for its start. */
const PACKAGES = { app: ['node_modules/zod/'] };

const ENTRY_POINTS = {
  core: 'src/functions/registry.ts',
  extra: 'src/functions/extra-registry.ts',
  app: 'src/commands/registry.ts',
};

const HEADING = '// Sổ Ủy Thác. Made by the build: edit src/, not this file.';

/**
 * @param {import('./registry.mjs').Registry} registry
 * @returns {Promise<{ scripts: Record<'Code.js' | 'Commands.js', string>, parts: string[] }>}
 */
export async function buildCode(registry) {
  const parts = await bundleParts(ENTRY_POINTS, {
    SHIPPED_FUNCTIONS: JSON.stringify(registry.shipped),
  });
  for (const part of parts) refuseForeignFiles(part);
  const formulas = parts.filter(({ name }) => name !== 'app');
  const commands = parts.filter(({ name }) => name === 'app');
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
function refuseForeignFiles({ name, held }) {
  const allowed = name === 'app' ? PACKAGES.app : [];
  const foreign = Object.keys(held).find(
    (file) =>
      file.includes('node_modules/') &&
      held[file] &&
      !allowed.some((folder) => file.includes(folder)),
  );
  if (foreign) throw new Error(`The part ${name} of the script must not hold ${foreign}`);
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
