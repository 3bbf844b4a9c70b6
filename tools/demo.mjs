// @ts-check
// npm run demo [-- --period 2025-03-25] [--sample can-giuoc] [--out out]: the main job without a browser
// window. The built add-in, in the same host, makes the sample workbook, answers a formula, saves an entry
// and builds the reports of a date; they are written as XLSX, PDF and PNG, and the paragraph is printed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { buildReports } from './print/build-reports.mjs';
import { askedCutoff, requestFor } from './print/period.mjs';
import { printSetups, reportTabs } from './print/setups.mjs';
import { fillSample } from './samples/fill.mjs';
import { DEFAULT_SAMPLE, sampleNamed } from './samples/index.mjs';

/** @typedef {import('../local/workbook').LocalWorkbook} LocalWorkbook */

const started = performance.now();
const OVERVIEW = 'BC · Tổng quan';
const options = readArguments();
const out = path.resolve(ROOT, options.out);
const { host, project } = await prepare();
const sample = sampleNamed(options.sample);
const title = `Sổ Ủy Thác · ${sample.title}`;
const workbook = await host.openWorkbook({ project, title });

fillSample(workbook, options.sample);
const request = asked(() =>
  requestFor(options.cutoff, sample.report, answered(workbook.call('reportOptions'))),
);
const { cutoffs } = answered(workbook.call('entryForm'));
if (cutoffs.length > 0) {
  askFormula(workbook);
  saveEntryAgain(workbook, cutoffs[0]);
}
const answers = buildReports(
  (...given) => answered(workbook.call('buildReports', ...given)),
  request,
);
for (const { message, skipped } of answers) {
  console.log(message);
  for (const { tab, reasons } of skipped) console.log(`  ${tab}: ${reasons.join(' ')}`);
}
await write(workbook);
console.log(`\n${paragraph(workbook)}`);
console.log(`\n${Math.round((performance.now() - started) / 1000)} s`);

/** A formula as a branch manager types it. @param {LocalWorkbook} book */
function askFormula(book) {
  const formula = `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "${request.cutoff}"; "Chương trình"; "Hộ nghèo")`;
  book.insertTab('Ví dụ');
  book.type('Ví dụ', 'A1', formula);
  console.log(`${formula} → ${book.display('Ví dụ', 'A1')}`);
}

/** The row of one record, opened and saved unchanged, as the sidebar does it. @param {LocalWorkbook} book @param {string} cutoff */
function saveEntryAgain(book, cutoff) {
  const { members, person } = answered(book.call('entryForm'));
  const key = {
    cutoff,
    commune: members.commune[0],
    association: members.association[0],
    group: '',
    program: members.program[0],
    fund: members.fund[0],
  };
  const { row } = answered(book.call('entryPreview', key));
  const { note, ...amounts } = row ?? { note: '' };
  const typed = Object.entries(amounts).map(([field, value]) => [field, asTyped(value)]);
  const payload = {
    requestId: 'demo',
    person,
    key,
    amounts: Object.fromEntries(typed),
    note: note ?? '',
    shown: row,
  };
  console.log(answered(book.call('saveEntry', payload)).message);
}

/** @param {string | number | null} value */
function asTyped(value) {
  return value === null ? '' : String(value).replace('.', ',');
}

/** @param {LocalWorkbook} book */
async function write(book) {
  await mkdir(path.join(out, 'pdf'), { recursive: true });
  const print = printSetups(book.printableTabs());
  const tabs = reportTabs(book.printableTabs());
  const papers = [tabs, ...tabs.map((tab) => [tab])].map((each) =>
    book.host.paper({ tabs: each, print }),
  );
  const [whole, ...single] = await host.printPdfs(papers, { root: ROOT, build: HOST });
  await writeFile(path.join(out, 'so-uy-thac.pdf'), whole ?? '');
  for (const [index, pdf] of single.entries()) {
    await writeFile(path.join(out, 'pdf', `${fileName(tabs[index] ?? '')}.pdf`), pdf);
  }
  await writeFile(path.join(out, 'so-uy-thac.xlsx'), await book.toXlsx({ print }));
  await picture(book);
  const written = ['so-uy-thac.xlsx', 'so-uy-thac.pdf', `pdf/ (${tabs.length})`, 'tong-quan.png'];
  console.log(written.map((file) => path.join(path.relative(ROOT, out), file)).join(', '));
}

/** The dashboard as a person sees it. @param {LocalWorkbook} book */
async function picture(book) {
  const server = await host.startServer({
    root: ROOT,
    build: HOST,
    project,
    file: book.snapshot(),
    port: 0,
    title,
  });
  try {
    await host.screenshot(server.url, path.join(out, 'tong-quan.png'), {
      root: ROOT,
      tab: OVERVIEW,
      height: 1500,
    });
  } finally {
    await server.close();
  }
}

/** Names of tabs may hold what names of files may not. @param {string} tab */
function fileName(tab) {
  return tab.replace(/[\\/:*?"<>|]/g, '-');
}

/** The longest text of the tab is the paragraph. @param {LocalWorkbook} book */
function paragraph(book) {
  const texts = book
    .values(OVERVIEW)
    .flat()
    .filter((value) => typeof value === 'string');
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * @template T
 * @typedef {{ ok: true, data: T } | { ok: false, problems: readonly { message: string }[] }} Envelope
 */

/**
 * The data of a call's envelope.
 *
 * @template T
 * @param {{ value: unknown }} call
 * @returns {T}
 */
function answered({ value }) {
  const envelope = /** @type {Envelope<T>} */ (value);
  if (envelope.ok) return envelope.data;
  throw new Error(envelope.problems.map(({ message }) => message).join('\n'));
}

function readArguments() {
  return asked(() => {
    const { values } = parseArgs({
      options: {
        out: { type: 'string', default: 'out' },
        sample: { type: 'string', default: DEFAULT_SAMPLE },
        period: { type: 'string' },
      },
    });
    sampleNamed(values.sample);
    return { ...values, cutoff: askedCutoff(values.period) };
  });
}

/**
 * A wrong word on the command line is a slip, not a fault: no stack trace.
 *
 * @template T
 * @param {() => T} read
 * @returns {T}
 */
function asked(read) {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
