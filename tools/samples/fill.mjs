// @ts-check
import { SAMPLES, sampleNamed } from './index.mjs';

/** @typedef {import('./sample.mjs').SampleTable} SampleTable */
/** @typedef {import('../../src/ledger/outcome').Outcome<import('../../src/ledger/setup').CreatedWorkbook>} CreateAnswer */
/**
 * What filling needs of the local workbook.
 *
 * @typedef {Pick<import('../../local/workbook').LocalWorkbook,
 *   'tabs' | 'hasTab' | 'insertTab' | 'deleteTab' | 'values' | 'type' | 'paste' | 'call' |
 *   'restyle' | 'resizeColumn' | 'hideGridlines'>} Workbook
 */

export { SAMPLES };

const NOTICE_TAB = 'Đọc trước';
const NOTICE_WIDTH = 860;
const SETTINGS_TAB = 'Cài đặt';

/**
 * Makes a sample workbook the way a person would: the add-in's own "Tạo sổ", then typing and
 * pasting into its tabs. Columns are found by the header text of the real tab.
 *
 * @param {Workbook} workbook  new and empty
 * @param {string} name  one of SAMPLES
 * @param {Readonly<Record<string, string>>} settings  rows of Cài đặt besides the sample's own
 * @throws {Error} when a command fails, or a tab, header or setting of the sample is not there
 */
export function fillSample(workbook, name, settings = {}) {
  const sample = sampleNamed(name);
  const before = workbook.tabs();
  create(workbook);
  removeEmptyTabs(workbook, before);
  typeNotice(workbook, sample.notice);
  typeSettings(workbook, { ...sample.settings, ...settings });
  for (const table of sample.tables) {
    pasteTable(workbook, table);
  }
  // The add-in sees to it that Số liệu has room for all that was pasted, and gives the editors their tabs.
  create(workbook);
  // Without records nearly every function has but an error to show.
  if (sample.tables.some(({ tab }) => tab.startsWith('Nhập · '))) showFunctions(workbook);
}

/**
 * The tab that shows each function live, as the menu makes it.
 *
 * @param {Workbook} workbook
 */
function showFunctions(workbook) {
  const answer = /** @type {import('../../src/ledger/outcome').Outcome<string>} */ (
    workbook.call('buildExamples').value
  );
  if (answer.ok) return;
  throw new Error(`"Ví dụ hàm": ${answer.problems.map(({ message }) => message).join('\n')}`);
}

/**
 * "Tạo sổ" as its dialog calls it, completing the workbook by what Cài đặt says.
 *
 * @param {Workbook} workbook
 */
function create(workbook) {
  const answer = /** @type {CreateAnswer} */ (workbook.call('createWorkbook', null).value);
  const said = answer.ok ? answer.data.warnings : answer.problems.map(({ message }) => message);
  if (said.length > 0) throw new Error(`"Tạo sổ": ${said.join('\n')}`);
}

/**
 * The blank sheet that every new spreadsheet has.
 *
 * @param {Workbook} workbook
 * @param {readonly string[]} before
 */
function removeEmptyTabs(workbook, before) {
  for (const tab of before) {
    if (workbook.hasTab(tab) && workbook.values(tab).flat().every(isBlank)) {
      workbook.deleteTab(tab);
    }
  }
}

/**
 * @param {Workbook} workbook
 * @param {Readonly<Record<string, string>>} settings
 */
function typeSettings(workbook, settings) {
  const rows = workbook.values(SETTINGS_TAB);
  const headers = rows[0] ?? [];
  const nameColumn = columnOf(SETTINGS_TAB, headers, 'Mục');
  const valueColumn = columnOf(SETTINGS_TAB, headers, 'Giá trị');
  for (const [name, value] of Object.entries(settings)) {
    const row = rows.findIndex((cells) => cells[nameColumn] === name);
    if (row < 0) {
      throw new Error(`Tab ${SETTINGS_TAB} không có mục "${name}".`);
    }
    workbook.type(SETTINGS_TAB, `${letters(valueColumn)}${row + 1}`, value);
  }
}

/**
 * Pastes below what the tab has already, in as many blocks as the tab keeps the columns together.
 *
 * @param {Workbook} workbook
 * @param {SampleTable} table
 */
function pasteTable(workbook, table) {
  const present = workbook.values(table.tab);
  const places = table.headers
    .map((header, source) => ({ source, target: columnOf(table.tab, present[0] ?? [], header) }))
    .sort((a, b) => a.target - b.target);
  const used = present.findLastIndex((cells) =>
    places.some(({ target }) => !isBlank(cells[target])),
  );
  for (const block of adjacent(places)) {
    const rows = table.rows.map((row) => block.map(({ source }) => row[source] ?? null));
    workbook.paste(table.tab, `${letters(block[0]?.target ?? 0)}${used + 2}`, rows);
  }
}

/**
 * @template {{ target: number }} Place
 * @param {readonly Place[]} places by rising target
 * @returns {Place[][]} runs of places whose targets follow one another
 */
function adjacent(places) {
  /** @type {Place[][]} */
  const blocks = [];
  for (const place of places) {
    const block = blocks.at(-1);
    if (block && block.at(-1)?.target === place.target - 1) {
      block.push(place);
    } else {
      blocks.push([place]);
    }
  }
  return blocks;
}

/**
 * @param {Workbook} workbook
 * @param {readonly string[]} notice
 */
function typeNotice(workbook, notice) {
  workbook.insertTab(NOTICE_TAB, 0);
  const lines = notice.map((line) => [line]);
  workbook.paste(NOTICE_TAB, 'A1', lines);
  workbook.resizeColumn(NOTICE_TAB, 1, NOTICE_WIDTH);
  workbook.hideGridlines(NOTICE_TAB);
  workbook.restyle(NOTICE_TAB, `A1:A${lines.length}`, { fontSize: 11, wrapping: 'wrap' });
  workbook.restyle(NOTICE_TAB, 'A1', { bold: true, fontSize: 16 });
  notice.forEach((line, index) => {
    if (/^\d\. /.test(line)) workbook.restyle(NOTICE_TAB, `A${index + 1}`, { bold: true });
  });
}

/**
 * The whole header counts, unit too: triệu pasted under "(đồng)" would be a million times off.
 *
 * @param {string} tab
 * @param {readonly unknown[]} headers
 * @param {string} header
 */
function columnOf(tab, headers, header) {
  const column = headers.indexOf(header);
  if (column < 0) {
    throw new Error(`Tab ${tab} không có cột "${header}".`);
  }
  return column;
}

/** @param {unknown} cell */
function isBlank(cell) {
  return cell === '' || cell === null || cell === undefined;
}

/**
 * @param {number} column from 0
 * @returns {string} "A" … "Z", "AA" …
 */
function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
