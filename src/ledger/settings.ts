import { type Cell, type Cells, isBlank } from './cell';
import { isoDateOf, vietnameseDate } from './date';
import { failed, ok, type Place, type Problem, problem, type Result } from './problem';
import { textKey } from './text-key';
import { isMoneyUnit, MONEY_UNITS, type MoneyUnit } from './unit';

/** One row of the tab Cài đặt: Mục, Giá trị, Giải thích. */
export interface SettingDefinition {
  readonly id: SettingId;
  /** Text of the column Mục, by which the row is found. */
  readonly name: string;
  readonly explanation: string;
  /** Value of a new workbook, and of a setting whose row is missing. */
  readonly initial: string;
  /** The only values a cell may hold; absent = any text. A blank cell then means `initial`. */
  readonly choices?: readonly string[];
}

export interface Signer {
  /** E.g. "NGƯỜI LẬP BIỂU". */
  readonly title: string;
  /** Blank leaves room for a signature without a printed name. */
  readonly name: string;
}

/** The settings of a workbook. A text left blank is '', and what depends on it is left out. */
export interface Settings {
  /** Unit of the money headers of a new workbook. */
  readonly entryUnit: MoneyUnit;
  /** Unit of the money columns of the reports. */
  readonly displayUnit: MoneyUnit;
  /** Whether records are kept by commune or by group; never mixed (design 2, grain). */
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
}

export const SETTING_HEADERS = {
  name: 'Mục',
  value: 'Giá trị',
  explanation: 'Giải thích',
} as const;

const DETAIL_CHOICES = ['xã', 'Tổ'] as const;

/** All settings in the order of a new workbook. Header forms: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const SETTINGS = [
  {
    id: 'entryUnit',
    name: 'Đơn vị tính khi nhập',
    explanation: 'Đơn vị ghi ở tiêu đề các cột tiền của sổ mới.',
    initial: 'triệu đồng',
    choices: MONEY_UNITS,
  },
  {
    id: 'displayUnit',
    name: 'Đơn vị tính của báo cáo',
    explanation: 'Đơn vị của các cột tiền trong tab BC.',
    initial: 'triệu đồng',
    choices: MONEY_UNITS,
  },
  {
    id: 'detail',
    name: 'Mức chi tiết',
    explanation: 'Mỗi dòng số liệu là của một xã, hay của một Tổ TK&VV; không dùng lẫn.',
    initial: 'xã',
    choices: DETAIL_CHOICES,
  },
  {
    id: 'parentBody',
    name: 'Cơ quan chủ quản',
    explanation: 'Dòng đầu ở góc trái báo cáo; in chữ hoa.',
    initial: '',
  },
  {
    id: 'issuingBody',
    name: 'Cơ quan ban hành',
    explanation: 'Dòng thứ hai ở góc trái báo cáo; in chữ hoa, đậm.',
    initial: '',
  },
  {
    id: 'nationalTitle',
    name: 'Quốc hiệu',
    explanation: 'Dòng đầu ở góc phải; văn bản của Đoàn ghi ĐOÀN TNCS HỒ CHÍ MINH.',
    initial: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  },
  {
    id: 'motto',
    name: 'Tiêu ngữ',
    explanation: 'Dòng thứ hai ở góc phải; để trống nếu không dùng.',
    initial: 'Độc lập - Tự do - Hạnh phúc',
  },
  {
    id: 'officeName',
    name: 'Tên đơn vị',
    explanation: 'Tên gọi dùng trong đoạn văn, ví dụ Phòng giao dịch NHCSXH kèm tên riêng.',
    initial: '',
  },
  {
    id: 'area',
    name: 'Địa bàn',
    explanation: 'Tên địa bàn dùng trong đoạn văn, kèm cấp hành chính.',
    initial: '',
  },
  {
    id: 'place',
    name: 'Địa danh',
    explanation: 'Địa danh đứng trước ngày, tháng, năm lập báo cáo.',
    initial: '',
  },
  {
    id: 'reportNumber',
    name: 'Số, ký hiệu',
    explanation: 'Số, ký hiệu văn bản ở góc trái; để trống nếu chưa lấy số.',
    initial: '',
  },
  {
    id: 'reportNote',
    name: 'Ghi chú báo cáo',
    explanation: 'Câu in thêm dưới các bảng của mọi báo cáo.',
    initial: '',
  },
  signerTitle('signer1Title', 'Chức danh ký 1', 'NGƯỜI LẬP BIỂU'),
  signerName('signer1Name', 'Họ tên ký 1'),
  signerTitle('signer2Title', 'Chức danh ký 2', 'KIỂM SOÁT'),
  signerName('signer2Name', 'Họ tên ký 2'),
  signerTitle('signer3Title', 'Chức danh ký 3', 'THỦ TRƯỞNG ĐƠN VỊ'),
  signerName('signer3Name', 'Họ tên ký 3'),
] as const satisfies readonly SettingDefinitionOf<string>[];

export type SettingId = (typeof SETTINGS)[number]['id'];

interface SettingDefinitionOf<Id extends string> extends Omit<SettingDefinition, 'id'> {
  readonly id: Id;
}

function signerTitle<Id extends string>(id: Id, name: string, initial: string) {
  return {
    id,
    name,
    explanation: 'Chức danh ở chân báo cáo, từ trái sang phải; để trống nếu không có người ký này.',
    initial,
  };
}

function signerName<Id extends string>(id: Id, name: string) {
  return { id, name, explanation: 'Họ tên dưới chức danh cùng số; có thể để trống.', initial: '' };
}

/**
 * Reads the tab Cài đặt, header row first. A missing row has its initial value; rows of the
 * user's own are passed over.
 * Problems: column-missing, row-twice, choice-bad, error-cell.
 */
export function readSettings(values: Cells, tab?: string): Result<Settings> {
  const at = tab === undefined ? {} : { tab };
  const header = (values[0] ?? []).map((cell) => textKey(String(cell)));
  const nameColumn = header.indexOf(textKey(SETTING_HEADERS.name));
  const valueColumn = header.indexOf(textKey(SETTING_HEADERS.value));
  if (nameColumn < 0) return missingColumn(at, SETTING_HEADERS.name);
  if (valueColumn < 0) return missingColumn(at, SETTING_HEADERS.value);

  const found = new Map<SettingId, string>();
  const problems: Problem[] = [];
  values.slice(1).forEach((row, index) => {
    const key = textKey(String(row[nameColumn] ?? ''));
    const definition: SettingDefinition | undefined = SETTINGS.find((s) => textKey(s.name) === key);
    if (definition === undefined) return;
    const place: Place = { ...at, row: index + 2, column: SETTING_HEADERS.value };
    if (found.has(definition.id)) {
      problems.push(problem('row-twice', place, { key: definition.name }));
      return;
    }
    const value = readValue(definition, row[valueColumn] ?? '', place);
    if (value.ok) found.set(definition.id, value.value);
    else problems.push(...value.problems);
  });
  if (problems.length > 0) return failed(...problems);
  return ok(settingsOf((id) => found.get(id) ?? initialOf(id)));
}

/** The settings of a workbook in which nothing was set yet. */
export function initialSettings(): Settings {
  return settingsOf(initialOf);
}

function missingColumn(at: Place, column: string): Result<never> {
  return failed(problem('column-missing', { ...at, column }, { column }));
}

function readValue(definition: SettingDefinition, cell: Cell, place: Place): Result<string> {
  const text = cell instanceof Date ? vietnameseDate(isoDateOf(cell)) : String(cell).trim();
  const choices = definition.choices;
  if (choices === undefined) return ok(text);
  if (isBlank(cell)) return ok(definition.initial);
  const choice = choices.find((known) => textKey(known) === textKey(text));
  if (choice !== undefined) return ok(choice);
  return failed(
    problem('choice-bad', place, { text, name: definition.name, choices: choices.join(', ') }),
  );
}

function initialOf(id: SettingId): string {
  return SETTINGS.find((setting) => setting.id === id)?.initial ?? '';
}

function settingsOf(textOf: (id: SettingId) => string): Settings {
  const unit = (id: SettingId): MoneyUnit => {
    const text = textOf(id);
    return isMoneyUnit(text) ? text : 'triệu đồng';
  };
  const signers: Signer[] = [
    { title: textOf('signer1Title'), name: textOf('signer1Name') },
    { title: textOf('signer2Title'), name: textOf('signer2Name') },
    { title: textOf('signer3Title'), name: textOf('signer3Name') },
  ];
  return {
    entryUnit: unit('entryUnit'),
    displayUnit: unit('displayUnit'),
    detail: textOf('detail') === 'Tổ' ? 'group' : 'commune',
    parentBody: textOf('parentBody'),
    issuingBody: textOf('issuingBody'),
    nationalTitle: textOf('nationalTitle'),
    motto: textOf('motto'),
    officeName: textOf('officeName'),
    area: textOf('area'),
    place: textOf('place'),
    reportNumber: textOf('reportNumber'),
    reportNote: textOf('reportNote'),
    signers: signers.filter((signer) => signer.title !== ''),
  };
}
