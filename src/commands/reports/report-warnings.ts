import { shortfall } from '../../analysis/reporting-units';
import { comparisonProblems } from '../../ledger/checks/check-boundaries';
import { checkLedger } from '../../ledger/checks/check-ledger';
import { vietnameseDate } from '../../ledger/date';
import { asWarning, type Problem, problem } from '../../ledger/problem';
import type { ReportInput } from '../../reports/report';

/**
 * What to look at again in what the reports show. Rows are checked as they were reported.
 * @param shown under the boundaries and of the scope that the reports are for
 */
export function reportWarnings(shown: ReportInput, read: ReportInput): Problem[] {
  const { cutoff, flowPeriod, boundaries, scope } = shown;
  const { catalogue } = read;
  const ledger = scope !== null && boundaries === null ? shown.ledger : read.ledger;
  const short = shortfall(shown);
  const about = { units: short ?? '', date: vietnameseDate(cutoff) };
  const warned = short === null ? [] : [asWarning(problem('figures-short', {}, about))];
  const checks = [...warned, ...checkLedger(ledger, catalogue)];
  const first = ledger.cutoffs.members.find((date) => date >= flowPeriod.from);
  if (boundaries !== null || first === undefined) return checks;
  const compared = comparisonProblems(ledger, catalogue, first, cutoff);
  return [...compared.filter(({ code }) => code === 'comparison-merged'), ...checks];
}
