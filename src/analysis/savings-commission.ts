import { DIRECT_LENDING } from '../ledger/associations';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { decimalText } from '../ledger/decimal';
import { cutoffsOfUnits, unitCodes } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import type { CommissionLine } from './commission-line';
import type { GroupPlace, GroupSavings } from './group-savings';
import { monthsBetween } from './month-length';
import { shareOfBase } from './payment-base';
import { type Interval, parameterOver } from './payment-terms';

/**
 * Commission on the savings of every group: their balance at each ngày chốt of the period, through
 * the months since the unit's ngày chốt before.
 * Problems: opening-missing, those of GroupSavings, parameter-missing, parameter-changes.
 */
export function savingsCommission(
  ledger: Ledger,
  groups: GroupSavings,
  period: Period,
  parameters: readonly Parameter[],
): Result<readonly CommissionLine[]> {
  const drafts = new Drafts(groups, parameters);
  const problems = new Map<string, Problem>();
  const hasBalance = balanceFinder(ledger);
  for (const [unit, interval] of intervalsOf(ledger, period)) {
    const place = unitPlace(ledger, unit);
    if (!hasBalance(unit, interval.cutoff) && !groups.has(place, interval.cutoff)) continue;
    const added = drafts.addUnit(place, interval);
    if (added.ok) continue;
    for (const found of added.problems) problems.set(JSON.stringify(found), found);
  }
  return problems.size > 0 ? failed(...problems.values()) : ok(drafts.lines());
}

/** A unit without any need not have groups. */
function balanceFinder(ledger: Ledger): (unit: number, cutoff: IsoDate) => boolean {
  const units = unitCodes(ledger);
  const found = new Set<string>();
  const { codes, members } = ledger.cutoffs;
  ledger.measures.outstanding.forEach((amount, row) => {
    if (amount > 0) found.add(`${units[row]}|${members[codes[row] ?? 0]}`);
  });
  return (unit, cutoff) => found.has(`${unit}|${cutoff}`);
}

/** Of every unit that is lent to through an association, each time that ends in the period. */
function intervalsOf(ledger: Ledger, { from, to }: Period): [number, Interval][] {
  const dates = ledger.cutoffs.members;
  const { members } = ledger.dimensions.association;
  const direct = members.findIndex((name) => textKey(name) === textKey(DIRECT_LENDING.name));
  return [...cutoffsOfUnits(ledger)].flatMap(([unit, cutoffs]) => {
    if (unit % members.length === direct) return [];
    return cutoffs.flatMap((code, i): [number, Interval][] => {
      const cutoff: IsoDate = dates[code] ?? '';
      if (cutoff < from || cutoff > to) return [];
      return [[unit, { previous: dates[cutoffs[i - 1] ?? -1] ?? null, cutoff }]];
    });
  });
}

function unitPlace({ dimensions }: Ledger, unit: number): GroupPlace {
  const { commune, association } = dimensions;
  const width = association.members.length;
  return {
    commune: commune.members[Math.floor(unit / width)] ?? '',
    association: association.members[unit % width] ?? '',
    group: '',
  };
}

interface Draft {
  readonly place: GroupPlace;
  readonly rate: Parameter;
  quantity: bigint;
  /** At the latest ngày chốt; null where another rate goes then. */
  savings: number | null;
}

class Drafts {
  private readonly drafts = new Map<string, Draft>();
  private readonly latest = new Map<string, Draft>();

  constructor(
    private readonly groups: GroupSavings,
    private readonly parameters: readonly Parameter[],
  ) {}

  /** Times of a unit come one after the other. */
  addUnit(unit: GroupPlace, interval: Interval): Result<null> {
    const own = this.groups.at(unit, interval.cutoff);
    if (!own.ok) return own;
    const saving = own.value.filter(({ savings }) => savings > 0);
    if (saving.length === 0) return ok(null);
    const { previous, cutoff } = interval;
    if (previous === null) {
      const about = { unit: `${unit.association}, ${unit.commune}`, date: vietnameseDate(cutoff) };
      return failed(problem('savings-months-unknown', {}, about));
    }
    const rate = parameterOver(this.parameters, 'commissionOnSavings', '', interval);
    if (!rate.ok) return rate;
    // Twice: the quantity of a balance is that of both its ends.
    const twice = BigInt(2 * monthsBetween(previous, cutoff));
    for (const { group, savings } of saving) {
      this.add({ ...unit, group }, rate.value, twice * BigInt(savings), savings);
    }
    return ok(null);
  }

  lines(): readonly CommissionLine[] {
    return [...this.drafts.values()].map(lineOf);
  }

  private add(place: GroupPlace, rate: Parameter, quantity: bigint, savings: number): void {
    const name = Object.values(place).join('|');
    const key = `${name}|${decimalText(rate.value)}`;
    const draft = this.drafts.get(key) ?? { place, rate, quantity: BigInt(0), savings };
    const before = this.latest.get(name);
    if (before !== undefined) before.savings = null;
    draft.quantity += quantity;
    draft.savings = savings;
    this.drafts.set(key, draft);
    this.latest.set(name, draft);
  }
}

function lineOf({ place, rate, quantity, savings }: Draft): CommissionLine {
  return {
    ...place,
    interest: null,
    onBalance: null,
    savings,
    onSavings: shareOfBase({ kind: 'balance' }, quantity, [rate.value]),
    unpaidInterest: null,
    parameters: [rate],
  };
}
