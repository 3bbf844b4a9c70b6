import { type Base, basePeriod } from '../../ledger/base-period';
import { REORGANISED_ON } from '../../ledger/checks/check-boundaries';
import type { IsoDate } from '../../ledger/date';
import type { Ledger } from '../../ledger/ledger';
import { datePeriod } from '../../ledger/period';
import { ok, type Problem, type Result } from '../../ledger/problem';
import { changeTable } from '../change';
import type { Fraction } from '../figures';
import { amountIndicator } from '../indicators';
import type { UnitSources } from '../units-at';
import type { FactsScope } from './speaker';

/** What became of the balance since a date; amounts in đồng. */
export interface ChangeFacts {
  readonly since: IsoDate;
  /** Communes became others between the dates, and the figures are those of each time. */
  readonly isReorganised: boolean;
  readonly outstanding: number;
  /** The change to the balance before; null where there was none. */
  readonly growth: Fraction | null;
  readonly overdue: number | null;
  /** By association; one that cannot be compared is not in it. */
  readonly associations: ReadonlyMap<string, number>;
}

interface Compared extends UnitSources {
  readonly ledger: Ledger;
  readonly cutoff: IsoDate;
  readonly base?: Base;
  readonly scope?: FactsScope | null;
  readonly boundaries: { readonly missing: readonly string[] } | null;
}

/**
 * What UT_BIENDONG gives of Dư nợ and Nợ quá hạn; null where it gives none. A commune of the same
 * name is another one across 1/7/2025.
 * Problems: those of basePeriod and changeTable.
 */
export function changeFacts(asked: Compared): Result<ChangeFacts | null> {
  const { ledger, cutoff, base, boundaries } = asked;
  const { fields, rowCount, cutoffs } = ledger;
  const isTold = fields.has('outstanding') && fields.has('association') && rowCount > 0;
  if (base === undefined || !isTold) return ok(null);
  const period = datePeriod(cutoff);
  const before = basePeriod(base, period, cutoffs.members);
  if (!before.ok) return before;
  if (before.value === null) return ok(null);
  const isAcross = before.value.to < REORGANISED_ON && cutoff >= REORGANISED_ON;
  const isReorganised = isAcross && boundaries === null;

  const indicators = (['outstanding', 'overdue'] as const)
    .filter((field) => fields.has(field))
    .map(amountIndicator);
  const times = { period, base: before.value };
  const table = changeTable(ledger, 'association', indicators, times, [], asked);
  if (!table.ok) return isOfOtherLand(table.problems) ? ok(null) : table;
  const { members, columns } = table.value;
  const [outstanding, overdue] = columns;
  const { change = null, base: level = null } = outstanding?.total ?? {};
  if (change === null) return ok(null);
  return ok({
    since: outstanding?.times.base?.to ?? before.value.to,
    isReorganised,
    outstanding: change,
    growth: level ? { numerator: change, denominator: level } : null,
    overdue: overdue?.total.change ?? null,
    associations: new Map(
      members.flatMap((name, at) => {
        const own = outstanding?.rows[at]?.change ?? null;
        return own === null ? [] : [[name, own] as const];
      }),
    ),
  });
}

/** A copy for one commune, which was another one at the base. */
function isOfOtherLand(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => code === 'change-across-communes');
}
