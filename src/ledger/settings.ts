import { type Cells, cellText } from './cell';
import { OWNERS, type OwnerCode } from './owners';
import { ok, type Result } from './problem';
import type { RowReader } from './row-reader';
import { DETAIL_CHOICES, type EditorGroup } from './setup';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { textKey } from './text-key';
import { isMoneyUnit, MONEY_UNITS, type MoneyUnit } from './unit';

export interface Signer {
  /** E.g. "NGƯỜI LẬP BIỂU". */
  readonly title: string;
  /** Blank leaves room for a signature without a printed name. */
  readonly name: string;
}

/** Texts as typed, their lines parted by "/". */
interface AssociationPapers {
  /** "HỘI LIÊN HIỆP PHỤ NỮ XÃ … / BAN THƯỜNG VỤ" */
  readonly issuer: string;
  /** "TM. BAN THƯỜNG VỤ / CHỦ TỊCH / Nguyễn Thị A" */
  readonly signer: string;
}

/** The settings of a workbook. A text left blank is '', and what depends on it is left out. */
export interface Settings {
  /** Unit of the money headers of a new workbook. */
  readonly entryUnit: MoneyUnit;
  /** Unit of the money columns of the reports. */
  readonly displayUnit: MoneyUnit;
  /** Whether records are kept by commune or by group; never both: sums would count loans twice. */
  readonly detail: 'commune' | 'group';
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly nationalTitle: string;
  readonly motto: string;
  /** The office as prose names it, e.g. "Phòng giao dịch NHCSXH …". */
  readonly officeName: string;
  /** The area as prose names it, e.g. "huyện …". */
  readonly area: string;
  /** Place of the date line. */
  readonly place: string;
  readonly reportNumber: string;
  readonly reportNote: string;
  /** From left to right; a signer without title is left out. */
  readonly signers: readonly Signer[];
  /** What the papers of an association have in place of the bank's head and signers. */
  readonly associationPapers: Readonly<Record<OwnerCode, AssociationPapers>>;
  /** Addresses as they were typed; who may edit which tabs. */
  readonly editors: Readonly<Record<EditorGroup, string>>;
  /** The tabs Hoạt động are in use. */
  readonly hasActivities: boolean;
}

/** Words of a module that may be switched on. */
const SWITCH = ['tắt', 'bật'] as const;

/**
 * The rows of Cài đặt in the order of a new workbook: Mục (by which the row is found), Giải thích,
 * the value of a new workbook and of a missing row, and the only values a cell may hold, if it may
 * not hold any; blank then means the initial one. Header forms: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export const SETTINGS = [
  setting(
    'entryUnit',
    'Đơn vị tính khi nhập',
    'Cho các cột tiền của sổ mới.',
    'triệu đồng',
    MONEY_UNITS,
  ),
  setting('displayUnit', 'Đơn vị tính của báo cáo', 'Cho các tab BC.', 'triệu đồng', MONEY_UNITS),
  setting(
    'detail',
    'Mức chi tiết',
    'Mỗi dòng là của một xã hay một Tổ; không dùng lẫn.',
    'xã',
    DETAIL_CHOICES,
  ),
  setting('parentBody', 'Cơ quan chủ quản', 'Dòng đầu góc trái báo cáo.'),
  setting('issuingBody', 'Cơ quan ban hành', 'Dòng thứ hai góc trái.'),
  setting(
    'nationalTitle',
    'Quốc hiệu',
    'Dòng đầu góc phải; bản cho Đoàn tự ghi ĐOÀN TNCS HỒ CHÍ MINH.',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ),
  setting('motto', 'Tiêu ngữ', 'Dòng thứ hai góc phải.', 'Độc lập - Tự do - Hạnh phúc'),
  setting(
    'officeName',
    'Tên đơn vị',
    'Dùng trong đoạn văn, ví dụ Phòng giao dịch NHCSXH kèm tên riêng.',
  ),
  setting('area', 'Địa bàn', 'Dùng trong đoạn văn, kèm cấp hành chính.'),
  setting('place', 'Địa danh', 'Đứng trước ngày lập báo cáo.'),
  setting('reportNumber', 'Số, ký hiệu', 'Ở góc trái; để trống nếu chưa lấy số.'),
  setting('reportNote', 'Ghi chú báo cáo', 'In thêm dưới mọi báo cáo.'),
  ...signer(1, 'NGƯỜI LẬP BIỂU'),
  ...signer(2, 'KIỂM SOÁT'),
  ...signer(3, 'THỦ TRƯỞNG ĐƠN VỊ'),
  ...OWNERS.map(([code, name]) =>
    setting(
      `issuer-${code}`,
      `Cơ quan ban hành · ${name}`,
      'Góc trái bản cho hội: cấp trên / đơn vị ban hành; để trống thì ghi tên hội.',
    ),
  ),
  ...OWNERS.map(([code, name]) =>
    setting(
      `signer-${code}`,
      `Người ký · ${name}`,
      'Bản cho hội: thay mặt / chức danh / họ tên; họ tên có thể bỏ.',
      code === '14' ? 'TM. BAN THƯỜNG VỤ / BÍ THƯ' : 'TM. BAN THƯỜNG VỤ / CHỦ TỊCH',
    ),
  ),
  setting(
    'editors-branch',
    'Cán bộ ngân hàng',
    'Email người sửa được mọi tab, ngăn bằng dấu phẩy; sửa xong chạy lại Tạo sổ.',
  ),
  ...OWNERS.map(([code, name]) =>
    setting(
      `editors-${code}`,
      `Người nhập · ${name}`,
      `Email người nhập của ${name}, ngăn bằng dấu phẩy; sửa xong chạy lại Tạo sổ.`,
    ),
  ),
  setting(
    'activities',
    'Mô đun Hoạt động',
    'Bật để hiện bốn tab Hoạt động; sửa xong chạy lại Tạo sổ.',
    SWITCH[0],
    SWITCH,
  ),
] as const;

export type SettingId = (typeof SETTINGS)[number]['id'];

function setting<Id extends string>(
  id: Id,
  name: string,
  explanation: string,
  initial = '',
  choices?: readonly string[],
) {
  return { id, name, explanation, initial, choices };
}

function signer<Place extends 1 | 2 | 3>(place: Place, title: string) {
  return [
    setting(
      `signer${place}Title` as const,
      `Chức danh ký ${place}`,
      'Để trống nếu không có người ký này.',
      title,
    ),
    setting(`signer${place}Name` as const, `Họ tên ký ${place}`, 'Có thể để trống.'),
  ] as const;
}

/**
 * Reads the tab Cài đặt, header row first. A missing row has its initial value; rows of the
 * user's own are passed over.
 * Problems: those of readSideTable, choice-bad.
 */
export function readSettings(values: Cells, tab?: string): Result<Settings> {
  const rows = readSideTable(values, {
    tab,
    spec: tabSpec('settings'),
    required: ['name', 'value'],
    read: readRow,
    keyOf: ({ id }) => id,
  });
  if (!rows.ok) return rows;
  const found = new Map(rows.value.map(({ id, value }) => [id, value]));
  return ok(settingsOf((id) => found.get(id) ?? initialOf(id)));
}

function readRow(row: RowReader): { readonly id: SettingId; readonly value: string } | null {
  const key = textKey(cellText(row.cell('name')));
  const definition = SETTINGS.find(({ name }) => textKey(name) === key);
  if (definition === undefined) return null;
  const { id, choices, initial } = definition;
  if (choices === undefined) return { id, value: row.text('value') };
  return { id, value: row.choice('value', choices) ?? initial };
}

/** The settings of a workbook in which nothing was set yet. */
export function initialSettings(): Settings {
  return settingsOf(initialOf);
}

function initialOf(id: SettingId): string {
  return SETTINGS.find((setting) => setting.id === id)?.initial ?? '';
}

function settingsOf(textOf: (id: SettingId) => string): Settings {
  const texts = Object.fromEntries(SETTINGS.map(({ id }) => [id, textOf(id)])) as Readonly<
    Record<SettingId, string>
  >;
  const unit = (text: string): MoneyUnit => (isMoneyUnit(text) ? text : 'triệu đồng');
  const signers: Signer[] = [
    { title: texts.signer1Title, name: texts.signer1Name },
    { title: texts.signer2Title, name: texts.signer2Name },
    { title: texts.signer3Title, name: texts.signer3Name },
  ];
  return {
    ...texts,
    entryUnit: unit(texts.entryUnit),
    displayUnit: unit(texts.displayUnit),
    detail: texts.detail === 'Tổ' ? 'group' : 'commune',
    signers: signers.filter(({ title }) => title !== ''),
    associationPapers: {
      11: { issuer: texts['issuer-11'], signer: texts['signer-11'] },
      12: { issuer: texts['issuer-12'], signer: texts['signer-12'] },
      13: { issuer: texts['issuer-13'], signer: texts['signer-13'] },
      14: { issuer: texts['issuer-14'], signer: texts['signer-14'] },
    },
    editors: {
      branch: texts['editors-branch'],
      11: texts['editors-11'],
      12: texts['editors-12'],
      13: texts['editors-13'],
      14: texts['editors-14'],
    },
    hasActivities: texts.activities === SWITCH[1],
  };
}
