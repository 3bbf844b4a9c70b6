import { UNCLASSIFIED_PROGRAM } from '../../ledger/programs';
import { amountFormat } from '../columns';
import type { ReportInput } from '../report';
import { balancesBy } from './balances-by';
import { amountSeries, type Chart, plainAxis } from './chart';
import { dated, ledgerSource } from './chart-texts';

/** Dư nợ theo chương trình: the largest first, what is unclassified last. */
export function programsChart(input: ReportInput): Chart | string {
  const unit = input.settings.displayUnit;
  const parts = balancesBy(input, 'program').sort(
    (a, b) => rank(a.name) - rank(b.name) || b.outstanding - a.outstanding,
  );
  if (parts.length === 0) return dated('Chưa có số liệu dư nợ chia theo chương trình', input);
  const amounts = parts.map(({ outstanding }) => outstanding);
  return {
    id: 'programs',
    kind: 'bar',
    title: `${dated('Dư nợ theo chương trình', input, '')} (${unit})`,
    labels: { header: 'Chương trình', values: parts.map(({ name }) => name) },
    series: [amountSeries('Dư nợ', amounts, unit, { tone: 'dark', labelled: true })],
    valueAxis: plainAxis(amountFormat(unit)),
    captions: [ledgerSource(input)],
  };
}

function rank(name: string): number {
  return name === UNCLASSIFIED_PROGRAM ? 1 : 0;
}
