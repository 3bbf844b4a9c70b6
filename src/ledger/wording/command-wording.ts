/** Why a command does not do what it was asked, or what it has left to be done. */
export const COMMAND_SENTENCES = {
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
  'scope-empty': 'Chưa có số liệu của {name}. Chọn xã hoặc hội khác.',
  'scope-single': 'Bản cho {name} chỉ có một dòng ở tab này nên không lập.',
  'scope-undivided':
    'Số liệu của tab này chỉ có chung cho toàn đơn vị nên bản cho {name} không có.',
  'report-gone': 'Không còn tab “{name}”: đã bị xóa hoặc đổi tên. Lập lại báo cáo.',
  'fields-bad': 'Biểu mẫu gửi dữ liệu không đúng dạng ({name}). Đóng, mở lại rồi nhập lại.',
  busy: 'Người khác đang ghi vào sổ. Đợi vài giây rồi làm lại.',
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
  'insert-data-tab':
    'Tab “{tab}” là tab của sổ nên không chèn công thức vào đó. Mở tab khác, chọn một ô trống rồi chèn lại.',
  'insert-filled':
    'Ô {cell} của tab “{tab}” đang có nội dung nên không ghi đè. Chọn một ô trống rồi chèn lại.',
  'insert-protected': 'Bạn không có quyền sửa ô {cell} của tab “{tab}”. Chọn ô khác rồi chèn lại.',
  'log-broken': '{what} Xem lịch sử phiên bản của tệp.',
} as const;
