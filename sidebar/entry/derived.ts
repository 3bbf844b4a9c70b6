import { vietnameseDate } from '../../src/ledger/date';
import { deriveFigures, type EntryPreview, type Measures } from '../../src/ledger/entry';
import { formatAmount } from '../../src/ledger/format';
import type { MoneyUnit } from '../../src/ledger/unit';
import { make } from '../shared/element';

const UNKNOWN = '–';

/** Shows what follows from the typed figures, as she types. */
export function showDerived(
  list: HTMLElement,
  measures: Partial<Measures>,
  previous: EntryPreview['previous'],
  unit: MoneyUnit,
): void {
  const opening = previous?.outstanding ?? null;
  const { current, change, residual } = deriveFigures(measures, opening);
  const amount = (dong: number | null, signed = false): string => {
    if (dong === null) return UNKNOWN;
    return `${signed && dong > 0 ? '+' : ''}${formatAmount(dong, unit)}`;
  };
  const date = previous ? ` (${vietnameseDate(previous.cutoff)})` : '';
  const rows: [label: string, text: string, wrong?: boolean][] = [
    ['Nợ trong hạn', amount(current), current !== null && current < 0],
    [`Dư nợ kỳ trước${date}`, amount(opening)],
    ['So với kỳ trước', amount(change, true)],
    ['Chênh lệch chưa khớp', amount(residual, true), residual !== null && residual !== 0],
  ];
  list.replaceChildren(
    ...rows.flatMap(([label, text, wrong]) => [
      make('dt', {}, label),
      make('dd', wrong ? { class: 'wrong' } : {}, text),
    ]),
  );
}
