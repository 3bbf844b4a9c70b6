// @ts-check
// The local host against the clock: absolute times, so they tell of this machine only. Each server
// is a process of its own, each page a fresh browser context with an empty cache.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOST } from '../tools/build/local.mjs';
import { DIST } from '../tools/build/paths.mjs';
import { fillSample } from '../tools/samples/fill.mjs';
import { openedPage, startedServer, writtenByScript } from './host-parts.mjs';
import { benchProject, RECORDS, SUMS, WRITTEN, withRecords } from './host-project.mjs';
import { median } from './statistics.mjs';

/** @typedef {typeof import('../local/index')} Host */

const ROUNDS = 3;

export async function hostSpeed() {
  const host = await import(path.join(HOST, 'index.mjs'));
  const folder = mkdtempSync(path.join(tmpdir(), 'host-speed-'));
  const browser = await host.launchBrowser();
  try {
    const project = benchProject(folder);
    const empty = (await host.openWorkbook({ project })).snapshot();
    const sample = kept(folder, 'sample', await sampleWorkbook(host));
    const large = kept(folder, 'large', withRecords(empty, 20_000));
    return table({
      ...(await several(() => openSmall(browser, sample, folder))),
      ...(await several(() => writeBlock(browser, project))),
      ...(await several(() => openLarge(browser, project, large))),
      ...(await openHeadless(host, project, empty)),
    });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Record<string, number>} times */
function table(times) {
  /** @type {readonly [string, string, number][]} */
  const claims = [
    ['server ready, sample workbook', 'ready', 3],
    ['its page interactive', 'interactive', 2],
    [`a script's ${WRITTEN.rows} × ${WRITTEN.columns} visible in the page`, 'written', 5],
    ['server ready, 20.000 records', 'readyLarge', 10],
    ['its page interactive', 'interactiveLarge', 10],
    ['100.000 records, headless', 'headless', Number.NaN],
    ['a value typed into it and its sums', 'typed', Number.NaN],
  ];
  const rows = claims.map(([what, key, wanted]) => [
    what,
    seconds(times[key] ?? Number.NaN),
    Number.isNaN(wanted) ? '–' : `${wanted} s`,
  ]);
  return {
    title: 'The local host',
    header: ['what', 'measured', 'wanted'],
    rows,
    notes: [
      `Medians of ${ROUNDS} (100.000 records: once). A record has 20 cells; a second tab sums them by SUMIFS, a`,
      'custom function reads four columns of all. Absolute times: nothing fails when they are exceeded.',
    ],
    failed: false,
  };
}

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** @param {() => Promise<Record<string, number>>} measure */
async function several(measure) {
  /** @type {Record<string, number>[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measure());
  const keys = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, median(rounds.map((each) => each[key] ?? Number.NaN))]),
  );
}

/** @param {Host} host */
async function sampleWorkbook(host) {
  const workbook = await host.openWorkbook({ project: DIST });
  fillSample(workbook, 'bu-gia-map');
  return workbook.snapshot();
}

/** @param {string} folder @param {string} name @param {import('../local/index').WorkbookFile} file */
function kept(folder, name, file) {
  const at = path.join(folder, `${name}.json`);
  writeFileSync(at, JSON.stringify(file));
  return at;
}

/** @param {import('playwright-core').Browser} browser @param {string} fileAt @param {string} folder */
async function openSmall(browser, fileAt, folder) {
  const own = mkdtempSync(path.join(folder, 'kept-'));
  const server = await startedServer({ project: DIST, folder: own, fileAt });
  try {
    const { page, milliseconds } = await openedPage(browser, server.url);
    await page.context().close();
    return { ready: server.milliseconds, interactive: milliseconds };
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} project
 * @param {string} fileAt
 */
async function openLarge(browser, project, fileAt) {
  const server = await startedServer({ project, fileAt });
  try {
    const { page, milliseconds } = await openedPage(browser, server.url);
    await page.context().close();
    return { readyLarge: server.milliseconds, interactiveLarge: milliseconds };
  } finally {
    await server.stop();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} project */
async function writeBlock(browser, project) {
  const server = await startedServer({ project });
  try {
    const { page } = await openedPage(browser, server.url);
    const written = await writtenByScript(page);
    await page.context().close();
    return { written };
  } finally {
    await server.stop();
  }
}

/** @param {Host} host @param {string} project @param {import('../local/index').WorkbookFile} empty */
async function openHeadless(host, project, empty) {
  const snapshot = withRecords(empty, 100_000);
  const begin = performance.now();
  const workbook = await host.openWorkbook({ project, snapshot });
  const open = performance.now();
  workbook.type(RECORDS, 'E2', '1000');
  workbook.value(SUMS, 'B1');
  return { headless: open - begin, typed: performance.now() - open };
}
