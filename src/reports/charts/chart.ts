import { type MoneyUnit, unitFactor } from '../../ledger/unit';
import { amountFormat } from '../columns';
import type { Area, ChartAxis, ChartKind, ChartSeries } from '../layout';

/** A chart without its place. Makers answer it, or a sentence that says why there is none. */
export interface Chart {
  readonly id: string;
  readonly kind: ChartKind;
  /** With unit and date. */
  readonly title: string;
  /** Names of bars or dates, in the order in which they are drawn. */
  readonly labels: { readonly header: string; readonly values: readonly string[] };
  readonly series: readonly Series[];
  readonly valueAxis: ChartAxis;
  readonly rightAxis?: ChartAxis;
  /** Sentences under the chart: where the figures are from, then what it leaves out. '' is none. */
  readonly captions: readonly string[];
  /** Columns of a table of the page with just these figures; left out: they are written beside it. */
  readonly data?: readonly Area[];
}

export interface Series extends ChartSeries {
  /** Over its column among the figures of the chart: "Dư nợ". */
  readonly header: string;
  /** As the cells hold them; null is blank. */
  readonly values: readonly (number | null)[];
  readonly format: string;
}

/** A series of amounts in the unit of display. */
export function amountSeries(
  name: string,
  dong: readonly (number | null)[],
  unit: MoneyUnit,
  look: Omit<ChartSeries, 'name'>,
): Series {
  const factor = unitFactor(unit);
  return {
    name,
    header: name.replace(/ \(.*\)$/, ''),
    values: dong.map((amount) => (amount === null ? null : amount / factor)),
    format: amountFormat(unit),
    ...look,
  };
}

/** Values stand on the bars and the unit in the title: an axis title would say it twice. */
export function plainAxis(format: string): ChartAxis {
  return { title: '', format };
}
