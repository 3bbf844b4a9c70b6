import { ratioDecimals } from '../../analysis/indicators';
import { placeName } from '../../analysis/narrative/speaker';
import { planProgress } from '../../analysis/plan-progress';
import { parts } from '../../ledger/date';
import { formatPercent } from '../../ledger/format';
import { datePeriod } from '../../ledger/period';
import { amountFormat } from '../columns';
import type { ReportInput } from '../report';
import { amountSeries, type Chart, plainAxis } from './chart';
import { dated } from './chart-texts';

/** Thực hiện kế hoạch dư nợ năm: a bar per program with its plan as the target beside it. */
export function planChart(input: ReportInput): Chart | string {
  const { ledger, plan, catalogue, cutoff } = input;
  const unit = input.settings.displayUnit;
  const [year] = parts(cutoff);
  const progress = planProgress(ledger, plan, 'program', datePeriod(cutoff), catalogue, input);
  const assigned = (progress.ok ? progress.value.members : [])
    .flatMap(({ name, progress: { outstanding } }) =>
      outstanding.assigned === null ? [] : [{ name, ...outstanding, plan: outstanding.assigned }],
    )
    .sort((a, b) => b.plan - a.plan);
  if (assigned.length === 0) return withoutPlan(input, year);
  const labels = assigned.map(({ name, done, plan: target, rate }) =>
    rate === null || done === null
      ? name
      : `${name}: ${formatPercent(done, target, RATE_DECIMALS)}`,
  );
  const unplanned = (progress.ok && progress.value.total.outstanding.unassigned) || 0;
  return {
    id: 'plan',
    kind: 'bar',
    title: `${dated(`Thực hiện kế hoạch dư nợ năm ${year}`, input, '')} (${unit})`,
    labels: { header: 'Chương trình: tỷ lệ thực hiện', values: labels },
    series: [
      amountSeries(
        'Dư nợ',
        assigned.map(({ done }) => done),
        unit,
        { tone: 'dark', labelled: true },
      ),
      amountSeries(
        'Kế hoạch',
        assigned.map(({ plan: target }) => target),
        unit,
        { tone: 'target', labelled: true },
      ),
    ],
    valueAxis: plainAxis(amountFormat(unit)),
    captions: [
      `Nguồn: tab Số liệu, tab Kế hoạch năm ${year}.`,
      unplanned === 0 ? '' : 'Không gồm dư nợ chưa giao kế hoạch.',
    ],
  };
}

/** What a copy lacks the whole office may have. */
function withoutPlan({ scope }: ReportInput, year: number): string {
  if (scope?.association !== undefined) return 'Kế hoạch dư nợ không giao theo hội.';
  const whom = scope?.commune === undefined ? '' : ` giao riêng cho ${placeName(scope.commune)}`;
  return `Chưa có kế hoạch dư nợ năm ${year}${whom} để so sánh.`;
}

const RATE_DECIMALS = ratioDecimals('share');
