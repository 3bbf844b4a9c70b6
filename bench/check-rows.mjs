// @ts-check
import { HEADERS } from './ledger-rows.mjs';

const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
const PROGRAMS = [
  'Hộ nghèo',
  'Hộ cận nghèo',
  'Hộ mới thoát nghèo',
  'Giải quyết việc làm',
  'Nhà ở xã hội',
];
/** Xã × hội. */
const UNITS = 80;
/** @type {readonly [number, number][]} */
const MONTHS = [
  [2024, 11],
  [2024, 12],
  [2025, 1],
  [2025, 2],
  [2025, 3],
];
/** One row in so many is bad: 414 of 100.000. */
const EVERY = 241;

/** What people type and paste wrong, one after the other. @type {readonly [column: string, cell: unknown][]} */
const FAULTS = [
  ['Dư nợ', -40.988],
  ['Thu nợ', '1.234'],
  ['Số hộ', 12.5],
  ['Nợ quá hạn', '#N/A'],
  ['Ngày chốt', '25/03/2025'],
  ['Chương trình', 'Hộ ngheo xx'],
  ['Cho vay', 'sai'],
  ['Nguồn vốn', ''],
  ['Lãi tồn', 0.0000001],
  ['Nợ khoanh', new Date(2025, 0, 2)],
];

/**
 * A ledger of five ngày chốt as getValues gives it (every date another object), every cell filled,
 * by date, xã, hội and Tổ as people enter it; each balance follows from the one before.
 * @param {number} count
 * @returns {unknown[][]} the header row first
 */
export function checkedRows(count) {
  const perDate = Math.ceil(count / MONTHS.length);
  const perUnit = Math.ceil(perDate / PROGRAMS.length / UNITS);
  const records = Array.from({ length: count }, (_, i) => {
    const [date, within] = [Math.floor(i / perDate), i % perDate];
    const [year, month] = MONTHS[date] ?? [0, 0];
    const program = within % PROGRAMS.length;
    const group = Math.floor(within / PROGRAMS.length);
    const unit = Math.floor(group / perUnit);
    const lent = 900_000 + (within % 1000) * 1250;
    const balance = (lent + date * 50_250) / 1000;
    return [
      ...[new Date(year, month, 0), ASSOCIATIONS[unit % ASSOCIATIONS.length]],
      ...[`Xã ${Math.floor(unit / ASSOCIATIONS.length)}`, `T${group}`],
      ...[PROGRAMS[program], 'Trung ương', 75.5, 25.25, 0, balance],
      ...[balance / 1000, 0, 20, 2, 10.5, 10.25, 6.125, 6, 0.125, ''],
    ];
  });
  for (let bad = 0; bad < count / EVERY; bad++) {
    const [column, cell] = FAULTS[bad % FAULTS.length] ?? ['', ''];
    const at = HEADERS.findIndex(
      (header) => header === column || header?.startsWith(`${column} (`),
    );
    // In one unit out of ten: who makes mistakes makes several.
    const within = Math.floor(bad / MONTHS.length) * (EVERY / 10);
    const record = records[(bad % MONTHS.length) * perDate + Math.floor(within)];
    if (record) record[at] = /** @type {any} */ (cell);
  }
  return [HEADERS, ...records];
}
