import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { type Breakdown, breakdown, natureOf } from './breakdown';
import type { Criterion } from './criterion';
import type { Indicator } from './indicator';

/** The two times of a comparison; without base there is nothing to compare with. */
export interface Times {
  readonly base: Period | null;
  readonly end: Period;
}

/** An indicator at both times. */
export interface Answer {
  readonly indicator: Indicator;
  readonly base: Side;
  readonly end: Side;
}

export class Side {
  private readonly positions: ReadonlyMap<string, number>;

  constructor(
    members: readonly string[],
    private readonly column: Breakdown['columns'][number] | undefined,
  ) {
    this.positions = new Map(members.map((member, at) => [member, at]));
  }

  has(member: string): boolean {
    return this.positions.has(member);
  }

  /** undefined where there is no row of it. */
  at(member: string): number | null | undefined {
    const position = this.positions.get(member);
    return position === undefined ? undefined : (this.column?.values[position] ?? null);
  }

  /** Its rows do not say; a ratio that is not defined is no blank. */
  isBlank(member: string): boolean {
    const position = this.positions.get(member);
    if (position === undefined) return false;
    const fraction = this.column?.fractions?.[position] ?? null;
    return fraction === null && this.column?.values[position] === null;
  }

  /** A total that would count households twice is no blank either. */
  get isTotalBlank(): boolean {
    const { total, totalFraction = null, totalRefused } = this.column ?? {};
    return total === null && totalFraction === null && totalRefused === undefined;
  }

  get total(): number | null | undefined {
    return this.positions.size === 0 ? undefined : (this.column?.total ?? null);
  }
}

/**
 * Stocks and flows are asked for apart: a member may have the one and no row of the other.
 * Problems: those of breakdown, and why it would not give a value.
 */
export function answersAt(
  ledger: Ledger,
  by: DimensionField,
  indicators: readonly Indicator[],
  { base, end }: Times,
  criteria: readonly Criterion[],
): Result<Answer[]> {
  const sides = new Map<Indicator, Answer>();
  for (const nature of ['stock', 'flow'] as const) {
    const asked = indicators.filter((indicator) => natureOf(indicator) === nature);
    if (asked.length === 0) continue;
    const later = sidesAt(breakdown(ledger, by, asked, end, criteria));
    if (!later.ok) return later;
    const earlier = base === null ? null : sidesAt(breakdown(ledger, by, asked, base, criteria));
    if (earlier !== null && !earlier.ok) return earlier;
    asked.forEach((indicator, i) => {
      const of = (found: readonly Side[] | undefined): Side =>
        found?.[i] ?? new Side([], undefined);
      sides.set(indicator, { indicator, base: of(earlier?.value), end: of(later.value) });
    });
  }
  return ok(indicators.flatMap((indicator) => sides.get(indicator) ?? []));
}

function sidesAt(table: Result<Breakdown>): Result<Side[]> {
  if (!table.ok) return table;
  const { members, columns } = table.value;
  const refused = columns.find(({ valueRefused }) => valueRefused)?.valueRefused;
  if (refused !== undefined) return failed(refused);
  return ok(columns.map((column) => new Side(members, column)));
}
