export const TO_CATALOGUE = 'trong danh sách, hoặc thêm vào tab Danh mục';

/** A name that is not known. @param choices what to choose instead */
export function unknown(what: string, choices?: string): string {
  const cure = choices === undefined ? '' : ` Chọn ${choices}.`;
  return `Không có ${what} “{text}”.[ Ý bạn là “{nearest}”?]${cure}`;
}
