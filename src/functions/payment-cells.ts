import type { BlankRows } from '../analysis/association-balances';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import type { Decimal } from '../ledger/decimal';
import { formatCount } from '../ledger/format';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import { parameterKind } from '../ledger/parameters/parameter-kinds';
import type { Period } from '../ledger/period';
import { roundHalfUp } from '../ledger/rounding';
import { memberLabel } from './answer';

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

/** A line below the table that names the associations whose interest is not given; none if none. */
export function interestRows(names: readonly string[], period: Period): Cell[][] {
  if (names.length === 0) return [];
  const who = names.map((name) => memberLabel('association', name)).join('; ');
  return [[`Chưa có ${ledgerColumn('interestCollected').header} trong kỳ ${period.text}: ${who}.`]];
}

const MOST_NAMED = 10;

/** Lines below the table that name the rows whose blank cells were taken for 0; none if none. */
export function blankRows(ledger: Ledger, blank: BlankRows): Cell[][] {
  return (['outstanding', 'overdue'] as const).flatMap((field) => {
    const rows = blank[field];
    if (rows.length === 0) return [];
    const named = rows.slice(0, MOST_NAMED).map((row) => ledger.place(row).row ?? '');
    const list = `${named.join(', ')}${rows.length > MOST_NAMED ? ', …' : ''}`;
    const { header } = ledgerColumn(field);
    return [[`${formatCount(rows.length)} dòng để trống ${header}, tính là 0: dòng ${list}.`]];
  });
}
