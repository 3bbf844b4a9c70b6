import { breakdown } from '../../analysis/breakdown';
import { amountIndicator, indicator, ratioDecimals } from '../../analysis/indicators';
import { formatCount, formatPercent } from '../../ledger/format';
import { datePeriod } from '../../ledger/period';
import { amountFormat } from '../columns';
import type { ReportInput } from '../report';
import { amountSeries, type Chart, plainAxis } from './chart';
import { dated, ledgerSource } from './chart-texts';

/** More bars than these cannot be read on half a page. */
const MOST_COMMUNES = 15;

/** Nợ quá hạn theo xã: the worst first, each with its rate. */
export function overdueChart(input: ReportInput): Chart | string {
  const unit = input.settings.displayUnit;
  const communes = communesWith(input);
  if (communes.length === 0) return dated('Chưa có số liệu nợ quá hạn chia theo xã', input);
  const worst = communes.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  if (worst.length === 0) return dated('Không xã nào có nợ quá hạn', input);
  const shown = worst.slice(0, MOST_COMMUNES);
  return {
    id: 'overdue',
    kind: 'bar',
    title: `${dated('Nợ quá hạn theo xã', input, '')} (${unit})`,
    labels: { header: 'Xã: tỷ lệ nợ quá hạn', values: shown.map(({ label }) => label) },
    series: [
      amountSeries(
        'NQH',
        shown.map(({ overdue }) => overdue),
        unit,
        { tone: 'alarm', labelled: true },
      ),
    ],
    valueAxis: plainAxis(amountFormat(unit)),
    captions: [
      ledgerSource(input),
      othersCaption(worst.length - shown.length, communes.length - worst.length),
    ],
  };
}

interface Commune {
  readonly label: string;
  readonly overdue: number;
}

/** Those of which Nợ quá hạn is known. */
function communesWith({ ledger, cutoff }: ReportInput): Commune[] {
  const asked = [amountIndicator('overdue'), indicator('overdueRate')];
  const answer = breakdown(ledger, 'commune', asked, datePeriod(cutoff), []);
  if (!answer.ok) return [];
  const { members, columns } = answer.value;
  const [amounts, rates] = columns;
  return members.flatMap((name, at) => {
    const overdue = amounts?.values[at] ?? null;
    if (overdue === null) return [];
    const rate = rates?.fractions?.[at];
    if (!rate) return [{ label: name, overdue }];
    const percent = formatPercent(rate.numerator, rate.denominator, RATE_DECIMALS);
    return [{ label: `${name}: ${percent}`, overdue }];
  });
}

const RATE_DECIMALS = ratioDecimals('overdueRate');

function othersCaption(hidden: number, without: number): string {
  const parts = [
    hidden > 0 ? `Còn ${formatCount(hidden)} xã có nợ quá hạn thấp hơn không vẽ` : '',
    without > 0 ? `${formatCount(without)} xã không có nợ quá hạn` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}
