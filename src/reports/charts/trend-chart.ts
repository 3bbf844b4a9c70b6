import { type SeriesGap, seriesGaps } from '../../analysis/comparable-dates';
import { indicator, ratioDecimals } from '../../analysis/indicators';
import { series } from '../../analysis/series';
import { someNames } from '../../analysis/some-names';
import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { datePeriod, windowPeriod } from '../../ledger/period';
import { amountFormat, percentFormat } from '../columns';
import type { ReportInput } from '../report';
import { amountSeries, type Chart, type Series } from './chart';
import { dated, ledgerSource } from './chart-texts';

/** A year of months and the date of the year before to compare with. */
const MOST_DATES = 13;
/** With more, values would stand on each other: the table of the chart has them. */
const FEW_DATES = 7;

/**
 * Diễn biến dư nợ và tỷ lệ nợ quá hạn over the last ngày chốt. A date on which units are missing is a
 * gap that the caption names: drawn, it would be a fall that there was not.
 */
export function trendChart(input: ReportInput): Chart | string {
  const { ledger, cutoff } = input;
  const unit = input.settings.displayUnit;
  const dates = ledger.cutoffs.members.filter((date) => date <= cutoff).slice(-MOST_DATES);
  const gaps = seriesGaps(ledger, dates, cutoff, input);
  const partial = gaps.map(({ date }) => date);
  const figures = figuresAt(input, dates);
  const known = dates.filter(
    (date) => !partial.includes(date) && figures.outstanding(date) !== null,
  );
  if (known.length < 2) return tooFewDates(known);
  const shown = (of: (date: IsoDate) => number | null): (number | null)[] =>
    dates.map((date) => (partial.includes(date) ? null : of(date)));
  const rates = shown(figures.overdueRate);
  return {
    id: 'trend',
    kind: 'combo',
    title: dated('Diễn biến dư nợ và tỷ lệ nợ quá hạn', input, ''),
    labels: { header: 'Ngày chốt', values: dates.map(vietnameseDate) },
    series: [
      amountSeries('Dư nợ (cột)', shown(figures.outstanding), unit, {
        tone: 'light',
        drawn: 'columns',
        axis: 'left',
        labelled: dates.length <= FEW_DATES,
      }),
      ...(rates.some((rate) => rate !== null) ? [rateSeries(rates)] : []),
    ],
    valueAxis: { title: `Dư nợ (${unit})`, format: amountFormat(unit) },
    rightAxis: {
      title: 'Tỷ lệ NQH',
      format: percentFormat(RATE_DECIMALS),
      max: rateAxisEnd(rates),
    },
    captions: [ledgerSource(input), ...gapCaptions(gaps)],
  };
}

/** "Chưa đủ đơn vị nên để trống: 28/02/2025 (thiếu Đăk Ơ – Nông dân)." */
function gapCaptions(gaps: readonly SeriesGap[]): string[] {
  const partial = gaps.filter(({ units }) => units.length > 0);
  const others = gaps.filter(({ units }) => units.length === 0);
  const named = (found: readonly SeriesGap[]): string =>
    someNames(found.map(({ date }) => vietnameseDate(date)));
  const missing = someNames([...new Set(partial.flatMap(({ units }) => units))]);
  return [
    partial.length > 0 ? `Chưa đủ đơn vị nên để trống: ${named(partial)} (thiếu ${missing}).` : '',
    others.length > 0 ? `Trước khi sắp xếp xã là địa bàn khác nên để trống: ${named(others)}.` : '',
  ];
}

const RATE_DECIMALS = ratioDecimals('overdueRate');

/** Ends of which a fifth can still be told from the next with two decimals. */
const RATE_ENDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const;

/** So high that the line stays in the middle of the columns, where their values do not stand. */
function rateAxisEnd(rates: readonly (number | null)[]): number {
  const highest = Math.max(0, ...rates.map((rate) => rate ?? 0));
  return RATE_ENDS.find((end) => end >= highest * 1.4) ?? 1;
}

function rateSeries(values: readonly (number | null)[]): Series {
  return {
    name: 'Tỷ lệ NQH (đường)',
    header: '% NQH',
    values,
    format: percentFormat(RATE_DECIMALS),
    tone: 'alarm',
    drawn: 'line',
    axis: 'right',
    labelled: values.length <= FEW_DATES,
  };
}

function figuresAt({ ledger }: ReportInput, dates: readonly IsoDate[]) {
  const [first, last] = [dates[0], dates[dates.length - 1]];
  const columns =
    first === undefined || last === undefined
      ? []
      : (['outstanding', 'overdueRate'] as const).map((id) => {
          const period = windowPeriod(datePeriod(first), datePeriod(last));
          const answer = series(ledger, [indicator(id)], period, 'cutoff', []);
          return answer.ok ? (answer.value.columns[0]?.values ?? []) : [];
        });
  const at = (column: number) => (date: IsoDate) => columns[column]?.[dates.indexOf(date)] ?? null;
  return { outstanding: at(0), overdueRate: at(1) };
}

function tooFewDates(known: readonly IsoDate[]): string {
  const only = known.length === 0 ? '' : `; mới có ngày ${vietnameseDate(known[0] ?? '')}`;
  return `Chưa vẽ được diễn biến dư nợ và nợ quá hạn: cần ít nhất hai ngày chốt có đủ số liệu${only}.`;
}
