// @ts-check
// npm run demo [-- --sample can-giuoc] [-- --out out]: the main job without a browser window. The built
// add-in, in the same host, makes the sample workbook, answers a formula, saves an entry and builds the
// reports; they are written as XLSX and PNG, and the paragraph is printed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { fillSample } from './samples/fill.mjs';
import { DEFAULT_SAMPLE, sampleNamed } from './samples/index.mjs';

/** @typedef {import('../local/workbook').LocalWorkbook} LocalWorkbook */

const OVERVIEW = 'BC · Tổng quan';
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out' },
    sample: { type: 'string', default: DEFAULT_SAMPLE },
  },
});
const out = path.resolve(ROOT, values.out);
const sample = sampleNamed(values.sample);
const { host, project } = await prepare();
const title = `Sổ Ủy Thác · ${sample.title}`;
const workbook = await host.openWorkbook({ project, title });

fillSample(workbook, values.sample);
const { cutoffs } = answered(workbook.call('entryForm'));
if (cutoffs.length > 0) {
  askFormula(workbook);
  saveEntryAgain(workbook, cutoffs[0]);
}
console.log(answered(workbook.call('buildReports', sample.report)).message);
await write(workbook);
console.log(`\n${paragraph(workbook)}`);

/** A formula as a branch manager types it. @param {LocalWorkbook} book */
function askFormula(book) {
  const formula = `=UT_TONG('Số liệu'!A:T; "Dư nợ"; "${sample.report.cutoff}"; "Chương trình"; "Hộ nghèo")`;
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
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, 'so-uy-thac.xlsx'), await book.toXlsx());
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
      tab: OVERVIEW,
      height: 1500,
    });
  } finally {
    await server.close();
  }
  console.log(
    `${path.relative(ROOT, out)}/so-uy-thac.xlsx, ${path.relative(ROOT, out)}/tong-quan.png`,
  );
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
