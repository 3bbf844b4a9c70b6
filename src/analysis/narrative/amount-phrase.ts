import { formatAmount } from '../../ledger/format';
import { type MoneyUnit, unitExponent } from '../../ledger/unit';

const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** An amount as a headline or a sentence gives it: unit and decimals that people print. */
interface AmountForm {
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** From 10 tỷ on: tỷ with one decimal; below: whole triệu; below one triệu: đồng. */
export function headlineForm(dong: number): AmountForm {
  const size = Math.abs(dong);
  if (size >= 10 * BILLION) return { unit: 'tỷ đồng', decimals: 1 };
  return partForm(dong);
}

/** For the parts of a whole: whole triệu, so that small and large parts can be compared. */
function partForm(dong: number): AmountForm {
  const size = Math.abs(dong);
  if (size >= MILLION || size === 0) return { unit: 'triệu đồng', decimals: 0 };
  return { unit: 'đồng', decimals: 0 };
}

/** "535,2 tỷ đồng", "453 tỷ đồng", "8.450 triệu đồng"; "17,0 tỷ đồng" of what was rounded to it. */
export function headlineAmount(dong: number): string {
  return inWords(dong, headlineForm(dong));
}

/** "40.988 triệu đồng". */
export function partAmount(dong: number): string {
  return inWords(dong, partForm(dong));
}

function inWords(dong: number, form: AmountForm): string {
  const isWhole = dong % 10 ** unitExponent(form.unit) === 0;
  return `${formatAmount(dong, form.unit, isWhole ? 0 : form.decimals)} ${form.unit}`;
}
