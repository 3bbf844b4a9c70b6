import { vietnameseDate } from '../../ledger/date';
import { formatCount } from '../../ledger/format';
import type { ReportInput } from '../report';

/** "… đến ngày 25/03/2025." */
export function dated(text: string, { cutoff }: Pick<ReportInput, 'cutoff'>, end = '.'): string {
  return `${text} đến ngày ${vietnameseDate(cutoff)}${end}`;
}

/** Where figures of the records are from. */
export function ledgerSource({ ledger }: Pick<ReportInput, 'ledger'>): string {
  return `Nguồn: tab Số liệu, ${formatCount(ledger.rowCount)} dòng.`;
}

/** Where figures of another tab are from. */
export function tabSource(tab: string, { cutoff }: Pick<ReportInput, 'cutoff'>): string {
  return `Nguồn: tab ${tab}, ngày ${vietnameseDate(cutoff)}.`;
}
