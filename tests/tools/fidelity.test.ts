import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.resolve(__dirname, '../..');

test('local/FIDELITY.md says what the tests and the types say now', () => {
  const check = () =>
    execFileSync(process.execPath, ['tools/fidelity.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  expect(check).not.toThrow();
});

test('the local host has every member of Apps Script that the add-in uses, as the types have it', () => {
  const page = readFileSync(path.join(ROOT, 'local/FIDELITY.md'), 'utf8');
  expect(page.split('\n').filter((line) => line.includes('**no**'))).toEqual([]);
});
