/**
 * What is wrong with, or was recognised in, a file that is being imported. Places name rows and
 * columns of the file.
 */
export const IMPORT_SENTENCES = {
  'import-personal': 'Cột “{column}” chứa {what} nên đã bỏ: không đọc, không gửi đi.',
  'import-personal-cell': 'Ô có số của một người (CCCD, điện thoại) nên đã bỏ trống.',
  'import-part-ignored': 'Bảng “{text}” không có chỗ trong sổ nên không nhập.',
  'import-zero-formulas':
    'Cột “{column}”: {count} ô công thức bằng 0 vì hệ thống xuất tệp chưa tính. Để trống, không ghi số 0.',
  'import-total-left-out': '“{text}” là dòng tổng nên không nhập; sổ tự cộng.',
  'import-total-zero': '“{text}” bằng 0 vì hệ thống xuất tệp chưa tính. Không nhập; sổ tự cộng.',
  'import-total-differs':
    '“{text}” ghi {found}, cộng các dòng được {expected}: lệch {residual}. Xem lại tệp trước khi nhập.',
  'import-sums-left-out': '{count} dòng cộng theo xã, hội, không nhập; sổ tự cộng.',
  'import-sums-zero':
    '{count} dòng cộng theo xã, hội bằng 0 vì hệ thống chưa tính. Không nhập; sổ tự cộng.',
  'import-other-association': '{count} dòng của hội khác nên không vào tab này.',
  'import-twice-same': 'Giống hệt dòng {first}: chỉ nhập một lần.',
  'import-twice-differs':
    'Cùng một mục với dòng {first} nhưng khác {columns}. Bỏ một trong hai dòng, hoặc sửa tệp.',
  'import-nothing': 'Tệp không có dòng nào để nhập. Xem lại tệp, hoặc các cột đã khớp.',
  'import-too-long': 'Tệp có {count} dòng, mỗi lần nhập được {most}. Chia tệp làm nhiều phần.',
  'import-field-missing':
    'Chưa biết {column} của các dòng. Khớp một cột với {column}, hoặc ghi vào ô {column}.',
  'import-unit-missing': 'Cột “{column}” chưa rõ đơn vị tính. Chọn đơn vị ở ô Đơn vị tính của tệp.',
  'import-number-style':
    'Số “{text}” hiểu được hai cách. Chọn ở ô Cách viết số, hoặc sửa số trong tệp.',
  'import-cumulative-below':
    'Lũy kế {column} {total} nhỏ hơn {before} đã có trong sổ từ đầu năm. Kiểm tra lại tệp hoặc các kỳ trước.',
  'import-cumulative-cuts':
    'Không tách được lũy kế: kỳ đến {date} vắt qua năm. Nhập phát sinh của kỳ thay cho lũy kế.',
  'import-cumulative-blank':
    'Không tách được lũy kế {column}: ngày {date} của {commune} còn trống {column}. Ghi đủ ngày {date} (không có thì ghi 0) rồi nhập lại.',
  'import-cumulative-missing':
    'Không tách được lũy kế {column}: ngày {date} của {commune} thiếu dòng này dù kỳ trước còn dư nợ. Nhập ngày {date} trước.',
  'import-cumulative-assumed':
    'Lũy kế {column}: ngày {date} của {commune} không có dòng này và không có kỳ nào trước, nên coi là 0. Nếu không phải 0, nhập ngày {date} trước.',
  'import-cumulative-split':
    'Không tách được lũy kế: {commune} đã tách và sổ không biết phần nào về đây. Nhập phát sinh của kỳ thay cho lũy kế.',
  'import-cumulative-later':
    'Ngày {date} của {commune} tính từ lũy kế cũ, nay ngày {changed} đã đổi. Nhập lại tệp của ngày {date} sau lần này.',
  'import-opening-blank':
    'Chưa rõ dư nợ kỳ trước: {commune} ngày {date} còn trống Dư nợ. Ghi đủ ngày đó rồi nhập lại.',
  'import-opening-split':
    'Chưa rõ dư nợ kỳ trước: {commune} đã tách và sổ không biết phần nào về đây. Tự ghi Dư nợ kỳ trước của dòng này.',
  'import-setting-unknown':
    'Cài đặt không có mục “{text}”. Ghi tên như ở cột Mục của tab Cài đặt, hoặc bỏ dòng này.',
  'import-date-closed':
    'Ngày {date} đã chốt. Vẫn nhập được vào tab {tab}, nhưng báo cáo của ngày đó sẽ đổi theo.',
  'import-out-of-date': 'Sổ vừa thay đổi sau khi xem trước: {count} dòng. Xem lại rồi bấm Nhập.',
} as const;
