import type { Cell } from '../ledger/cell';
import type { Decimal } from '../ledger/decimal';
import type { Parameter } from '../ledger/parameters/parameter';
import { parameterKind } from '../ledger/parameters/parameter-kinds';
import { roundHalfUp } from '../ledger/rounding';

/** Laying out of fee and commission, which are in đồng whatever the unit of the range. */

export function dongHeader(name: string): string {
  return `${name} (đồng)`;
}

export function dongCell(amount: number | null): Cell {
  return amount ?? '';
}

export function percentCell({ units, places }: Decimal): Cell {
  return units / 10 ** places;
}

const MONTHS = 12;
const RATE_PLACES = 6;

/** A rate of a year as that of a month: 6,6 is 0,55. */
export function monthRateCell({ units, places }: Decimal): Cell {
  return roundHalfUp(units, MONTHS * 10 ** places, RATE_PLACES) / 10 ** RATE_PLACES;
}

/** All rows as wide as the widest. */
export function evenRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** A line below the table that says which rules the branch has still to confirm; none if none. */
export function unconfirmedRows(parameters: readonly Parameter[]): Cell[][] {
  const unsure = parameters.filter(({ confirmation }) => confirmation === 'cần xác nhận');
  const names = [...new Set(unsure.map(({ id }) => parameterKind(id).name))];
  return names.length === 0 ? [] : [[`Tham số cần xác nhận: ${names.join('; ')}.`]];
}
