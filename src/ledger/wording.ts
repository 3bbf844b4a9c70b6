import { IMPORT_SENTENCES } from './imports/import-wording';
import type { Place, Problem, ProblemCode } from './problem';

const TO_CATALOGUE = 'trong danh sách, hoặc thêm vào tab Danh mục';

/** A name that is not known. @param choices what to choose instead */
function unknown(what: string, choices?: string): string {
  const cure = choices === undefined ? '' : ` Chọn ${choices}.`;
  return `Không có ${what} “{text}”.[ Ý bạn là “{nearest}”?]${cure}`;
}

/**
 * The one table of Vietnamese sentences. Each says what is wrong and how to cure it; `sentence`
 * puts the place before it. A `{name}` stands for an entry of the problem's `about`; a part in
 * [brackets] is left out if one of its names is not there.
 */
const SENTENCES = {
  'tab-missing': 'Không tìm thấy tab “{tab}”. Chạy Sổ Ủy Thác › Tạo sổ.',
  'column-missing': 'Thiếu cột “{column}” ở dòng tiêu đề. Ghi lại đúng tên, hoặc chèn cột đó.',
  'column-twice': 'Cột “{column}” có hai lần. Đổi tên hoặc xóa một cột.',
  'column-blocked':
    'Công thức của cột “{column}” bị ô dán đè chặn lại[: {cells}]. Xóa các ô dán đè trong cột.',
  'header-differs': 'Tab Số liệu không tìm thấy tiêu đề này. Ghi lại đúng “{header}”.',
  'unit-missing': 'Tiêu đề “{column}” chưa ghi đơn vị. Ghi như “{column} (triệu đồng)”.',
  'unit-mixed': 'Các cột tiền khác đơn vị: “{first}” và “{second}”. Ghi cùng một đơn vị.',
  'header-missing':
    "Vùng không có dòng tiêu đề[ (thiếu cột “{column}”)]. Chọn vùng từ dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'ledger-empty': 'Chưa có số liệu. Nhập ít nhất một dòng.',
  'ledger-view-differs':
    'Tab Số liệu không khớp các tab nhập[: {found} thay vì {expected}]. Bỏ bộ lọc hay dữ liệu gõ đè trong tab này, rồi chạy Tạo sổ.',

  'error-cell': 'Ô đang báo lỗi {text}. Sửa công thức của ô.',
  'value-required': 'Chưa có giá trị. Điền vào rồi làm lại.',
  'number-bad': 'Không đọc được số “{text}”. Gõ như 1234 hoặc 1234,5.',
  'number-ambiguous':
    'Số “{text}” hiểu được hai cách. Bỏ dấu chấm nếu là số nguyên, đổi thành dấu phẩy nếu là số lẻ.',
  'number-negative': 'Số “{text}” âm. Nhập số từ 0 trở lên.',
  'number-too-large': 'Số “{text}” quá lớn. Kiểm tra lại đơn vị tính.',
  'number-too-fine': 'Số “{text}” lẻ hơn 1 đồng. Bớt chữ số sau dấu phẩy.',
  'number-approximate': '“{text}” không phải số chính xác. Ghi đúng số.',
  'count-fraction': 'Số “{text}” có phần lẻ. Nhập số nguyên.',
  'date-bad':
    'Không đọc được ngày “{text}”.[ Ô là {time}: kiểm tra múi giờ ở Tệp › Cài đặt.] Gõ như 25/03/2025.',
  'cutoff-too-late':
    'Ngày {date} còn xa: ngày chốt muộn nhất hiện nay là {last}. Kiểm tra lại tháng, năm.',
  'list-empty': 'Chưa chọn mục nào. Đánh dấu ít nhất một mục.',
  'choice-bad': 'Không nhận giá trị “{text}”. Chọn một trong: {choices}.',
  'program-unknown': unknown('chương trình', TO_CATALOGUE),
  'association-unknown': unknown('hội', 'Nông dân, Phụ nữ, Cựu chiến binh hoặc Đoàn Thanh niên'),
  'association-of-other-tab':
    'Dòng này của hội {found}, nhưng tab là của hội {expected}. Chuyển dòng sang đúng tab.',
  'commune-unknown': unknown('xã', TO_CATALOGUE),
  'fund-unknown': unknown('nguồn vốn', 'Trung ương hoặc Địa phương'),
  'group-unknown': unknown('Tổ', TO_CATALOGUE),
  'catalogue-kind-unknown': unknown('loại', 'Chương trình, Hội, Nguồn vốn, Xã hoặc Tổ'),
  'catalogue-name-twice': '“{text}” đã là tên của “{first}” (dòng {row}). Bỏ một trong hai.',
  'group-required': 'Chưa ghi Tổ. Sổ này theo dõi theo Tổ: điền mã Tổ TK&VV.',
  'group-not-kept': 'Sổ này theo dõi theo xã. Xóa “{text}”, hoặc đổi cài đặt Mức chi tiết.',

  'number-became-text': 'Số bị dán thành chữ “{text}”, tạm đọc là {number}. Gõ lại số vào ô.',
  'number-became-date': 'Số bị hiểu thành ngày {text}. Xóa ô, bấm Kiểm tra lại, rồi gõ lại số.',
  'date-became-text':
    'Ngày bị dán thành chữ “{text}” nên lệnh không tìm thấy dòng. Gõ lại ngày vào ô.',
  'date-became-number': 'Ô là số {text}, không phải ngày[; có thể là {date}]. Gõ lại ngày vào ô.',
  'text-became-number': 'Mã “{text}” đã mất số 0 ở đầu, có thể là “{nearest}”. Gõ lại mã vào ô.',
  'text-became-date': 'Chữ bị hiểu thành ngày {text}. Xóa ô, bấm Kiểm tra lại, rồi gõ lại.',
  'row-gone': 'Dòng này không còn ở tab “{tab}”. Bấm Kiểm tra lại.',
  'personal-column': 'Cột này có {what}. Sổ chỉ cần số liệu cộng theo Tổ, hội và xã: xóa cột.',
  'personal-number': 'Ghi chú có số điện thoại hoặc số CCCD. Xóa số đó: sổ nhiều người cùng xem.',
  'row-of-closed-date':
    'Ngày {date} đã chốt nên dòng này không được tính. Xóa dòng, hoặc nhờ cán bộ ngân hàng mở lại kỳ.',
  'row-of-open-date':
    'Ngày {date} chưa chốt nên dòng này không được tính. Chạy lại Chốt kỳ cho ngày đó, hoặc xóa dòng.',

  'key-twice':
    'Trùng với [tab {tab}, ]dòng {row}: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
  'row-twice': 'Trùng với dòng {first}. Xóa bớt một dòng.',
  'outstanding-below-classes':
    'Dư nợ {outstanding} nhỏ hơn nợ quá hạn cộng nợ khoanh ({classes}). Kiểm tra lại ba số này.',
  'roll-forward':
    'Dư nợ kỳ trước + cho vay − thu nợ − xóa nợ = {expected}, khác dư nợ {found}: lệch {residual}. Kiểm tra lại.',

  'balance-gone':
    'Dư nợ {outstanding} không có dòng ở ngày chốt sau, {date}. Thêm dòng; nếu đã thu hết nợ, ghi dư nợ 0.',
  'program-closed':
    'Cho vay {disbursed}, nhưng “{program}” chỉ còn thu nợ từ ngày {date}. Kiểm tra lại, hoặc sửa cột Ngừng cho vay từ ở tab Danh mục.',
  'household-magnitude':
    'Dư nợ {outstanding} của {households} hộ là {average}/hộ, ngoài khoảng 1 đến 2.000 triệu đồng. Kiểm tra đơn vị tính.',
  'member-ended':
    '“{name}” chỉ có đến ngày {date}. [Ghi tên mới là “{successor}”. ]Nếu sai, sửa ngày ở tab Danh mục.',
  'member-not-begun':
    '“{name}” chỉ có từ ngày {date}. Ghi tên của thời gian trước, hoặc sửa ngày ở tab Danh mục.',
  'group-elsewhere':
    'Tổ “{name}” ở tab Danh mục thuộc {where}. Sửa xã, hội hoặc Tổ của dòng này, hoặc thêm dòng vào Danh mục.',
  'comparison-merged':
    'Từ {earlier} đến {later} có xã đã sáp nhập hoặc tách: {names}. So sánh theo xã thì chọn địa giới hiện hành.',
  'comparison-without-crosswalk':
    'Số liệu {earlier} và {later} cách nhau bởi việc sắp xếp xã ngày 01/07/2025, nhưng tab Danh mục chưa ghi xã nào thay đổi. Ghi Hiệu lực đến 30/06/2025 và Nhập vào cho xã cũ, Hiệu lực từ 01/07/2025 cho xã mới.',

  'merge-target-unknown': `${unknown('{kind}')} Ghi đúng tên ở cột Nhập vào, hoặc thêm dòng cho tên đó.`,
  'merge-cycle': '“{name}” nhập vào “{target}”, rồi lại trở về chính nó. Bỏ một chỗ Nhập vào.',
  'merge-date-missing':
    '“{name}” đã nhập vào “{target}” nhưng chưa có ngày. Ghi ngày cuối cùng ở cột Hiệu lực đến.',
  'dates-reversed': 'Ngày {first} đứng sau ngày {last}. Đổi chỗ hai ngày.',
  'group-twice': 'Tổ “{text}” của cùng xã, cùng hội đã có ở dòng {row}. Bỏ một dòng.',
  'commune-split':
    'Xã {names} đã được tách ra nên số liệu theo xã không chuyển được sang địa giới hiện hành. Chọn “như đã báo cáo”, hoặc theo dõi theo Tổ và ghi xã mới của từng Tổ ở tab Danh mục.',

  'parameter-unknown': unknown('tham số', 'một tên có sẵn ở cột Tham số'),
  'parameter-value': 'Không đọc được số “{text}”. Gõ số từ 0 trở lên, như 6,24; tối đa 8 số lẻ.',
  'parameter-unit':
    'Đơn vị “{text}” không đúng: “{name}” tính theo {unit}. Đổi giá trị, rồi ghi {unit}.',
  'parameter-bound': 'Không đọc được mức “{text}”. Ghi mức thấp nhất của bậc, như NQH từ 2%.',
  'parameter-overlap':
    'Ngày {date} đã có giá trị khác ở dòng {row}. Ghi Đến ngày cho dòng cũ, hoặc sửa Từ ngày.',
  'parameter-total':
    '“{name}” ngày {date} cộng lại được {sum}, không phải {total}. Sửa các dòng của ngày đó.',
  'parameter-first-band': '“{name}” ngày {date} chưa có bậc đầu. Thêm dòng bắt đầu từ 0%.',
  'parameter-missing':
    'Chưa có “{name}”[ của “{target}”] cho ngày {date}. Thêm dòng vào tab Tham số, đơn vị {unit}, kèm số văn bản.',

  'year-bad': 'Không đọc được năm “{text}”. Gõ bốn chữ số, như 2026.',
  'plan-by-association':
    'Kế hoạch giao theo chương trình và nguồn vốn, không giao theo hội. Xóa cột Hội và gộp các dòng.',
  'plan-parts-above':
    'Kế hoạch dư nợ {year}, {program}, {fund}: các xã cộng lại {sum}, lớn hơn cả đơn vị {whole}. Kiểm tra lại.',
  'capital-parts-above':
    'Nguồn vốn ngày {date}: các nguồn cộng lại {sum}, lớn hơn tổng {whole}. Kiểm tra lại.',
  'part-above-whole': 'Số {part} lớn hơn {of} ({whole}). Kiểm tra lại hai số này.',
  'count-without': 'Có {part} nhưng {whole} bằng 0. Kiểm tra lại hai số này.',
  'score-too-high': 'Điểm {score} vượt mức tối đa {most} theo tab Tham số. Kiểm tra lại.',
  'score-sum': 'Điểm {score} khác tổng sáu tiêu chí là {sum}. Kiểm tra lại.',
  'grade-differs':
    '{score} điểm xếp loại {expected} theo tab Tham số, nhưng ô ghi {found}. Kiểm tra lại.',
  'figure-set-unknown':
    'Không rõ “{text}” là báo cáo nào của ngân hàng nên xếp sau cùng về độ tin cậy. Ghi kèm tên báo cáo: {names}.',
  'decimals-exceeded':
    'Số {text} có nhiều số lẻ hơn cột Số lẻ ({decimals}). Ghi đúng số chữ số lẻ in trên báo cáo.',

  'period-bad':
    'Không đọc được kỳ “{text}”. Viết như 25/03/2025, T2/2025, Q1/2025, 2024 hoặc 2024 - T2/2025.',
  'period-order': 'Kỳ bắt đầu ({first}) sau kỳ kết thúc ({last}). Đổi chỗ hai kỳ.',
  'period-after-cutoff':
    'Doanh số {period} bắt đầu sau ngày chốt {date}. Chọn kỳ bắt đầu trước ngày chốt.',
  'period-cuts-interval':
    'Kỳ {period} cắt ngang số liệu từ sau {first} đến {last}[ của {unit}]. Chọn kỳ từ sau một ngày chốt đến một ngày chốt.',
  'cutoff-missing':
    'Không có ngày chốt trong kỳ {period}.[ Trước đó: {before}.][ Sau đó: {after}.] Chọn kỳ có số liệu.',
  'indicator-unknown': `${unknown('chỉ tiêu')}[ Ví dụ: {examples}.]`,
  'indicator-is-ratio': '“{indicator}” là tỷ lệ, không cộng được. Dùng UT_TYLE hoặc UT_BANG.',
  'indicator-not-ratio': '“{indicator}” không phải tỷ lệ. Dùng UT_TONG hoặc UT_BANG.',
  'one-indicator-expected': 'Chỉ nhận một chỉ tiêu. Dùng {function} để xem nhiều chỉ tiêu.',
  'dimension-unknown': unknown('cột', '{choices}'),
  'member-unknown': unknown('{dimension}'),
  'criteria-unpaired': 'Thiếu giá trị lọc cho cột “{text}”. Ghi từng cặp: tên cột; giá trị.',
  'criterion-blank':
    'Giá trị lọc của cột “{column}” đang trống. Điền vào, hoặc dùng "*" để lấy tất cả.',
  'criterion-mixed': 'Giá trị lọc “{text}” vừa lấy vừa loại trừ. Đặt "<>" ở đầu, hoặc bỏ hết.',
  'households-over-funds':
    'Không cộng Số hộ qua nhiều nguồn vốn: một hộ có thể vay cả hai. Lọc một nguồn vốn, hoặc lấy ở tab Tổ TK&VV.',
  'households-over-programs':
    'Không cộng Số hộ qua nhiều chương trình: một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy ở tab Tổ TK&VV.',
  'stock-over-cutoffs': 'Không cộng {indicator} qua nhiều ngày chốt: đó là số dư tại một ngày.',
  'denominator-zero': '{indicator} không xác định: {denominator} bằng 0.',
  'range-expected': "Đối số {argument} phải là vùng có dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'argument-missing': 'Thiếu đối số {argument}. Cú pháp: {syntax}.',
  'total-too-large': 'Tổng vượt 9 triệu tỷ đồng, không còn chính xác. Kiểm tra lại đơn vị tính.',

  'branch-only':
    'Việc này chỉ cán bộ ngân hàng làm được. Nhờ người có tên ở mục “Cán bộ ngân hàng” của tab Cài đặt.',
  'version-newer':
    'Sổ này đã theo phiên bản mới hơn của Sổ Ủy Thác, nên phiên bản đang chạy không ghi vào. Cập nhật tiện ích rồi làm lại.',
  'version-older':
    'Sổ này do phiên bản cũ của Sổ Ủy Thác lập. Nhờ cán bộ ngân hàng chạy Sổ Ủy Thác › Tạo sổ để nâng cấp.',
  'version-unnamed':
    'Chưa đặt tên phiên bản. Vào Tệp › Nhật ký phiên bản › Đặt tên cho phiên bản hiện tại, rồi đánh dấu ô này.',
  'commune-line-bad':
    'Dòng {line}: “{text}” không có tên xã. Ghi tên xã, có thể kèm mã đứng trước.',
  'commune-line-twice': 'Dòng {line}: “{text}” đã có ở dòng {first}. Bỏ một dòng.',
  'commune-line-taken':
    'Dòng {line}: “{text}” đã là tên hoặc mã của {holder} trong Danh mục. Sửa lại, hoặc bỏ dòng này.',
  'email-bad': '“{text}” không phải địa chỉ email. Ghi như ten@gmail.com, ngăn bằng dấu phẩy.',
  'editor-unknown':
    'Google không nhận “{text}” làm người sửa. Sửa lại địa chỉ trong tab Cài đặt, rồi chạy lại Tạo sổ.',
  'setting-fixed': 'Sổ đã có số liệu nên không đổi được. Giữ “{text}”, hoặc lập sổ mới.',
  'protection-foreign':
    'Tab đã được người khác đặt bảo vệ, nên chưa đặt quyền của sổ. Bỏ bảo vệ đó ở Dữ liệu › Bảo vệ trang tính và dải ô, rồi chạy lại Tạo sổ.',
  'closed-date-mixed':
    'Ngày {date} có số liệu cả ở tab Đã chốt lẫn tab này. Ngày đó nay là đã chốt: các dòng ở đây không được tính.',

  'locale-wrong':
    'Bảng tính chưa đặt theo Việt Nam: số và ngày có thể bị hiểu sai. Vào Tệp › Cài đặt, chọn Vị trí Việt Nam, múi giờ (GMT+07:00) Ho Chi Minh City.',
  'row-changed': 'Người khác vừa sửa dòng này[: {before} → {after}]. Xem lại rồi lưu lần nữa.',
  'row-closed':
    'Ngày chốt này đã khóa[: dòng nằm trong tab “{name}”, dòng {row}]. Nhờ cán bộ ngân hàng mở lại kỳ rồi mới sửa được.',
  'cell-formula':
    'Ô {cell} là công thức {formula} nên không bị ghi đè. Sửa trong ô, hoặc xóa nó rồi lưu lại.',
  'tab-beside':
    'Tab “{name}” có dòng, cột hoặc số liệu riêng của bạn ở chỗ báo cáo sẽ ghi. Chuyển phần đó sang tab khác, xóa tab này rồi lập lại.',
  'fields-bad': 'Biểu mẫu gửi dữ liệu không đúng dạng ({name}). Đóng, mở lại rồi nhập lại.',
  busy: 'Người khác đang ghi vào sổ. Đợi vài giây rồi làm lại.',
  'setting-missing': 'Chưa có “{setting}” trong tab Cài đặt. Điền vào cột Giá trị.',
  'not-saved':
    'Không chắc số vừa nhập đã vào đúng dòng: {reason}. Xem lại dòng đó rồi lưu lần nữa.',
  'text-too-long': 'Dài {length} ký tự, nhiều nhất là {most}. Viết ngắn lại rồi làm lại.',
  'draft-too-long': 'Bản nháp dài quá nên chưa giữ được. Lưu các dòng đang chờ trước.',

  'period-closed': 'Ngày {date} đã chốt: nhờ cán bộ ngân hàng mở lại kỳ rồi mới sửa được.',
  'period-not-closed': 'Ngày {date} chưa chốt nên không có gì để mở lại.',
  'period-not-last': 'Chỉ mở lại được ngày chốt cuối cùng, {last}. Mở lại ngày đó trước.',
  'period-earlier-open': 'Ngày {earlier} còn số liệu chưa chốt. Chốt ngày đó trước ngày {date}.',
  'period-without-rows': 'Ngày {date} chưa có dòng nào đã nhập số nên không có gì để chốt.',
  'unit-has-later-date':
    '{unit} đã có dòng của ngày {last}, sau ngày {date}. Chọn ngày từ {last} trở đi.',
  'unit-closed-later':
    '{unit} đã chốt ngày {last}: ghi ngày {date} trước đó làm đổi kỳ đã chốt. Nhờ cán bộ ngân hàng mở lại kỳ {last} rồi ghi.',
  'unit-without-rows': '{unit} chưa có dòng nào của ngày {date}. Chạy Chuẩn bị kỳ mới rồi nhập số.',
  'unit-not-submitted': '{unit} chưa nộp ngày {date} nên không có gì để trả lại.',
  'units-missing':
    'Còn {count} đơn vị chưa nộp: {names}. Đợi các đơn vị nộp, hoặc đánh dấu vẫn chốt khi thiếu.',
  'figures-short':
    'Số liệu chưa đủ: mới có {units} nhập đủ cho ngày {date}. Đơn vị còn thiếu ghi ở cuối báo cáo; nhập đủ rồi lập lại.',
  'rows-not-entered': 'Còn {count} dòng chưa nhập: {rows}. Nhập số; dòng không còn dư nợ thì gõ 0.',
  'warnings-unseen': '{unit} có {count} điểm cần xem lại. Xem rồi đánh dấu “Tôi đã xem”.',
  'undo-nothing': 'Không có lệnh nào của bạn để hoàn tác.',
  'undo-done': 'Lệnh gần nhất của bạn đã được hoàn tác rồi.',
  'undo-changed':
    'Dòng này đã được sửa sau lệnh cần hoàn tác[: {before} → {after}]. Không hoàn tác gì cả; sửa tay nếu cần.',
  'tab-not-own':
    'Bạn không có quyền ghi vào tab “{tab}”. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.',
  'closed-row-left':
    'Dòng này có số khác dòng đã chốt: trong tab {found}; đã chốt {closed}. Xóa dòng này, hoặc giữ số của nó để gõ lại sau khi mở kỳ.',
  'closed-row-foreign':
    'Ngày {date} chưa chốt mà tab này đã có dòng: ở đây {closed}[; tab {tab}, dòng {row}: {found}]. Xóa dòng này, hoặc gõ số của nó vào tab nhập trước khi chốt.',
  'closed-rows-changed':
    'Số liệu ngày {date} không còn đúng như lúc chốt. Xem lịch sử phiên bản của tệp, hoặc các dòng “Chốt kỳ” trong tab Nhật ký.',
  'log-broken': '{what} Xem lịch sử phiên bản của tệp.',
  ...IMPORT_SENTENCES,
} satisfies Record<ProblemCode, string>;

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
