// @ts-check
// The top-level functions of Code.js. Google finds functions by their declarations, so each entry of
// the registry becomes a plain documented declaration that starts the part it needs and passes on.

import { starter } from './bundle.mjs';

/** @typedef {import('./registry.mjs').Registry} Registry */

/** @param {Registry} registry */
export function stubs({ functions, commands }) {
  return [...functions.map(functionStub), ...commands.map(commandStub)].join('\n\n');
}

/** @param {Registry['functions'][number]} help */
function functionStub(help) {
  const { name } = help.of;
  const part = starter(help.part);
  const doc = [
    help.summary,
    '',
    ...help.parameters.map((p) => `@param {${p.type}} ${p.name} ${p.description}`),
    '@return {*}',
    '@customfunction',
  ];
  const names = help.parameters.map((p) => p.name).join(', ');
  // `arguments`, not the names: an omitted argument stays omitted, further pairs are passed on.
  return `${jsDoc(doc)}\nfunction ${name}(${names}) {\n  return ${part}().callCustomFunction('${name}', arguments);\n}`;
}

/** @param {Registry['commands'][number]} command */
function commandStub({ name, part }) {
  return `function ${name}() {\n  return ${starter(part)}().commands.${name}(...arguments);\n}`;
}

/** Sheets shows one block of text: no line breaks inside a description, no end of comment. @param {string[]} lines */
function jsDoc(lines) {
  const safe = lines.map((line) => line.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim());
  return ['/**', ...safe.map((line) => (line ? ` * ${line}` : ' *')), ' */'].join('\n');
}
