import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(__dirname, '../..');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs tools/test.mjs over one test file; gives its exit code and its very last line. */
function run(source: string): { code: number | null; last: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'totals-test-'));
  folders.push(folder);
  writeFileSync(path.join(folder, 'one.test.js'), source);
  const config = path.join(folder, 'jest.config.json');
  const reporter = path.join(ROOT, 'tests/support/totals-reporter.cjs');
  writeFileSync(config, JSON.stringify({ rootDir: folder, reporters: ['default', reporter] }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'tools/test.mjs'), '--config', config],
    { encoding: 'utf8', cwd: ROOT },
  );
  return { code: status, last: stdout.trim().split('\n').at(-1) ?? '' };
}

describe('the last line of npm test', () => {
  it('counts what passed', () => {
    expect(run("test('a', () => {}); test('b', () => {});")).toEqual({
      code: 0,
      last: '2 passed, 0 failed',
    });
  });

  it('counts what failed and what was skipped', () => {
    const source = "test('a', () => {}); test('b', () => { throw 1; }); test.skip('c', () => {});";
    expect(run(source)).toEqual({ code: 1, last: '1 passed, 1 failed, 1 skipped' });
  });

  it('counts a file that cannot load as failed', () => {
    expect(run('throw new Error("broken");')).toEqual({ code: 1, last: '0 passed, 1 failed' });
  });

  it('does not believe a run that a test ended early', () => {
    const source = "test('a', () => { process.exit(0); });";
    expect(run(source)).toEqual({ code: 1, last: '0 passed, 1 failed' });
  });
});
