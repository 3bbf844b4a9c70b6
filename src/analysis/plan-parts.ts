import { communeKey } from '../ledger/catalogue';
import type { IsoDate } from '../ledger/date';
import type { Ledger } from '../ledger/ledger';
import { datePeriod } from '../ledger/period';
import type { PlanRow } from '../ledger/plan';
import { ok, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { amountIndicator } from './indicators';
import { stockRows } from './selection';
import { sumAmounts } from './sums';

/** What the bank assigns plans by; it does not by association or group. */
export const PLAN_DIMENSIONS = ['program', 'fund', 'commune'] as const;
export type PlanDimension = (typeof PLAN_DIMENSIONS)[number];

/** One program, fund and commune; of an assignment '' is every commune. */
type Part = Readonly<Record<PlanDimension, string>>;

/** Of a part, in đồng; null is blank. */
export interface PlanPart extends Part {
  readonly amount: number | null;
}

/** Dư nợ of each program, fund and commune that has a record at the date. */
export function balancesOn(ledger: Ledger, date: IsoDate): Result<readonly PlanPart[]> {
  const rows = stockRows(ledger, datePeriod(date), []);
  if (!rows.ok) return rows;
  const { program, fund, commune } = ledger.dimensions;
  const [funds, communes] = [fund.members.length, commune.members.length];
  const codes = new Int32Array(ledger.rowCount);
  const seen = new Set<number>();
  for (const row of rows.value) {
    const ofProgram = (program.codes[row] ?? 0) * funds;
    const code = (ofProgram + (fund.codes[row] ?? 0)) * communes + (commune.codes[row] ?? 0);
    codes[row] = code;
    seen.add(code);
  }
  const { terms } = amountIndicator('outstanding');
  const size = program.members.length * funds * communes;
  const sums = sumAmounts(ledger, terms, rows.value, { size, codes });
  if (!sums.ok) return sums;
  return ok(
    [...seen].map((code) => ({
      program: program.members[Math.floor(code / communes / funds)] ?? '',
      fund: fund.members[Math.floor(code / communes) % funds] ?? '',
      commune: commune.members[code % communes] ?? '',
      amount: sums.value.groups[code] ?? null,
    })),
  );
}

/**
 * An amount of the whole office goes before those of its communes, so that none counts twice; by
 * commune only the communes' own are known.
 */
export function assignments(
  plan: readonly PlanRow[],
  field: 'planOutstanding' | 'growthTarget',
  by: PlanDimension,
): readonly PlanPart[] {
  const given = plan.flatMap(({ program, fund, commune, [field]: amount }) =>
    amount === null ? [] : [{ program, fund, commune, amount }],
  );
  if (by === 'commune') return given.filter(({ commune }) => commune !== '');
  const whole = new Set(given.filter(({ commune }) => commune === '').map(officeKey));
  return given.filter((part) => part.commune === '' || !whole.has(officeKey(part)));
}

/** Whether something was assigned for a part. */
export function isAssignedIn(assigned: readonly PlanPart[]): (part: PlanPart) => boolean {
  const keys = new Set(assigned.map(partKey));
  return (part) => keys.has(officeKey(part)) || keys.has(partKey(part));
}

/** Under which an assignment to all communes is found. */
function officeKey({ program, fund }: Part): string {
  return `${textKey(program)}|${textKey(fund)}|`;
}

function partKey(part: Part): string {
  return part.commune === '' ? officeKey(part) : officeKey(part) + communeKey(part.commune);
}

/** Under which a member is found that the plan may spell otherwise. */
export function memberKey(by: PlanDimension, name: string): string {
  return by === 'commune' ? communeKey(name) : textKey(name);
}
