import type { CodedColumn, Ledger } from './ledger';

/** The ledger of these rows alone, in their order: dates and names that none of them has are gone. */
export function rowsOfLedger(ledger: Ledger, rows: Int32Array): Ledger {
  const { dimensions, measures, groupMeasures } = ledger;
  const columnOf = (column: CodedColumn): CodedColumn => codedRows(column, rows);
  const amountsOf = <Fields extends object>(amounts: Fields): Fields =>
    Object.fromEntries(
      Object.entries(amounts).map(([field, values]) => [field, pick(values, rows)]),
    ) as Fields;
  return {
    ...ledger,
    rowCount: rows.length,
    cutoffs: codedRows(ledger.cutoffs, rows),
    dimensions: {
      commune: columnOf(dimensions.commune),
      association: columnOf(dimensions.association),
      group: columnOf(dimensions.group),
      program: columnOf(dimensions.program),
      fund: columnOf(dimensions.fund),
    },
    measures: amountsOf(measures),
    ...(groupMeasures && { groupMeasures: amountsOf(groupMeasures) }),
    place: (row, field) => ledger.place(rows[row] ?? 0, field),
  };
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

/** Members keep their order. */
function codedRows<Member extends string>(
  { codes, members }: CodedColumn<Member>,
  rows: Int32Array,
): CodedColumn<Member> {
  const found = rows.map((row) => codes[row] ?? 0);
  const used = [...new Set(found)].sort((a, b) => a - b);
  const codeOf = new Map(used.map((code, at) => [code, at]));
  return {
    codes: found.map((code) => codeOf.get(code) ?? 0),
    members: used.flatMap((code) => members[code] ?? []),
  };
}
