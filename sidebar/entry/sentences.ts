import { MOST_WAITING } from '../../src/ledger/entry-draft';

/** What the form says of its own accord. */
export const SEE_FIRST = 'Dòng này đã có trong sổ. Xem lại các số rồi bấm Cập nhật.';
export const STILL_WAITING = 'Dòng này đang chờ gửi lại. Đợi gửi xong rồi mới sửa.';
export const TOO_MANY = `Đã có ${MOST_WAITING} dòng chờ gửi lại. Kiểm tra mạng, đợi gửi bớt rồi lưu tiếp.`;
export const SAVE_FIRST = 'Dòng đang gõ chưa lưu. Nhấn Enter để lưu trước.';
export const BEGIN = 'Chọn ngày chốt, hội, xã, chương trình rồi nhập số.';
export const KEPT_THEIRS = 'Giữ số trong sổ, không ghi gì.';
export const NO_MORE_PROGRAMS = 'Hết chương trình trong danh mục: chọn xã khác.';
export const CHOOSE = 'Chưa ghi: chọn một trong hai số ở trên.';
