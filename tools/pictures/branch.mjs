// @ts-check
// The small branch of the guide's pictures: two communes, two associations, one date behind them.

/** @typedef {import('../../local/workbook').LocalWorkbook} LocalWorkbook */
/** @typedef {import('../../local/host-types').User} User */

/** @type {User} */
export const BRANCH = { email: 'ngan.hang@example.com', name: 'Phòng giao dịch', role: 'owner' };
/** @type {User} */
export const WOMAN = { email: 'phu.nu@example.com', name: 'Hội Phụ nữ', role: 'editor' };
/** @type {User} */
export const FARMER = { email: 'nong.dan@example.com', name: 'Hội Nông dân', role: 'editor' };
export const TITLE = 'Sổ Ủy Thác Bù Gia Mập';

export const CHOICES = {
  office: {
    officeName: 'Phòng giao dịch NHCSXH Bù Gia Mập',
    parentBody: 'NHCSXH tỉnh Bình Phước',
    issuingBody: 'PGD Bù Gia Mập',
    area: 'huyện Bù Gia Mập',
    place: 'Bù Gia Mập',
  },
  communes: '25387 Đăk Ơ\n25399 Phú Nghĩa',
  detail: 'xã',
  entryUnit: 'triệu đồng',
  activities: false,
  editors: { branch: '', 11: FARMER.email, 12: WOMAN.email, 13: '', 14: '' },
  versionNamed: false,
};

const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'];

/**
 * "Tạo sổ", then what both associations had at the end of February.
 *
 * @param {LocalWorkbook} book new and empty
 */
export function fillBranch(book) {
  const answer = /** @type {{ ok: boolean }} */ (book.call('createWorkbook', CHOICES).value);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  book.paste('Nhập · Phụ nữ', 'A2', rowsOf('Phụ nữ', [40_988, 35_120.5, 12_400]));
  book.paste('Nhập · Nông dân', 'A2', rowsOf('Nông dân', [38_600, 30_500, 9_870]));
}

/** @param {string} association @param {readonly number[]} balances */
function rowsOf(association, balances) {
  // Made only now: prepare() has set the workbook's time zone by then.
  const cutoff = new Date(2025, 1, 28);
  return ['Đăk Ơ', 'Phú Nghĩa'].flatMap((commune, c) =>
    PROGRAMS.map((program, p) => {
      const balance = (balances[p] ?? 0) - c * 8_200;
      const key = [cutoff, association, commune, null, program, 'Trung ương'];
      return [...key, null, null, null, balance, 10 * p, 0, 710 - 90 * p - 40 * c];
    }),
  );
}
