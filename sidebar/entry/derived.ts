import { isOddPerHousehold, USUAL_PER_HOUSEHOLD } from '../../src/ledger/checks/check-lending';
import { vietnameseDate } from '../../src/ledger/date';
import { deriveFigures, type EntryPreview, type Measures } from '../../src/ledger/entry';
import { formatAmount } from '../../src/ledger/format';
import type { MoneyUnit } from '../../src/ledger/unit';
import { make } from '../shared/element';

const UNKNOWN = '–';

type DerivedRow = [label: string, text: string, wrong?: boolean];

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
  const rows: DerivedRow[] = [
    ['Nợ trong hạn', amount(current), current !== null && current < 0],
    [`Dư nợ kỳ trước${date}`, amount(opening)],
    ['So với kỳ trước', amount(change, true)],
    ...perHousehold(measures),
    ['Chênh lệch chưa khớp', amount(residual, true), residual !== null && residual !== 0],
  ];
  list.replaceChildren(
    ...rows.flatMap(([label, text, wrong]) => [
      make('dt', {}, label),
      make('dd', wrong ? { class: 'wrong' } : {}, text),
    ]),
  );
}

/** What a household owes; a unit that has slipped shows here before anything is saved. */
function perHousehold({ outstanding, households }: Partial<Measures>): DerivedRow[] {
  if (!outstanding || !households) return [];
  const average = formatAmount(Math.round(outstanding / households), 'triệu đồng', 3);
  const isOdd = isOddPerHousehold(outstanding, households);
  const words = isOdd
    ? `${average} – ngoài khoảng ${USUAL_PER_HOUSEHOLD}, xem lại đơn vị`
    : average;
  return [['Dư nợ một hộ (triệu đồng)', words, isOdd]];
}
