import { measureColumn } from '../ledger/columns';
import { GROUP_COLUMNS } from '../ledger/group-measures';
import type { Ledger } from '../ledger/ledger';
import { type Problem, problem } from '../ledger/problem';
import type { GroupField, MeasureField } from '../ledger/record';
import type { AmountField, AmountIndicator } from './indicator';

/** By ledger row; NaN is blank. */
export function amountColumn(ledger: Ledger, field: AmountField): Float64Array {
  if (!isGroupField(field)) return ledger.measures[field];
  const column = ledger.groupMeasures?.[field];
  if (column === undefined) throw new Error(`Column ${field} is not of this range`);
  return column;
}

/** Why an amount has no figure at all; null where all its columns are there. */
export function columnProblem(ledger: Ledger, indicator: AmountIndicator): Problem | null {
  for (const { field } of indicator.terms) {
    if (!isGroupField(field)) {
      if (ledger.fields.has(field)) continue;
      return problem('column-missing', {}, { column: measureColumn(field).header });
    }
    if (ledger.groupMeasures?.[field] !== undefined) continue;
    const isOfGroups = ledger.groupMeasures !== undefined;
    const column = GROUP_COLUMNS.find((known) => known.field === field)?.header ?? 'Tổ';
    return isOfGroups
      ? problem('column-missing', {}, { column })
      : problem('group-range-expected', {}, { indicator: indicator.name });
  }
  return null;
}

export function isGroupField(field: MeasureField | GroupField): field is GroupField {
  return field === 'groups' || GROUP_COLUMNS.some((column) => column.field === field);
}
