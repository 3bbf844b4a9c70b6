import { measureColumns } from './columns';
import type { CodedColumn, Ledger } from './ledger';

/** The ledger without some of its rows; the others keep their places. */
export function withoutRows(ledger: Ledger, isLeftOut: Uint8Array): Ledger {
  const kept = new Int32Array(ledger.rowCount);
  let count = 0;
  for (let row = 0; row < ledger.rowCount; row++) {
    if (isLeftOut[row] !== 1) kept[count++] = row;
  }
  if (count === ledger.rowCount) return ledger;
  const rows = kept.subarray(0, count);
  const coded = <Member extends string>(column: CodedColumn<Member>): CodedColumn<Member> => ({
    codes: taken(column.codes, rows, new Int32Array(count)),
    members: column.members,
  });
  const { commune, association, group, program, fund } = ledger.dimensions;
  const measures = { ...ledger.measures };
  for (const { field } of measureColumns()) {
    measures[field] = taken(ledger.measures[field], rows, new Float64Array(count));
  }
  return {
    ...ledger,
    rowCount: count,
    cutoffs: coded(ledger.cutoffs),
    dimensions: {
      commune: coded(commune),
      association: coded(association),
      group: coded(group),
      program: coded(program),
      fund: coded(fund),
    },
    measures,
    place: (row, field) => ledger.place(rows[row] ?? 0, field),
  };
}

function taken<Values extends Int32Array | Float64Array>(
  from: Values,
  rows: Int32Array,
  into: Values,
): Values {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i] ?? 0] ?? 0;
  return into;
}
