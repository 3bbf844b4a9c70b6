/** What a write's lines in Nhật ký say came of it. */

export const DISTURBED = 'có người sắp xếp hoặc sửa tab đúng lúc ghi';
export const UNSURE = 'Không chắc đã ghi';
/** A newer figure stood there: what was there before the write is in the line alone. */
export const NOT_PUT_BACK = 'Không trả lại được: đã có số mới hơn';
const PUT_BACK = 'Trả lại như trước';

export const putBackResult = (why: string): string => `${PUT_BACK}: ${why}`;

/** Whether a line says that a row was made again what it was before the write above it. */
export const isPutBack = (result: string): boolean => result.startsWith(PUT_BACK);

/** Whether a line says what stood in a row, and not what was written there. */
export const isUnsure = (result: string): boolean => [UNSURE, NOT_PUT_BACK].includes(result);
