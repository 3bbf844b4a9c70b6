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
