import { TO_CATALOGUE, unknown } from './unknown-name';

/** What is wrong with the shape of a workbook, with one cell, or with what a paste made of it. */
export const CELL_SENTENCES = {
  'tab-missing': 'Không tìm thấy tab “{tab}”. Chạy Sổ Ủy Thác › Tạo sổ.',
  'column-missing': 'Thiếu cột “{column}” ở dòng tiêu đề. Ghi lại đúng tên, hoặc chèn cột đó.',
  'column-twice': 'Cột “{column}” có hai lần. Đổi tên hoặc xóa một cột.',
  'column-blocked':
    'Công thức của cột “{column}” bị ô dán đè chặn lại[: {cells}]. Xóa các ô dán đè trong cột.',
  'header-differs': 'Tab Số liệu không tìm thấy tiêu đề này. Ghi lại đúng “{header}”.',
  'unit-missing': 'Tiêu đề “{column}” chưa ghi đơn vị. Ghi như “{column} (triệu đồng)”.',
  'unit-unknown':
    'Không nhận ra đơn vị “{text}” của tiêu đề “{header}”. Ghi như “{column} (triệu đồng)”: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng.',
  'unit-mixed': 'Các cột tiền khác đơn vị: “{first}” và “{second}”. Ghi cùng một đơn vị.',
  'header-missing':
    "Vùng không có dòng tiêu đề[ (thiếu cột “{column}”)]. Chọn vùng từ dòng tiêu đề, ví dụ 'Số liệu'!A:T.",
  'ledger-empty': 'Chưa có số liệu. Nhập ít nhất một dòng.',
  'ledger-view-differs':
    'Tab Số liệu không khớp các tab nhập[: {found} thay vì {expected}]. Bỏ bộ lọc hay dữ liệu gõ đè trong tab này, rồi chạy Tạo sổ.',

  'error-cell': 'Ô đang báo lỗi {text}. Sửa công thức của ô.',
  'value-required': 'Chưa có giá trị. Điền vào rồi làm lại.',
  'number-bad': 'Không đọc được số “{text}”. Gõ như 1234 hoặc 1234,5.',
  'number-word-unknown':
    'Không đọc được số “{text}”: không hiểu “{word}”. Chỉ ghi số và đơn vị, như 535,2 tỷ đồng.',
  'number-groups-bad':
    'Không đọc được số “{text}”: “{digits}” ngăn nhóm sai. Mỗi nhóm đủ 3 chữ số như 11.440, số lẻ sau dấu phẩy.',
  'number-zero-first':
    'Không đọc được số “{text}”: “{digits}” có số 0 đứng đầu. Ghi {without} nếu đó là số tiền, số hộ.',
  'number-two-ways':
    'Số “{text}” hiểu được hai cách. Viết {digits} thành {whole} nếu là số nguyên, {decimal} nếu là số lẻ[; hoặc ghi kèm đơn vị, như {example}].',
  'number-or-heading':
    'Không đọc được số “{text}”. Gõ như 1234; nếu đó là tiêu đề cột thì chọn vùng từ dòng dưới, như A2:A.',
  'number-digits-lost': 'Không đọc được số “{text}”: “{digits}” mất chữ số ở đầu. Ghi lại đủ số.',
  'number-ambiguous':
    'Số “{text}” hiểu được hai cách. Bỏ dấu chấm nếu là số nguyên, đổi thành dấu phẩy nếu là số lẻ.',
  'number-negative': 'Số “{text}” âm. Nhập số từ 0 trở lên.',
  'number-too-large': 'Số “{text}” quá lớn. Kiểm tra lại đơn vị tính.',
  'number-too-fine': 'Số “{text}” lẻ hơn 1 đồng. Bớt chữ số sau dấu phẩy.',
  'number-approximate': '“{text}” không phải số chính xác. Ghi đúng số.',
  'count-fraction': 'Số “{text}” có phần lẻ. Nhập số nguyên.',
  'date-bad':
    'Không đọc được ngày “{text}”.[ Ô là {time}: kiểm tra múi giờ ở Tệp › Cài đặt.][ Số này là ngày {date}: định dạng cột là ngày.] Gõ như 25/03/2025.',
  'cutoff-too-late':
    'Ngày {date} còn xa: ngày chốt muộn nhất hiện nay là {last}. Kiểm tra lại tháng, năm.',
  'list-empty': 'Chưa chọn mục nào. Đánh dấu ít nhất một mục.',
  'choice-bad': 'Không nhận giá trị “{text}”. Chọn một trong: {choices}.',
  'name-ambiguous':
    '“{text}” hợp với {count} tên: {choices}. Ghi đúng một tên[, hoặc lọc thêm {filters}].',
  'total-row':
    '“{text}” là dòng tổng, cộng vào thì số liệu tính hai lần. Bỏ dòng tổng ra khỏi vùng.',
  'program-unknown': unknown('chương trình', TO_CATALOGUE),
  'association-unknown': unknown('hội', 'Nông dân, Phụ nữ, Cựu chiến binh hoặc Đoàn Thanh niên'),
  'association-of-other-tab':
    'Dòng này của hội {found}, nhưng tab là của hội {expected}. Chuyển dòng sang đúng tab.',
  'commune-unknown': unknown('xã', TO_CATALOGUE),
  'fund-unknown': unknown('nguồn vốn', 'Trung ương hoặc Địa phương'),
  'group-unknown': unknown('Tổ', TO_CATALOGUE),
  'name-not-standard':
    'Danh mục chuẩn không có “{text}”.[ Ý bạn là “{nearest}”?] Nếu là tên riêng đã ghi ở tab Danh mục thì bỏ qua.',
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
  'code-became-number':
    'Mã bị dán thành số nên được hiểu là “{text}”. Nếu mã có số 0 ở đầu thì gõ lại mã vào ô.',
  'text-became-date': 'Chữ bị hiểu thành ngày {text}. Xóa ô, bấm Kiểm tra lại, rồi gõ lại.',
  'row-gone': 'Dòng này không còn ở tab “{tab}”. Bấm Kiểm tra lại.',
  'personal-column': 'Cột này có {what}. Sổ chỉ cần số liệu cộng theo Tổ, hội và xã: xóa cột.',
  'personal-number': 'Ghi chú có số điện thoại hoặc số CCCD. Xóa số đó: sổ nhiều người cùng xem.',
  'row-of-closed-date':
    'Ngày {date} đã chốt nên dòng này không được tính. Xóa dòng, hoặc nhờ cán bộ ngân hàng mở lại kỳ.',
  'row-of-open-date':
    'Ngày {date} chưa chốt nên dòng này không được tính. Chạy lại Chốt kỳ cho ngày đó, hoặc xóa dòng.',
} as const;
