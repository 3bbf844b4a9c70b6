// @ts-check
// dist/Code.js: documented stubs and parts that start only when called. A custom function pays for
// core_ and what core_ shares; the commands sleep in app_ as source that V8 merely skims.
import { bundleParts, starter } from './bundle.mjs';
import { stubs } from './stubs.mjs';

/** The one package, which checks what the pages send. No formula may pay for its start. */
const PACKAGES = { app: ['node_modules/zod/'] };

const ENTRY_POINTS = { core: 'src/functions/registry.ts', app: 'src/commands/registry.ts' };

/** @param {import('./registry.mjs').Registry} registry */
export async function buildCode(registry) {
  const parts = await bundleParts(ENTRY_POINTS);
  for (const part of parts) refuseForeignFiles(part);
  return `${[
    '// Sổ Ủy Thác. Made by the build: edit src/, not this file.',
    stubs(registry),
    ...parts.map(lazy),
  ].join('\n\n')}\n`;
}

/** @param {import('./bundle.mjs').Part} part */
function refuseForeignFiles({ name, held }) {
  const allowed = name === 'app' ? PACKAGES.app : [];
  const foreign = Object.keys(held).find(
    (file) =>
      file.includes('node_modules/') &&
      held[file] &&
      !allowed.some((folder) => file.startsWith(folder)),
  );
  if (foreign) throw new Error(`The part ${name} of Code.js must not hold ${foreign}`);
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
