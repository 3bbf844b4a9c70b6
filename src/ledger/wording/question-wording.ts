import { unknown } from './unknown-name';

/** Why a function or a report cannot answer. */
export const QUESTION_SENTENCES = {
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
  'indicator-of-function': '“{text}” do hàm {function} tính. Dùng hàm đó.',
  'indicator-is-ratio': '“{indicator}” là tỷ lệ, không cộng được. Dùng UT_TYLE hoặc UT_BANG.',
  'indicator-not-ratio': '“{indicator}” không phải tỷ lệ. Dùng UT_TONG hoặc UT_BANG.',
  'one-indicator-expected': 'Chỉ nhận một chỉ tiêu. Dùng {function} để xem nhiều chỉ tiêu.',
  'dimension-unknown': unknown('cột', '{choices}'),
  'member-unknown': unknown('{dimension}'),
  'name-split':
    'Danh mục chuẩn không có “{text}”, có thể là “{nearest}” cũng có trong cột này. Ghi một tên cho cả cột {column}.',
  'name-unsure':
    'Danh mục chuẩn không có “{text}”, có thể là “{nearest}”. Sửa tên đó, hoặc lọc cả hai: "{nearest}|{text}".',
  'criteria-unpaired': 'Thiếu giá trị lọc cho cột “{text}”. Ghi từng cặp: tên cột; giá trị.',
  'criteria-column-blank':
    'Đối số {argument} đang trống mà giá trị lọc là “{text}”. Ghi tên cột, hoặc bỏ giá trị lọc.',
  'criterion-blank':
    'Giá trị lọc của cột “{column}” đang trống. Điền vào, hoặc dùng "*" để lấy tất cả.',
  'criterion-mixed': 'Giá trị lọc “{text}” vừa lấy vừa loại trừ. Đặt "<>" ở đầu, hoặc bỏ hết.',
  'households-over-funds':
    'Không cộng Số hộ qua nhiều nguồn vốn: một hộ có thể vay cả hai. Lọc một nguồn vốn, hoặc lấy ở tab Tổ TK&VV.',
  'households-over-programs':
    'Không cộng Số hộ qua nhiều chương trình: một hộ có thể vay nhiều chương trình. Lọc một chương trình, hoặc lấy ở tab Tổ TK&VV.',
  'group-range-expected':
    "“{indicator}” lấy từ tab Tổ TK&VV. Chọn vùng của tab đó, ví dụ 'Tổ TK&VV'!A:R.",
  'direct-missing':
    'Ngày {date} không có dòng nào của Hội “Trực tiếp” nên không biết {indicator} của ngân hàng. Lấy ở tab Số ngân hàng, hoặc ghi “Dư nợ ủy thác”.',
  'lending-unknown':
    '[Hội “{text}” không có trong danh mục: ]Không biết dòng này là ủy thác hay trực tiếp. Ghi tên một trong bốn hội, hoặc “Trực tiếp”.',
  'program-blank': 'Ô trống nên không biết có phải HSSV hay NOXH không. Ghi tên chương trình.',
  'stock-over-cutoffs': 'Không cộng {indicator} qua nhiều ngày chốt: đó là số dư tại một ngày.',
  'share-over-cutoffs':
    '{indicator} là phần của tổng tại một ngày chốt. Chia theo hội, xã…, hoặc dùng UT_MATRAN với Ngày chốt là một chiều.',
  'step-cuts-interval':
    'Bước {period} cắt ngang số liệu từ sau {first} đến {last}[ của {unit}]. Chọn bước dài hơn, hoặc từng ngày chốt.',
  'base-bad':
    'Không đọc được mốc so sánh “{text}”.[ Ý bạn là “{nearest}”?] Ghi 31/12, kỳ trước, cùng kỳ, hoặc một ngày, một kỳ như 30/06/2025.',
  'base-not-before':
    'Mốc so sánh {base} không ở trước kỳ {period}. Chọn mốc sớm hơn.[ {typed} gõ vào ô là ngày của năm nay: đặt dấu nháy đơn ở trước, hoặc ghi đầu năm.]',
  'base-of-flow':
    '{indicator} là số phát sinh trong kỳ, không so {period} với {base}. So với kỳ trước, cùng kỳ, hoặc một kỳ cùng loại.',
  'change-over-cutoffs':
    'Mỗi dòng đã so hai kỳ, không chia theo Ngày chốt. Chia theo hội, xã…, hoặc dùng UT_CHUOI.',
  'change-across-communes':
    'Xã của {base} và của {period} khác nhau qua việc sắp xếp ngày 01/07/2025, nên không so theo xã, Tổ. Chia theo hội, chương trình…, hoặc lập báo cáo theo địa giới hiện hành.',
  'compared-by-association':
    'So qua việc sắp xếp xã ngày 01/07/2025: chỉ đối chiếu được theo hội, không theo xã.',
  'cutoff-before-missing': 'Không có ngày chốt nào trước {period}.',
  'units-not-compared':
    'Chưa có hoặc chưa đủ số liệu {date} của {units}; dòng có đơn vị này không so được.',
  'blank-not-compared':
    '{indicator} {date} của {units} còn để trống; dòng có đơn vị này không so được. Không có thì ghi 0.',
  'units-without-figures':
    'Chưa có hoặc chưa đủ số liệu {date} của {units}; bảng chưa gồm phần thiếu này.',
  'period-unfinished':
    'Kỳ {period} chỉ có số liệu đến {last}, không so được với kỳ {other} có đến {otherLast}. Chọn hai kỳ đủ số liệu[: ky “{ky}”][, so_voi “{so_voi}”].',
  'ends-differ': 'Kỳ {base} tính đến {baseLast}, kỳ {period} tính đến {last}.',
  'same-dimension': 'Hàng và cột cùng là “{column}”. Chọn hai cột khác nhau, hoặc dùng UT_BANG.',
  'denominator-zero':
    '{indicator} không xác định: {denominator} bằng 0. Chọn kỳ, bộ lọc có {denominator}, hoặc thêm IFERROR.',
  'range-expected': "Đối số {argument} phải là vùng có dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'ranges-differ':
    'Đối số {argument} có {found} ô, không khớp {expected} ô của {first}. Chọn hai vùng cùng kích thước, hoặc một ô.',
  'one-cell-expected': 'Đối số {argument} chỉ nhận một ô: mỗi khoản vay lập một lịch riêng.',
  'one-value-expected':
    'Đối số {argument} chỉ nhận một ô, mà vùng có {found} ô đã điền. Chọn một ô.',
  'whole-number-bad': 'Không nhận “{text}”. Ghi số nguyên từ {least}[ đến {most}].',
  'option-unknown': 'Không nhận “{text}”. Ghi theo thứ tự: {choices}; rồi từng cặp cột; giá trị.',
  'option-bad': 'Không nhận “{text}”.[ Ý bạn là “{nearest}”?] Ghi {choices}.',
  'share-of-ratio':
    '“{indicator}” là tỷ lệ, không chia thành tỷ trọng được. Ghi chỉ tiêu cộng được, ví dụ Dư nợ, Cho vay.',
  'parameter-range-expected':
    "Đối số {argument} phải là vùng của tab Tham số kể cả dòng tiêu đề, ví dụ 'Tham số'!A:I.",
  'dong-expected':
    'Số “{text}” không tròn đồng. Ghi theo đồng: ô tính bằng triệu đồng thì nhân với 1000000.',
  'money-expected': 'Số “{text}” không phải số tiền. Ghi theo đồng, như 50000000 hoặc "50 triệu".',
  'interest-too-large':
    'Tiền lãi vượt 9 triệu tỷ đồng nên không còn chính xác. Kiểm tra lại dư nợ, lãi suất và ngày.',
  'unit-differs':
    'Đơn vị “{asked}” không khớp “{text}”, là số {unit}. Bỏ trống đối số này, hoặc ghi đúng đơn vị liền sau số.',
  'percent-unsure':
    'Số {text} hiểu được hai cách: ô có thể đang hiện phần trăm. Ghi thành chữ kèm dấu %, như "3,5%".',
  'scores-expected':
    'Đối số {argument} phải có sáu cột điểm của tab Tổ TK&VV theo thứ tự, hoặc có dòng tiêu đề.',
  'rows-differ':
    'Đối số {argument} có {found} dòng, không khớp {expected} dòng của {first}. Chọn vùng cùng số dòng, hoặc một ô.',
  'grade-none':
    'Điểm {score} thấp hơn mọi ngưỡng ngày {date}. Thêm dòng “Ngưỡng xếp loại Tổ” từ 0 điểm vào tab Tham số.',
  'amount-zero': 'Số tiền bằng 0. Ghi số tiền lớn hơn 0.',
  'rate-bad':
    'Không đọc được lãi suất “{text}”. Ghi phần trăm một năm, từ 0 đến 100, như 6,6 hoặc "6,6%".',
  'rate-ambiguous':
    'Lãi suất “{text}” hiểu được hai cách. Ghi kèm dấu %, như "{text}%" cho {text} phần trăm một năm.',
  'months-bad': 'Không nhận “{text}”. Ghi số tháng nguyên, từ {least} đến {most}.',
  'number-too-long':
    'Số “{text}” quá 9 triệu tỷ nên ô số không giữ được đúng. Gõ thành chữ: đặt dấu nháy đơn trước số.',
  'tab-range-expected':
    'Đối số {argument} phải là vùng của tab kể cả dòng tiêu đề, ví dụ {example}.',
  'plan-not-by':
    'Kế hoạch không giao theo {dimension}. Chọn Chương trình, Nguồn vốn hoặc Xã; số thực hiện theo {dimension} có ở UT_BANG.',
  'plan-year-missing':
    'Tab Kế hoạch không có dòng nào của năm {year}. Thêm kế hoạch năm {year}, hoặc chọn kỳ của năm khác.',
  'plan-communes-missing':
    'Kế hoạch năm {year} không giao cho xã nào. Thêm dòng có cột Xã, hoặc chia theo Chương trình.',
  'plan-communes-merged':
    'Kế hoạch đã giao cho xã sáp nhập trước ngày {date} tính vào xã mới: {into}.',
  'plan-communes-split':
    'Xã {names} đã được tách ra nên không biết kế hoạch đã giao thuộc xã mới nào. Ghi kế hoạch của từng xã mới ở tab Kế hoạch.',
  'answer-too-long':
    'Đoạn văn dài {found} ký tự, quá {most} ký tự của một ô. Kiểm tra cột Chương trình của vùng số liệu.',
  'bank-range-expected':
    'Đối số {argument} phải là vùng của tab Số ngân hàng kể cả dòng tiêu đề, hoặc bảng có cột Hội, Xã hay Chương trình và cột Dư nợ (đơn vị).',
  'period-needed':
    'Bảng không có cột Ngày chốt nên không biết của ngày nào. Ghi ngày đó ở đối số ky.',
  'cutoff-not-common':
    'Hai bên không cùng có ngày chốt nào[ trong kỳ {period}][; số của hội có {own}][; số ngân hàng có {bank}]. Chọn ngày cả hai cùng có.',
  'rate-by-case':
    'Ngày {date} chương trình {program} chỉ có lãi suất từng trường hợp ({cases}), mà số liệu không tách trường hợp. Thêm vào tab Tham số một dòng “Lãi suất cho vay” chung của {program}.',
  'parameter-changes':
    '“{name}”[ của “{target}”] ngày {first} khác ngày {last}, mà số liệu gộp cả khoảng đó. Thêm ngày chốt vào cuối ngày trước khi đổi.',
  'opening-missing':
    'Không tính được dư nợ bình quân {program}[ của {unit}]: không có ngày chốt trước {date}. Chọn kỳ sau ngày chốt đầu tiên.',
  'balance-blank':
    'Mọi dòng của {association} ngày {date} để trống cột này, nên không biết tỷ lệ nợ quá hạn. Điền số; không có thì gõ 0.',
  'interest-blank':
    'Chưa có Lãi thực thu của hội nào trong kỳ {period}. Điền cột Lãi thực thu, hoặc chọn kỳ khác.',
  'fee-level-missing':
    'Phí của {program} chỉ trả cho cấp xã, mà “Phân bổ phí ủy thác” ngày {date} không có cấp nào tên Xã. Ghi tên cấp đó là Xã.',
  'groups-date-missing':
    'Tab Tổ TK&VV không có dòng nào của ngày {date}. Thêm số liệu ngày đó, hoặc chọn ngày chốt khác.',
  'groups-missing':
    'Tab Tổ TK&VV không có [{group} của ]{unit} ngày {date}. Thêm đủ các Tổ của ngày đó.',
  'savings-unknown':
    'Tab Tổ TK&VV để trống số dư tiết kiệm của {group} ({unit}) ngày {date}. Điền số; không có thì gõ 0.',
  'savings-months-unknown':
    'Không biết số tháng để tính hoa hồng tiết kiệm của {unit}: không có ngày chốt trước {date}. Chọn kỳ sau ngày chốt đầu tiên.',
  'commission-not-by':
    'Hoa hồng trả cho từng Tổ, không chia theo {dimension}. Chọn Hội, Xã hoặc Tổ.',
  'groups-not-in-ledger':
    'Số liệu không ghi Tổ nên không biết {what} của từng Tổ. Chia theo Hội hoặc Xã, hoặc nhập số liệu theo Tổ.',
  'arguments-too-many':
    'Thừa đối số: {function} nhận nhiều nhất {most}, đang có {found}. Cú pháp: {syntax}.[ Hàm này không có cặp lọc: lọc sẵn {ranges} bằng FILTER, ghép dòng tiêu đề bằng VSTACK.]',
  'argument-missing': 'Thiếu đối số {argument}. Cú pháp: {syntax}.',
  'total-too-large': 'Tổng vượt 9 triệu tỷ đồng, không còn chính xác. Kiểm tra lại đơn vị tính.',
} as const;
