import type { IsoDate } from '../date';
import type { Confirmation } from './parameter';
import type { ParameterId } from './parameter-kinds';

/** A row that a new Tham số comes with. */
export interface ShippedParameter {
  readonly id: ParameterId;
  readonly target: string;
  readonly value: number;
  readonly validFrom: IsoDate;
  /** '' where still in force. */
  readonly validTo: IsoDate | '';
  readonly document: string;
  readonly confirmation: Confirmation;
  /** Where the value was published, and what is not sure of it. */
  readonly note: string;
}

/** What says so, and for which time. */
export type Source = Pick<ShippedParameter, 'validFrom' | 'validTo' | 'document' | 'note'>;

/** A value that was published. */
export function sourced(
  id: ParameterId,
  target: string,
  value: number,
  source: Source,
): ShippedParameter {
  return { id, target, value, confirmation: 'có nguồn', ...source };
}

/** One that the branch has to confirm. */
export function unsure(row: ShippedParameter, note = row.note): ShippedParameter {
  return { ...row, confirmation: 'cần xác nhận', note };
}

export const UNPUBLISHED = 'Chưa có nguồn công bố.';
export const CHECK_ALL = `${UNPUBLISHED} Kiểm tra cả ngày.`;
