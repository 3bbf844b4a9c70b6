import { vietnameseDate } from '../../src/ledger/date';
import type { EntryPreview, EntryRow } from '../../src/ledger/entry';
import { formatAmount } from '../../src/ledger/format';
import type { MoneyUnit } from '../../src/ledger/unit';

/** Says whether saving will add a row, fill one that was prepared, or change one. */
export function showRowState(
  line: HTMLElement,
  save: HTMLButtonElement,
  preview: EntryPreview | null,
): void {
  line.hidden = preview === null;
  line.textContent = preview === null ? '' : sentence(preview);
  save.textContent = hasFigures(preview) ? 'Cập nhật' : 'Lưu';
}

/** The opening balance stands above the fields: the figures of this date are typed against it. */
export function showOpening(
  line: HTMLElement,
  preview: EntryPreview | null,
  unit: MoneyUnit,
): void {
  const previous = preview?.previous ?? null;
  line.hidden = previous === null;
  if (previous === null) line.textContent = '';
  else {
    const { cutoff, outstanding } = previous;
    const amount = outstanding === null ? 'chưa có' : `${formatAmount(outstanding, unit)} ${unit}`;
    line.textContent = `Dư nợ kỳ trước (${vietnameseDate(cutoff)}): ${amount}.`;
  }
}

/** Whether something stands in the row that saving would write over. */
export function hasFigures(preview: EntryPreview | null): boolean {
  return preview?.row != null && !isPrepared(preview.row);
}

/** A row with nothing but its key. */
function isPrepared(row: EntryRow): boolean {
  return Object.values(row).every((cell) => cell === null || cell === '');
}

function sentence(preview: EntryPreview): string {
  const { row, place } = preview;
  if (row === null) return `Dòng mới trong tab ${place}.`;
  if (!hasFigures(preview)) return `Dòng đã chuẩn bị, chưa có số: ${place}.`;
  return `Đã có trong sổ: ${place}. Lưu sẽ cập nhật dòng này.`;
}
