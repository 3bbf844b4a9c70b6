import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { RunReport } from '../../local/host-types';
import { openPlainWorkbook } from '../../local/plain/open';
import { CHOICES, openBlank, openMade } from './support';

const PROJECT = path.resolve(__dirname, '../../dist');
const MANIFEST = JSON.parse(readFileSync(path.join(PROJECT, 'appsscript.json'), 'utf8'));

/** The captions of all menu items, from the menu bar down. */
function paths(workbook: HeadlessWorkbook): string[][] {
  const below = (nodes: ReturnType<HeadlessWorkbook['menus']>, above: string[]): string[][] =>
    nodes.flatMap((node) => {
      if (node.kind === 'separator') return [];
      const here = [...above, node.caption];
      return node.kind === 'item' ? [here] : below(node.items, here);
    });
  return below(workbook.menus(), []);
}

/** The built add-in with other scopes in its manifest. */
function scoped(oauthScopes: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'add-in-'));
  cpSync(PROJECT, folder, { recursive: true });
  writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify({ ...MANIFEST, oauthScopes }));
  return folder;
}

function refusals(report: RunReport): string[] {
  const said = [
    report.error?.message ?? '',
    ...report.log,
    ...report.ui.alerts.map(({ text }) => text),
  ];
  return said.filter((each) => /permission/i.test(each));
}

test.each(['NONE', 'LIMITED', 'FULL'] as const)(
  'the menu is there in mode %s',
  async (openingMode) => {
    const workbook = await openBlank({ openingMode });
    expect([workbook.lastRun.ok, workbook.menus().length]).toEqual([true, 1]);
  },
);

test('opening the file reaches no service but the menu’s, whatever the mode', async () => {
  const workbook = await openBlank();
  expect(Object.keys(workbook.lastRun.serviceCalls.byMethod)).toEqual(['Menu.addToUi']);
});

test('every menu item runs with the scopes of the manifest', async () => {
  const workbook = await openMade();
  for (const item of paths(workbook)) {
    const report = workbook.runMenu(...item);
    expect([item, report.ok, refusals(report)]).toEqual([item, true, []]);
  }
});

test.each(MANIFEST.oauthScopes as string[])('scope %s is needed', async (scope) => {
  const others = MANIFEST.oauthScopes.filter((each: string) => each !== scope);
  const snapshot = (await openMade()).snapshot();
  const workbook = await openPlainWorkbook({ project: scoped(others), snapshot });
  const reports = paths(workbook).map((item) => workbook.runMenu(...item));
  // The menu opens pages; what reads the sheet is what they call.
  reports.push(workbook.run('checkWorkbook'));
  expect(reports.flatMap(refusals).length).toBeGreaterThan(0);
});

test('making a workbook takes no more than a minute on Google', async () => {
  const workbook = await openBlank();
  const { estimate } = workbook.run('createWorkbook', CHOICES);
  expect(estimate.milliseconds).toBeLessThan(60_000);
});
