import { type Cell, cellText } from '../ledger/cell';
import type { WrittenNumber, WrittenUnit } from '../ledger/exact-text';
import { failed, ok, problem, type Result } from '../ledger/problem';
import { looseKey, tidyText } from '../ledger/text-key';
import type { CellArguments } from './each-cell';

/** "đồng chẵn", "đồng Việt Nam" and "VND" are all of đồng. */
const CURRENCY = /^(đồng|đ|vnđ|vnd)(?!\p{L})/iu;
const PERCENT: WrittenUnit = { kind: 'ratio', name: 'phần trăm' };
/** No share that people print is ten times the whole. */
const LEAST_SURE_PERCENT = 10;

/**
 * What is said after a number: the unit that its text names, or what is asked for.
 * Problems: unit-differs, percent-unsure.
 *
 * @param cells its second argument is the unit that is asked for
 */
export function saidUnit(
  cell: Cell,
  { unit }: WrittenNumber,
  asked: Cell | undefined,
  cells: CellArguments,
): Result<string> {
  if (asked === undefined) return ok(unit?.name ?? 'đồng');
  const name = tidyText(cellText(asked));
  const text = cellText(cell);
  const isPercent = fits(name, PERCENT);
  if (unit !== null && !fits(name, unit)) {
    const about = { asked: name, text, unit: unit.name };
    return failed(problem('unit-differs', cells.place(1), about));
  }
  if (isPercent && isUnsurePercent(cell)) {
    return failed(problem('percent-unsure', cells.place(0), { text }));
  }
  return ok(isPercent ? PERCENT.name : name);
}

function fits(asked: string, { kind, name }: WrittenUnit): boolean {
  if (kind === 'money') return CURRENCY.test(asked);
  return looseKey(asked) === looseKey(name) || (kind === 'ratio' && asked === '%');
}

/** A cell that shows 120% holds 1,2. */
function isUnsurePercent(cell: Cell): boolean {
  return typeof cell === 'number' && cell !== 0 && Math.abs(cell) < LEAST_SURE_PERCENT;
}
