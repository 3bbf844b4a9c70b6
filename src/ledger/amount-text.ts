import { formatAmount } from './format';
import type { Ledger } from './ledger';

/** A stored amount as a person reads it: "535,2 triệu đồng". */
export function amountText(ledger: Ledger, amount: number): string {
  if (ledger.unit !== null) return `${formatAmount(amount, ledger.unit)} ${ledger.unit}`;
  return formatAmount(amount, ledger.scale === 1 ? 'đồng' : 'triệu đồng');
}
