// @ts-check

/**
 * The shape of a sample: what `fill.mjs` types and pastes into a workbook that "Tạo sổ" has just
 * made. A third sample is one more file with an object of this shape, listed in `index.mjs`.
 *
 * @typedef {string | number | Date | null} SampleCell  null leaves the cell blank
 *
 * @typedef {object} SampleTable
 * @property {string} tab  name of the tab as a person reads it
 * @property {readonly string[]} headers  header texts; their order is free, units must be the tab's
 * @property {readonly (readonly SampleCell[])[]} rows  one array per row, one cell per header
 *
 * @typedef {object} Sample
 * @property {string} id  the word after `--sample`
 * @property {string} title
 * @property {readonly string[]} notice  lines of the first tab, "Đọc trước"
 * @property {Readonly<Record<string, string>>} settings  tab Cài đặt: Mục → Giá trị
 * @property {readonly SampleTable[]} tables
 * @property {import('../../src/ledger/report-request').ReportRequest} report  what the article speaks
 *   of, as asked for in "Lập báo cáo"
 */

export const TAB_NAMES = Object.freeze({
  farmers: 'Nhập · Nông dân',
  women: 'Nhập · Phụ nữ',
  veterans: 'Nhập · Cựu chiến binh',
  youth: 'Nhập · Đoàn TN',
  groups: 'Tổ TK&VV',
  bank: 'Số ngân hàng',
  capital: 'Nguồn vốn',
  catalogue: 'Danh mục',
  plan: 'Kế hoạch',
  parameters: 'Tham số',
});

/** All tabs, as "Lập báo cáo" proposes them. @satisfies {Partial<import('../../src/ledger/report-request').ReportRequest>} */
export const WHOLE_OFFICE = Object.freeze({
  base: '31/12',
  boundaries: 'reported',
  unit: '',
  commune: '',
  association: '',
  reports: [],
});

/**
 * A date cell as a person types it: midnight of the day in the time zone the process runs in.
 *
 * @param {string} isoDate yyyy-mm-dd
 */
export function dateCell(isoDate) {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return new Date(year, month - 1, day);
}

/**
 * Rows of the tab Danh mục for a list of communes.
 *
 * @param {readonly { name: string, aliases?: string }[]} communes
 * @returns {SampleTable}
 */
export function communeTable(communes) {
  return {
    tab: TAB_NAMES.catalogue,
    headers: ['Loại', 'Tên', 'Tên khác'],
    rows: communes.map(({ name, aliases }) => ['Xã', name, aliases ?? null]),
  };
}
