import type { Place, Problem, ProblemCode } from './problem';

/**
 * The one table of Vietnamese sentences. Each says what is wrong and how to cure it; `sentence`
 * puts the place before it. A `{name}` stands for an entry of the problem's `about`; a part in
 * [brackets] is left out if one of its names is not there.
 */
const SENTENCES = {
  'tab-missing': 'Không tìm thấy tab “{tab}”. Chạy Sổ Ủy Thác › Tạo sổ để tạo lại tab còn thiếu.',
  'column-missing':
    'Thiếu cột “{column}” ở dòng tiêu đề. Nếu cột đã bị đổi tên, ghi lại đúng tên; nếu đã bị xóa, chèn một cột mới với tên đó.',
  'column-twice': 'Cột “{column}” có hai lần ở dòng tiêu đề. Đổi tên hoặc xóa một cột.',
  'column-blocked':
    'Công thức của cột “{column}” bị ô dán đè chặn lại. Xóa các ô dán đè ở dưới, trong cột “{column}”; công thức sẽ tự hiện lại.',
  'header-differs': 'Tab Số liệu không tìm thấy tiêu đề này. Ghi lại đúng “{header}”.',
  'unit-missing':
    'Tiêu đề “{column}” chưa ghi đơn vị. Ghi đơn vị trong ngoặc, ví dụ “{column} (triệu đồng)”.',
  'unit-mixed':
    'Các cột tiền khác đơn vị: “{first}” và “{second}”. Ghi cùng một đơn vị ở mọi tiêu đề.',
  'header-missing':
    "Vùng dữ liệu không có dòng tiêu đề[ (thiếu cột “{column}”)]. Chọn vùng bắt đầu từ dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'ledger-empty': 'Chưa có số liệu. Nhập ít nhất một dòng rồi làm lại.',
  'ledger-view-differs':
    'Tab Số liệu không khớp các tab nhập[: {found} thay vì {expected}]. Bỏ bộ lọc hay dữ liệu gõ đè trong tab Số liệu, rồi chạy Tạo sổ để sửa công thức.',

  'error-cell': 'Ô đang báo lỗi {text}. Sửa công thức của ô đó trước.',
  'value-required': 'Chưa có giá trị. Điền vào rồi làm lại.',
  'number-bad': 'Không đọc được số “{text}”. Gõ như 1234 hoặc 1234,5.',
  'number-ambiguous':
    'Số “{text}” có thể hiểu hai cách. Gõ lại không có dấu chấm nếu là số nguyên, hoặc dùng dấu phẩy nếu là số lẻ.',
  'number-negative': 'Số “{text}” âm. Nhập số từ 0 trở lên.',
  'number-too-large': 'Số “{text}” quá lớn. Kiểm tra lại đơn vị tính.',
  'number-too-fine': 'Số “{text}” lẻ hơn 1 đồng. Bớt chữ số sau dấu phẩy.',
  'number-approximate': '“{text}” không phải số chính xác. Bỏ chữ “hơn”, “gần” và ghi đúng số.',
  'count-fraction': 'Số “{text}” không phải số nguyên. Nhập số nguyên, không có phần lẻ.',
  'date-bad':
    'Không đọc được ngày “{text}”.[ Ô là {time}: kiểm tra múi giờ ở Tệp › Cài đặt.] Gõ dạng ngày/tháng/năm, ví dụ 25/03/2025.',
  'choice-bad': 'Không nhận giá trị “{text}”. Chọn một trong: {choices}.',
  'program-unknown':
    'Không có chương trình “{text}”.[ Ý bạn là “{nearest}”?] Chọn trong danh sách, hoặc thêm vào tab Danh mục.',
  'association-unknown':
    'Không có hội “{text}”.[ Ý bạn là “{nearest}”?] Chọn Nông dân, Phụ nữ, Cựu chiến binh hoặc Đoàn Thanh niên.',
  'association-of-other-tab':
    'Dòng này của hội {found}, nhưng tab là của hội {expected}. Chuyển dòng sang đúng tab.',
  'commune-unknown':
    'Không có xã “{text}”.[ Ý bạn là “{nearest}”?] Chọn trong danh sách, hoặc thêm vào tab Danh mục.',
  'fund-unknown':
    'Không có nguồn vốn “{text}”.[ Ý bạn là “{nearest}”?] Chọn Trung ương hoặc Địa phương.',
  'group-unknown':
    'Không có Tổ “{text}”.[ Ý bạn là “{nearest}”?] Chọn trong danh sách, hoặc thêm vào tab Danh mục.',
  'catalogue-kind-unknown':
    'Không có loại danh mục “{text}”. Chọn Chương trình, Hội, Nguồn vốn, Xã hoặc Tổ.',
  'catalogue-name-twice':
    '“{text}” đã là tên của “{first}” (dòng {row}). Mỗi tên, mã chỉ dùng cho một mục.',
  'group-required': 'Chưa ghi Tổ. Sổ này theo dõi theo Tổ: điền mã Tổ TK&VV.',
  'group-not-kept':
    'Sổ này theo dõi theo xã nên cột Tổ phải để trống. Xóa “{text}”, hoặc đổi cài đặt Mức chi tiết.',

  'key-twice':
    'Trùng với [tab {tab}, ]dòng {row}: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
  'row-twice': 'Trùng với dòng {first}. Xóa bớt một dòng.',
  'outstanding-below-classes':
    'Dư nợ {outstanding} nhỏ hơn nợ quá hạn và nợ khoanh cộng lại ({classes}). Kiểm tra lại ba số này.',
  'roll-forward':
    'Dư nợ kỳ trước + cho vay − thu nợ − xóa nợ = {expected}, khác dư nợ {found}: lệch {residual}. Kiểm tra lại các số của kỳ.',

  'balance-gone':
    'Dư nợ {outstanding} không có dòng ở ngày chốt sau, {date}. Thêm dòng; nếu đã thu hết nợ, ghi dư nợ 0.',

  'period-bad':
    'Không đọc được kỳ “{text}”. Viết như 25/03/2025, T2/2025, Q1/2025, 2024 hoặc 2024 - T2/2025.',
  'period-order': 'Kỳ bắt đầu ({first}) sau kỳ kết thúc ({last}). Đổi chỗ hai kỳ.',
  'period-cuts-interval':
    'Kỳ {period} cắt ngang số liệu từ sau {first} đến {last}[ của {unit}]. Chọn kỳ bắt đầu sau một ngày chốt và kết thúc vào một ngày chốt.',
  'cutoff-missing':
    'Không có ngày chốt nào trong kỳ {period}.[ Ngày chốt trước đó: {before}.][ Ngày chốt sau đó: {after}.] Chọn kỳ có số liệu.',
  'indicator-unknown': 'Không có chỉ tiêu “{text}”.[ Ý bạn là “{nearest}”?][ Ví dụ: {examples}.]',
  'indicator-is-ratio': '“{indicator}” là tỷ lệ, không cộng được. Dùng UT_TYLE hoặc UT_BANG.',
  'indicator-not-ratio': '“{indicator}” không phải tỷ lệ. Dùng UT_TONG hoặc UT_BANG.',
  'one-indicator-expected': 'Chỉ nhận một chỉ tiêu mỗi lần. Dùng {function} để xem nhiều chỉ tiêu.',
  'dimension-unknown':
    'Không có cột “{text}” để chia hay lọc số liệu.[ Ý bạn là “{nearest}”?] Dùng {choices}.',
  'member-unknown': 'Không có {dimension} “{text}”.[ Ý bạn là “{nearest}”?]',
  'criteria-unpaired':
    'Điều kiện lọc phải đi từng cặp: tên cột; giá trị. Thiếu giá trị cho cột “{text}”.',
  'criterion-blank':
    'Giá trị lọc của cột “{column}” đang trống. Điền giá trị, hoặc dùng "*" để lấy tất cả.',
  'criterion-mixed': 'Giá trị lọc “{text}” vừa lấy vừa loại trừ. Đặt "<>" ở đầu, hoặc bỏ hết.',
  'households-over-funds':
    'Không cộng Số hộ qua nhiều nguồn vốn, vì một hộ có thể vay cả hai. Lọc một nguồn vốn, hoặc lấy ở tab Tổ TK&VV.',
  'households-over-programs':
    'Không cộng Số hộ qua nhiều chương trình, vì một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy số hộ thật ở tab Tổ TK&VV.',
  'stock-over-cutoffs': 'Không cộng {indicator} qua nhiều ngày chốt, vì đó là số dư tại một ngày.',
  'denominator-zero': '{indicator} không xác định: {denominator} bằng 0.',
  'range-expected': "Đối số {argument} phải là một vùng có dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'argument-missing': 'Thiếu đối số {argument}. Cú pháp: {syntax}.',
  'total-too-large': 'Tổng vượt 9 triệu tỷ đồng, không còn chính xác. Kiểm tra lại đơn vị tính.',

  'locale-wrong':
    'Bảng tính chưa đặt theo Việt Nam nên số và ngày có thể bị hiểu sai. Vào Tệp › Cài đặt, chọn Vị trí Việt Nam, múi giờ (GMT+07:00) Ho Chi Minh City.',
  'row-changed':
    'Dòng này vừa được người khác sửa[: {before} → {after}]. Xem lại số mới rồi lưu lần nữa.',
  'row-closed':
    'Ngày chốt này đã khóa: dòng nằm trong tab “{name}”, dòng {row}. Mở lại kỳ trước khi sửa.',
  'cell-formula':
    'Ô {cell} là công thức {formula} nên không bị ghi đè. Sửa công thức ngay trong ô, hoặc xóa nó rồi lưu lại.',
  'tab-beside':
    'Tab “{name}” có dòng, cột chèn thêm hoặc số liệu riêng của bạn ở chỗ báo cáo mới sẽ ghi. Chuyển phần đó sang tab khác, xóa tab này rồi lập lại.',
  'fields-bad':
    'Dữ liệu gửi từ biểu mẫu không đúng dạng ({name}). Đóng biểu mẫu, mở lại rồi nhập lại.',
  busy: 'Người khác đang ghi vào sổ. Đợi vài giây rồi làm lại.',
  'setting-missing': 'Chưa có “{setting}” trong tab Cài đặt. Điền vào cột Giá trị rồi làm lại.',
  'not-saved':
    'Không chắc số vừa nhập đã vào đúng dòng: {reason}. Mở tab xem lại dòng đó rồi lưu lần nữa.',
} as const satisfies Record<ProblemCode, string>;

/** "Nhập · Phụ nữ, dòng 5, cột Dư nợ: Không đọc được số …" */
export function sentence(problem: Problem): string {
  const where = placeText(problem.place);
  const what = fill(SENTENCES[problem.code], problem.about);
  return where === '' ? what : `${where}: ${what}`;
}

/** The first few sentences, one per line, and how many more there are. */
export function sentences(problems: readonly Problem[], limit = 3): string {
  const shown = problems.slice(0, limit).map(sentence);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… và ${more} lỗi khác.`] : [])].join('\n');
}

/** "Nhập · Phụ nữ, dòng 5, cột Dư nợ"; '' if the problem has no place. */
export function placeText(place: Place): string {
  const parts: string[] = [];
  if (place.tab !== undefined) parts.push(place.tab);
  if (place.row !== undefined) parts.push(`dòng ${place.row}`);
  if (place.column !== undefined) parts.push(`cột ${place.column}`);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fill(template: string, about: Problem['about']): string {
  const value = (name: string): string => String(about[name] ?? '');
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (complete(part, about) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => value(name))
    .trim();
}

function complete(part: string, about: Problem['about']): boolean {
  const names = part.match(/\{(\w+)\}/g) ?? [];
  return names.every((name) => about[name.slice(1, -1)] !== undefined);
}
