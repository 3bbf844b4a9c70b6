// @ts-check
// Runs Jest and prints the totals as the very last line: "N passed, N failed[, N skipped]".
// A run that ends without totals (a crash, process.exit in a test, a broken config) counts as failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'totals-'));
const summaryFile = path.join(folder, 'summary.json');
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const run = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_SUMMARY_FILE: summaryFile, TZ: 'Asia/Ho_Chi_Minh', NO_COLOR: '1' },
});
const totals = readTotals();
rmSync(folder, { recursive: true, force: true });

const failed =
  totals.failed || totals.passed === 0 || run.status !== 0 ? Math.max(totals.failed, 1) : 0;
console.log(
  `${totals.passed} passed, ${failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exitCode = failed ? 1 : 0;

function readTotals() {
  try {
    return JSON.parse(readFileSync(summaryFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
