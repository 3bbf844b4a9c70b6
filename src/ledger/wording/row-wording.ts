import { unknown } from './unknown-name';

/** What is wrong with a record, or with a row of another tab: alone, or beside the others. */
export const ROW_SENTENCES = {
  'key-twice':
    'Trùng với [tab {tab}, ]dòng {row}: cùng ngày chốt, xã, hội, Tổ, chương trình và nguồn vốn. Gộp hoặc xóa một dòng.',
  'names-alike':
    '“{text}” và “{other}” (dòng {row}) chỉ khác dấu hoặc chữ Xã ở trước. Nếu là một xã thì ghi một tên; là hai xã thì bỏ qua.',
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
    'Chưa có “{name}”[ của “{target}”][ cho ngày {date}]. Thêm dòng vào tab Tham số, đơn vị {unit}, kèm số văn bản.',

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
} as const;
