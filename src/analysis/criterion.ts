import type { DimensionField } from '../ledger/record';

/** Only rows whose member is (or, with exclude, is not) among the named ones. */
export interface Criterion {
  readonly field: DimensionField;
  /** Standard names. */
  readonly members: readonly string[];
  readonly exclude?: boolean;
}
