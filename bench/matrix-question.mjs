// @ts-check
// The question that all of bench/matrix.mjs answer, and the table that is its answer.

export const MEASURES = ['Dư nợ', 'Nợ quá hạn', 'Nợ khoanh', 'Lãi phải thu', 'Lãi thực thu'];
const RATIOS = ['Tỷ lệ NQH', 'Tỷ trọng', 'Tỷ lệ thu lãi'];
export const ASKED = ['Hội', 'Chương trình', [...MEASURES, ...RATIOS].join('|'), '25/03/2025'];
export const CUTOFF = new Date(2025, 2, 25).getTime();

/** What is added up for each cell: the measures, then what the ratios are made of. */
export const SUMMED = [
  'lent',
  'overdue',
  'frozen',
  'due',
  'got',
  'overdueOfLent',
  'dueOfBoth',
  'gotOfBoth',
];

/** Rows and columns, in the order of the catalogue: fifteen programs, as Phong Thổ has (domain.md 1). */
export const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
export const PROGRAMS = [
  ...['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo', 'Hộ SXKD vùng khó khăn'],
  ...['Nước sạch và vệ sinh môi trường nông thôn', 'Giải quyết việc làm', 'Nhà ở xã hội'],
  ...['Học sinh, sinh viên có hoàn cảnh khó khăn', 'Người lao động đi làm việc ở nước ngoài'],
  ...['Thương nhân vùng khó khăn', 'Vùng đồng bào dân tộc thiểu số và miền núi'],
  'Hộ dân tộc thiểu số nghèo, đời sống khó khăn',
  ...['Hộ dân tộc thiểu số theo Quyết định 2085', 'Hộ nghèo về nhà ở'],
  'Nhà ở phòng, tránh bão, lụt miền Trung',
];
const TOTAL = 'Tổng cộng';

/** @typedef {readonly (number | null | undefined)[]} Sums of SUMMED, in đồng; nothing where no record has any */
/** @typedef {(association: string, program: string) => Sums | undefined} Grouped */

/**
 * The table with its totals and ratios out of the sums of each cell.
 * @param {Grouped} sumsOf
 */
export function tableOf(sumsOf) {
  const cells = ASSOCIATIONS.map((association) =>
    PROGRAMS.map((program) => sumsOf(association, program) ?? []),
  );
  const rows = cells.map((row) => [...row, added(row)]);
  const below = [...PROGRAMS, TOTAL].map((_, j) => added(rows.map((row) => row[j] ?? [])));
  const whole = below[PROGRAMS.length]?.[0] ?? 0;
  return [...rows, below].map((row) => row.flatMap((sums) => figures(sums, whole)));
}

/** @param {readonly Sums[]} parts */
function added(parts) {
  return SUMMED.map((_, k) => {
    const known = parts.map((sums) => sums[k]).filter((sum) => sum !== null && sum !== undefined);
    return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
  });
}

/** In triệu đồng, and ratios. @param {Sums} sums @param {number} whole */
function figures([lent, overdue, frozen, due, got, overdueOfLent, dueOfBoth, gotOfBoth], whole) {
  return [
    ...[lent, overdue, frozen, due, got].map((sum) => (sum == null ? '' : sum / 1e6)),
    ...[quotient(overdueOfLent, lent), quotient(lent, whole), quotient(gotOfBoth, dueOfBoth)],
  ];
}

/** @param {number | null | undefined} part @param {number | null | undefined} of */
function quotient(part, of) {
  return part == null || of == null || of === 0 ? '' : part / of;
}

/** The figures of what UT_MATRAN spills; its names and headers are looked at first. @param {any[][]} spilled */
export function figuresOf([heads = [], , ...rows]) {
  const names = heads.filter((cell) => cell !== '').join();
  const sides = rows.map(([name]) => name).join();
  if (names !== [...PROGRAMS, TOTAL].join() || sides !== [...ASSOCIATIONS, TOTAL].join()) {
    throw new Error(`The table is of ${names} by ${sides}`);
  }
  return rows.map(([, ...cells]) => cells);
}
