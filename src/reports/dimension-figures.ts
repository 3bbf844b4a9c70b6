import { type Breakdown, breakdown } from '../analysis/breakdown';
import type { IndicatorId } from '../analysis/indicator';
import { indicator } from '../analysis/indicators';
import { distinct } from '../analysis/narrative/facts';
import { datePeriod } from '../ledger/period';
import { failed, ok, type Problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import type { ReportInput } from './report';

/** Figures of a report by one dimension: stocks at the cut-off and flows of the period in one. */
export interface DimensionFigures {
  /** Standard names in catalogue order, unclassified last. */
  readonly members: readonly string[];
  column(id: IndicatorId): Figures;
}

/** One value per member; đồng, counts or ratios; null is blank. */
export interface Figures {
  readonly values: readonly (number | null)[];
  readonly total: number | null;
  /** Why some of the values are blank. */
  readonly valueRefused?: Problem;
}

/**
 * @param stocks indicators taken at the cut-off, ratios of them included
 * @param flows indicators summed over the flow period
 * Problems: those of the two questions.
 */
export function readFigures(
  input: ReportInput,
  by: DimensionField,
  stocks: readonly IndicatorId[],
  flows: readonly IndicatorId[],
): Result<DimensionFigures> {
  if (input.ledger.rowCount === 0) return ok(merge([], input, by));
  const ask = (ids: readonly IndicatorId[], period: ReportInput['flowPeriod']): Result<Breakdown> =>
    breakdown(input.ledger, by, ids.map(indicator), period, []);
  const answers = [ask(stocks, datePeriod(input.cutoff)), ask(flows, input.flowPeriod)];
  const problems: Problem[] = [];
  const found: Breakdown[] = [];
  for (const answer of answers) {
    if (answer.ok) found.push(answer.value);
    else problems.push(...answer.problems);
  }
  if (problems.length > 0) return failed(...distinct(problems));
  return ok(merge(found, input, by));
}

/** A member may have flows in the period and no balance any more, or the other way round. */
function merge(
  breakdowns: readonly Breakdown[],
  input: ReportInput,
  by: DimensionField,
): DimensionFigures {
  const names = new Set(breakdowns.flatMap((answer) => answer.members));
  const list = input.catalogue[by];
  const members = [...names].sort((a, b) => list.compare(a, b));
  return {
    members,
    column(id) {
      for (const answer of breakdowns) {
        const column = answer.columns.find((candidate) => candidate.indicator.id === id);
        if (column === undefined) continue;
        const byName = new Map(answer.members.map((name, at) => [name, column.values[at] ?? null]));
        const values = members.map((name) => byName.get(name) ?? null);
        const { total, valueRefused } = column;
        return valueRefused ? { values, total, valueRefused } : { values, total };
      }
      return { values: members.map(() => null), total: null };
    },
  };
}
