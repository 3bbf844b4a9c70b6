import type { IsoDate } from '../date';
import { type Decimal, readDecimal } from '../decimal';
import type { CONFIRMATIONS } from '../plan-columns';
import type { Place } from '../problem';
import { tidyText } from '../text-key';
import type { ParameterId } from './parameter-kinds';

export type Confirmation = (typeof CONFIRMATIONS)[number];

/** A row of Tham số: law or agreement, from a day to a day. */
export interface Parameter {
  readonly id: ParameterId;
  /** Standard name; '' is everything. */
  readonly target: string;
  readonly value: Decimal;
  readonly validFrom: IsoDate;
  /** Last day; null is still in force. */
  readonly validTo: IsoDate | null;
  readonly document: string;
  /** Whoever shows a figure made with "cần xác nhận" says so. */
  readonly confirmation: Confirmation;
  readonly place: Place;
}

export function isInForce({ validFrom, validTo }: Parameter, date: IsoDate): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}

/** The number in "NQH từ 2%"; null if there is none. */
export function boundOf(target: string): Decimal | null {
  return readDecimal(/(\d+(?:[.,]\d+)?)\s*%?$/.exec(tidyText(target))?.[1] ?? '');
}
