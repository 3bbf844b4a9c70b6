// @ts-check
// npm start [-- --fresh] [-- --sample can-giuoc | --blank]: builds, makes the sample workbook if there is
// none yet, and serves it; --blank serves an empty spreadsheet, for "Tạo sổ". The workbook is kept in
// .workbooks/<sample or blank>/ between starts.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HOST } from './build/local.mjs';
import { ROOT } from './build/paths.mjs';
import { prepare } from './build/prepare.mjs';
import { printSetups } from './print/setups.mjs';
import { fillSample } from './samples/fill.mjs';
import { DEFAULT_SAMPLE, SAMPLE_NAMES, sampleNamed } from './samples/index.mjs';

const values = readArguments();
const { sample, blank } = values;
const port = Number(process.env.PORT ?? 8787);
if (!SAMPLE_NAMES.includes(sample)) {
  refuse(
    `Không có sổ mẫu "${sample}". Các sổ mẫu: ${SAMPLE_NAMES.join(', ')}.`,
    `There is no sample "${sample}"; there are: ${SAMPLE_NAMES.join(', ')}.`,
  );
}
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  refuse(
    `PORT=${process.env.PORT} không phải số cổng. Ví dụ: PORT=9000 npm start`,
    `PORT=${process.env.PORT} is no port number. For example: PORT=9000 npm start`,
  );
}

/** @typedef {import('../local/host-types').User} User */
/** @type {User} Opens the page without naming anybody. */
const OWNER = { email: 'ngan.hang@example.com', name: 'Phòng giao dịch', role: 'owner' };
/** @type {User[]} */
const OTHERS = [
  { email: 'can.bo@example.com', name: 'Cán bộ tín dụng', role: 'editor' },
  { email: 'nong.dan@example.com', name: 'Hội Nông dân', role: 'editor' },
  { email: 'phu.nu@example.com', name: 'Hội Phụ nữ', role: 'editor' },
  { email: 'ccb@example.com', name: 'Hội Cựu chiến binh', role: 'editor' },
  { email: 'doan.tn@example.com', name: 'Đoàn Thanh niên', role: 'editor' },
  { email: 'nguoi.xem@example.com', name: 'Người xem', role: 'viewer' },
];
/** Who edits which tabs of a sample, as its Cài đặt says. */
const EDITORS = {
  'Cán bộ ngân hàng': 'can.bo@example.com',
  'Người nhập · Nông dân': 'nong.dan@example.com',
  'Người nhập · Phụ nữ': 'phu.nu@example.com',
  'Người nhập · Cựu chiến binh': 'ccb@example.com',
  'Người nhập · Đoàn TN': 'doan.tn@example.com',
};
/** @type {[User, ...User[]]} */
const USERS = [OWNER, ...OTHERS];

const { host, project } = await prepare();
const folder = path.join(ROOT, '.workbooks', blank ? 'blank' : sample);
const title = blank ? 'Bảng tính không có tiêu đề' : `Sổ Ủy Thác · ${sampleNamed(sample).title}`;

try {
  if (values.fresh) await host.discardWorkbook(folder);
  const file = host.savedWorkbook(folder) ? undefined : await newWorkbook();
  const server = await host.startServer({
    root: ROOT,
    build: HOST,
    project,
    folder,
    port,
    title,
    users: USERS,
    printSetups,
    ...(file ? { file } : {}),
  });
  console.log(`Sổ Ủy Thác: ${server.url}`);
  for (const { email, name } of OTHERS) console.log(`  ${name}: ${server.url}?user=${email}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => server.close().then(() => process.exit(0)));
  }
  fail(await server.lost);
} catch (error) {
  fail(error);
}

/**
 * A taken port or an open workbook has a sentence that says what to do; anything else is a fault.
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  console.error(error instanceof host.ServerError ? error.message : error);
  process.exit(1);
}

async function newWorkbook() {
  const workbook = await host.openWorkbook({ project, title });
  if (blank) return workbook.snapshot();
  console.log(`Making the sample workbook ${sample}; this takes a moment, once.`);
  fillSample(workbook, sample, EDITORS);
  return workbook.snapshot();
}

function readArguments() {
  const options = {
    fresh: { type: /** @type {const} */ ('boolean'), default: false },
    sample: { type: /** @type {const} */ ('string'), default: DEFAULT_SAMPLE },
    blank: { type: /** @type {const} */ ('boolean'), default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(
      `${error instanceof Error ? error.message : error}`,
      'Use: npm start -- [--fresh] [--sample NAME | --blank]',
    );
  }
}

/**
 * A wrong word on the command line is a slip, not a fault: no stack trace.
 * @param {string[]} lines
 * @returns {never}
 */
function refuse(...lines) {
  console.error(lines.join('\n'));
  process.exit(2);
}
