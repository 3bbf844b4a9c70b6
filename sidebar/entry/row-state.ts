import type { EntryPreview } from '../../src/ledger/entry';

/** Says whether saving will add a row or change one. */
export function showRowState(
  line: HTMLElement,
  save: HTMLButtonElement,
  preview: EntryPreview | null,
): void {
  line.hidden = preview === null;
  line.textContent = preview === null ? '' : sentence(preview);
  save.textContent = preview?.row ? 'Cập nhật' : 'Lưu';
}

function sentence({ row, place }: EntryPreview): string {
  if (row === null) return `Dòng mới trong tab ${place}.`;
  return `Đã có trong sổ: ${place}. Lưu sẽ cập nhật dòng này.`;
}
