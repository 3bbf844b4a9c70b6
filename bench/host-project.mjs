// @ts-check
// A script of the bench's own and a workbook of many records: the host is timed without the add-in.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const WRITTEN = { rows: 2000, columns: 20 };
export const RECORDS = 'Dữ liệu';
export const SUMS = 'Tổng';

const COLUMNS = 20;
const PLACES = 12;

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Thử').addItem('Ghi khối', 'writeBlock').addToUi();
}

function writeBlock() {
  var rows = [];
  for (var r = 0; r < ${WRITTEN.rows}; r++) {
    var row = ['Xã ' + (r % ${PLACES})];
    for (var c = 1; c < ${WRITTEN.columns}; c++) row.push(r * c + 0.5);
    rows.push(row);
  }
  var sheet = SpreadsheetApp.getActiveSheet();
  var missing = rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1, rows.length, ${WRITTEN.columns}).setValues(rows);
}

/**
 * Tổng các số của một vùng.
 * @param {range} cells Vùng.
 * @customfunction
 */
function THU_TONG(cells) {
  var sum = 0;
  for (var r = 0; r < cells.length; r++)
    for (var c = 0; c < cells[r].length; c++) if (typeof cells[r][c] === 'number') sum += cells[r][c];
  return sum;
}
`;

/** @param {string} folder */
export function benchProject(folder) {
  const project = path.join(folder, 'project');
  mkdirSync(project);
  writeFileSync(path.join(project, 'Code.js'), CODE);
  const manifest = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' };
  writeFileSync(path.join(project, 'appsscript.json'), JSON.stringify(manifest));
  return project;
}

/**
 * The empty workbook with a tab of records and one that sums them.
 * @param {import('../local/index').WorkbookFile} empty @param {number} count
 * @returns {import('../local/index').WorkbookFile}
 */
export function withRecords(empty, count) {
  const { sheets } = /** @type {{ sheets: object[] }} */ (/** @type {unknown} */ (empty.data));
  const records = {
    ...sheets[0],
    id: 'records',
    name: RECORDS,
    rowNumber: count + 1,
    colNumber: COLUMNS,
  };
  const sums = { ...sheets[0], id: 'sums', name: SUMS, rowNumber: PLACES + 1, colNumber: 3 };
  return {
    ...empty,
    data: {
      ...empty.data,
      sheets: [
        { ...records, cells: recordCells(count) },
        { ...sums, cells: sumCells() },
      ],
    },
  };
}

/** @param {number} count */
function recordCells(count) {
  /** @type {Record<string, string>} */
  const cells = {};
  for (let column = 0; column < COLUMNS; column++)
    cells[`${letter(column)}1`] = `Cột ${column + 1}`;
  for (let row = 0; row < count; row++) {
    cells[`A${row + 2}`] = `Xã ${row % PLACES}`;
    for (let column = 1; column < COLUMNS; column++) {
      cells[`${letter(column)}${row + 2}`] = String((row * column) % 9973);
    }
  }
  return cells;
}

function sumCells() {
  /** @type {Record<string, string>} */
  const cells = { A1: 'Tổng', B1: `=THU_TONG('${RECORDS}'!B:E)` };
  for (let place = 0; place < PLACES; place++) {
    cells[`A${place + 2}`] = `Xã ${place}`;
    cells[`B${place + 2}`] = `=SUMIFS('${RECORDS}'!E:E,'${RECORDS}'!A:A,A${place + 2})`;
  }
  return cells;
}

/** @param {number} column below 26 */
const letter = (column) => String.fromCharCode(65 + column);
