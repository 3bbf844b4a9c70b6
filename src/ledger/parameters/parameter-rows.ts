import type { Cell } from '../cell';
import { dateOf } from '../date';
import { COMMISSION_ROWS, FEE_ROWS } from './fee-rows';
import { GRADE_ROWS } from './grade-rows';
import { CAP_ROWS } from './loan-cap-rows';
import { RATE_ROWS } from './loan-rate-rows';
import { parameterKind } from './parameter-kinds';
import type { ShippedParameter } from './shipped-parameter';

export const SHIPPED_PARAMETERS: readonly ShippedParameter[] = [
  ...RATE_ROWS,
  ...CAP_ROWS,
  ...FEE_ROWS,
  ...COMMISSION_ROWS,
  ...GRADE_ROWS,
];

/** What "Tạo sổ" writes into a new Tham số, header row not included. */
export function parameterRows(): Cell[][] {
  return SHIPPED_PARAMETERS.map((row) => {
    const { name, unit } = parameterKind(row.id);
    return [
      name,
      row.target,
      row.value,
      unit,
      dateOf(row.validFrom),
      row.validTo === '' ? '' : dateOf(row.validTo),
      row.document,
      row.confirmation,
      row.note,
    ];
  });
}
