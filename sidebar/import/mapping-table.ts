import { vietnameseDate } from '../../src/ledger/date';
import type { ImportTable } from '../../src/ledger/imports/recognise';
import type { FieldChoice } from '../../src/ledger/imports/targets';
import { make } from '../shared/element';

/** One table of the file: its columns, what stands in them, and what each is taken for. */
export function mappingTable(
  table: ImportTable,
  at: number,
  mapping: readonly string[],
  options: readonly FieldChoice[],
  onMap: (column: number, field: string) => void,
): HTMLElement {
  const rows = table.columns.map(({ header, samples }, column) => {
    const id = `map-${at}-${column}`;
    const name = header.shown === '' ? `Cột thứ ${column + 1}` : header.shown;
    const select = make(
      'select',
      { id, 'aria-label': `${name}: nhập vào cột` },
      make('option', { value: '' }, 'Không nhập'),
      ...options.map((option) => make('option', { value: option.id }, option.name)),
    );
    select.value = mapping[column] ?? '';
    select.addEventListener('change', () => onMap(column, select.value));
    return make(
      'tr',
      select.value === '' ? { class: 'unused' } : {},
      make('th', { scope: 'row' }, name),
      make('td', { class: 'samples' }, samples.map(asShown).join(' · ').slice(0, 120)),
      make('td', {}, select),
    );
  });
  return make(
    'table',
    { class: 'mapping' },
    make('caption', {}, table.title === '' ? 'Các cột của tệp' : table.title),
    make(
      'thead',
      {},
      make(
        'tr',
        {},
        ...['Cột trong tệp', 'Ví dụ', 'Nhập vào cột'].map((text) =>
          make('th', { scope: 'col' }, text),
        ),
      ),
    ),
    make('tbody', {}, ...rows),
  );
}

/** A day of an Excel file as people write it. */
function asShown(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? vietnameseDate(text) : text;
}
