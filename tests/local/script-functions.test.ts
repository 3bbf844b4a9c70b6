import { writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect } from '@jest/globals';
import { scriptFunctions } from '../../local/script-functions';
import { openWorkbook } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { projectOf } from './support';

const google = behaviours('Custom functions');
const CODE = `
/**
 * Kiểu của từng ô.
 * @param {range} values Vùng cần xem.
 * @return kiểu
 * @customfunction
 */
function KINDS(values) {}
function unlisted(value) {}
function hidden_() {}
const constant = (value) => value;
`;
const functions = scriptFunctions(CODE, new vm.Script(CODE));

google(
  'JSD',
  'a function is offered with its description only when it says @customfunction',
  () => {
    expect(functions.filter(({ listed }) => listed)).toEqual([
      {
        name: 'KINDS',
        listed: true,
        description: 'Kiểu của từng ô.',
        parameters: [{ name: 'values', type: 'range', description: 'Vùng cần xem.' }],
      },
    ]);
  },
);

google('CF', 'a cell calls only functions that are declared', () => {
  expect(functions.map(({ name }) => name)).not.toContain('constant');
});

google('SHO', 'any other top-level function can be called too, a private one cannot', () => {
  expect(functions.map(({ name }) => name)).toEqual(['KINDS', 'unlisted']);
});

google('V8', 'all files of a project share one scope', async () => {
  const project = projectOf('function main() { return beside_(); }');
  writeFileSync(path.join(project, 'Beside.js'), 'function beside_() { return 7; }');
  const workbook = await openWorkbook({ project });
  expect(workbook.run('main').value).toBe(7);
});
