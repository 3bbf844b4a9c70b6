// @ts-check
// dist/Code.js: documented stubs and two parts that start only when called. A custom function pays for
// core_ alone; zod and the commands sleep in app_ as source that V8 merely skims.
import { bundle, heldFiles } from './bundle.mjs';
import { stubs } from './stubs.mjs';

const CORE_ENTRY = "export { callCustomFunction } from './src/functions/registry';";
const APP_ENTRY = "export { commands as default } from './src/commands/registry';";
const APP_PACKAGES = /node_modules\/zod\/v4\/(mini|core|locales\/en\.js)/;
const SHARED = /^src\/(ledger|analysis)\//;

/** @param {import('./registry.mjs').Registry} registry */
export async function buildCode(registry) {
  const lean = await bundle({ entry: CORE_ENTRY });
  // What functions and commands both need is in the file once: core_ has it, app_ takes it from there.
  const shared = heldFiles(lean).filter((file) => SHARED.test(file));
  const core = await bundle({ entry: [CORE_ENTRY, ...shared.map(exported)].join('\n') });
  const app = await bundle({
    entry: APP_ENTRY,
    packages: APP_PACKAGES,
    borrowed: new Map(shared.map((file, at) => [file, `core_().m${at}`])),
  });
  return `${[
    '// Sổ Ủy Thác. Made by the build: edit src/, not this file.',
    stubs(registry),
    lazy('core_', core.code, 'part'),
    lazy('app_', app.code, 'part.default'),
  ].join('\n\n')}\n`;
}

/** @param {string} file @param {number} at */
function exported(file, at) {
  return `export * as m${at} from './${file}';`;
}

/** @param {string} name @param {string} code @param {string} value */
function lazy(name, code, value) {
  return [
    `function ${name}() {`,
    `  if (${name}.started) return ${name}.started;`,
    code.trimEnd(),
    `  ${name}.started = ${value};`,
    `  return ${name}.started;`,
    '}',
  ].join('\n');
}
