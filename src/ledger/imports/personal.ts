import { looseKey, tidyText } from '../text-key';
import { isBlankCell, type SourceCell, sampleOf, textOf } from './source';

/**
 * Columns about single persons. The workbook needs sums of Tổ, hội and xã only; such a column is
 * dropped in the page, before anything of it is shown or sent.
 */
type PersonalKind = 'id' | 'phone' | 'name' | 'loan' | 'customer' | 'address';

/** As the notice names it. */
export const PERSONAL_WORDS: Readonly<Record<PersonalKind, string>> = {
  id: 'số CCCD/CMND',
  phone: 'số điện thoại',
  name: 'họ tên người',
  loan: 'số khế ước, tài khoản',
  customer: 'mã khách hàng',
  address: 'ngày sinh, địa chỉ',
};

/** On headers without diacritics and spaces. */
const HEADERS: readonly (readonly [PersonalKind, RegExp])[] = [
  ['id', /cccd|cmnd|cmtnd|cancuoc|chungminh|dinhdanh|giaytotuythan|hochieu/],
  ['phone', /dienthoai|^s(o)?dt|didong|phone|^tel/],
  ['loan', /kheuoc|^(so|ma)ku|sotaikhoan|^mamonvay|^somonvayso/],
  ['customer', /makhachhang|^makh$/],
  ['address', /ngaysinh|namsinh|diachi|thuongtru|^email/],
  [
    'name',
    /ho(va)?ten|^ten(khachhang|kh$|nguoi|chuho|tovien|totruong|vo|chong)|totruong|nguoivay|chuho$|nguoithuake|nguoidaidien/,
  ],
];

/** "Số khách hàng" counts; "Khách hàng" over texts names. */
const COUNTS = /^(tong)?so(luong|luot)?/;

const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan mai truong luong cao chu ta to ha quach dieu thi lam trieu nong hua'.split(
    ' ',
  ),
);

/**
 * @param cells of the column, below its header
 * @param isKnown whether a text is a name of the catalogue: communes are named after people
 */
export function personalKind(
  header: string,
  cells: readonly SourceCell[],
  isKnown: (text: string) => boolean,
): PersonalKind | null {
  const key = looseKey(header);
  const filled = sampleOf(cells.filter((cell) => !isBlankCell(cell)));
  const byHeader = HEADERS.find(([, pattern]) => pattern.test(key))?.[0];
  if (byHeader !== undefined && !(byHeader === 'name' && COUNTS.test(key))) return byHeader;
  const isNameHeader = key === 'khachhang' || key === 'tovien' || key === 'honongdan';
  if (isNameHeader && filled.some((cell) => typeof cell === 'string' && /\p{L}/u.test(cell))) {
    return 'name';
  }
  return byContent(filled, isKnown);
}

function byContent(
  filled: readonly SourceCell[],
  isKnown: (text: string) => boolean,
): PersonalKind | null {
  if (filled.length === 0) return null;
  const digits = filled.map((cell) => textOf(cell).replace(/[\s.-]/g, ''));
  const share = (test: (text: string) => boolean): number =>
    digits.filter(test).length / filled.length;
  if (share((text) => /^0\d{11}$/.test(text)) >= 0.5) return 'id';
  if (filled.length >= 3 && share((text) => /^\d{12}$/.test(text)) >= 0.8) return 'id';
  if (share((text) => /^(0|\+?84)[35789]\d{8}$/.test(text)) >= 0.5) return 'phone';
  if (share((text) => /^\d{16}$/.test(text)) >= 0.5) return 'loan';
  const names = filled.filter((cell) => isPersonName(textOf(cell)) && !isKnown(textOf(cell)));
  return names.length >= 2 && names.length / filled.length >= 0.6 ? 'name' : null;
}

/** "Nguyễn Thị Lan": two to five words, a surname first, each with a capital. */
function isPersonName(text: string): boolean {
  const words = tidyText(text).split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (!words.every((word) => /^\p{Lu}\p{L}*$/u.test(word))) return false;
  return SURNAMES.has(looseKey(words[0] ?? ''));
}

/** A number of a person inside a text, as in a note: "gọi 0912 345 678". */
export function holdsPersonalNumber(text: string): boolean {
  return /(^|\D)(0\d{11}|\d{12}|0[35789]\d([ .-]?\d){7})(\D|$)/.test(text);
}
