import { vietnameseDate } from '../ledger/date';
import type { DimensionField } from '../ledger/record';

/** A member as the head of its row or column. */
export function memberLabel(by: DimensionField | 'cutoff', member: string): string {
  if (by === 'cutoff') return vietnameseDate(member);
  return member === '' ? '(để trống)' : member;
}
