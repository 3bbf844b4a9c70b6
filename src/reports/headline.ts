import { ratioDecimals } from '../analysis/indicators';
import { headlineForm, partAmount } from '../analysis/narrative/amount-phrase';
import { changed, sinceOf } from '../analysis/narrative/change-phrase';
import { bankBase, type Facts } from '../analysis/narrative/facts';
import { headline } from '../analysis/narrative/figure';
import { periodPhrase } from '../analysis/narrative/period-phrase';
import { textOf } from '../analysis/narrative/phrase';
import { vietnameseDate } from '../ledger/date';
import { formatAmount, formatCount } from '../ledger/format';
import { roundHalfUp } from '../ledger/rounding';
import { unitExponent } from '../ledger/unit';
import { COUNT_FORMAT, percentFormat } from './columns';
import { type LayoutBuilder, ROW_HEIGHT, type Span, textHeight } from './layout-builder';
import { stretches } from './stretches';

/** One headline figure: a label, a large number, a line that says what the number is. */
interface HeadlineFigure {
  readonly label: string;
  /** Rounded half up to what `format` shows, so that headline and paragraph never differ. */
  readonly value: number;
  readonly format: string;
  readonly unit: string;
  /** The exact figures behind it. */
  readonly note: string;
}

/** The headline figures that are known, in order of importance. */
export function headlineFigures(facts: Facts): HeadlineFigure[] {
  const { outstanding, households, overdue, disbursed, loanEvents } = facts;
  const date = `Số liệu đến ngày ${vietnameseDate(facts.cutoff)}`;
  const period = periodPhrase(facts.flowPeriod);
  const bank = bankBase(facts);
  const figures: HeadlineFigure[] = [];
  if (outstanding !== null) {
    const figure = amountFigure('Dư nợ ủy thác', outstanding, date);
    figures.push(compared(figure, facts, facts.change?.outstanding ?? null));
  }
  if (households !== null) {
    figures.push(countFigure('Số hộ còn dư nợ', households, 'hộ', `${date}, theo Tổ TK&VV`));
  }
  if (outstanding !== null && bank !== null) {
    figures.push(
      rateFigure('Tỷ lệ dư nợ ủy thác', outstanding, bank.outstanding, {
        decimals: ratioDecimals('entrustedRate'),
        unit: `trên tổng dư nợ ${partAmount(bank.outstanding)}`,
      }),
    );
  }
  if (overdue !== null) {
    const rate =
      outstanding === null || outstanding <= 0
        ? null
        : rateFigure('Tỷ lệ nợ quá hạn', overdue, outstanding, {
            decimals: ratioDecimals('overdueRateEntrusted'),
            unit: 'trên dư nợ ủy thác',
          });
    const figure = amountFigure('Nợ quá hạn', overdue, date);
    figures.push(compared(figure, facts, facts.change?.overdue ?? null));
    if (rate !== null) figures.push(rate);
  }
  if (disbursed !== null) figures.push(amountFigure('Cho vay', disbursed, period, period));
  if (loanEvents !== null) {
    figures.push(countFigure('Lượt hộ vay', loanEvents, `lượt hộ, ${period}`, period));
  }
  for (const row of facts.capital) {
    const figure = amountFigure(row.source, row.amount, date);
    figures.push(row.exactness === 'đúng' ? figure : approximate(figure, row.exactness));
  }
  return figures;
}

function amountFigure(label: string, dong: number, when: string, period?: string): HeadlineFigure {
  const { unit, decimals } = headlineForm(dong);
  const scaled = roundHalfUp(dong, 10 ** (unitExponent(unit) - decimals));
  // A whole number shows no decimals: "#,##0.#" would print a bare comma behind it.
  const places = scaled % 10 ** decimals === 0 ? 0 : decimals;
  return {
    label,
    value: scaled / 10 ** decimals,
    format: places === 0 ? COUNT_FORMAT : `${COUNT_FORMAT}.${'0'.repeat(places)}`,
    unit: period === undefined ? unit : `${unit}, ${period}`,
    note: `${when}: ${formatAmount(dong, 'đồng')} đồng.`,
  };
}

function countFigure(label: string, count: number, unit: string, when: string): HeadlineFigure {
  return {
    label,
    value: count,
    format: COUNT_FORMAT,
    unit,
    note: `${when}: ${formatCount(count)}.`,
  };
}

function rateFigure(
  label: string,
  numerator: number,
  denominator: number,
  form: { readonly decimals: number; readonly unit: string },
): HeadlineFigure {
  const shift = form.decimals + 2;
  return {
    label,
    value: roundHalfUp(numerator, denominator, shift) / 10 ** shift,
    format: percentFormat(form.decimals),
    unit: form.unit,
    note: `${formatAmount(numerator, 'đồng')} / ${formatAmount(denominator, 'đồng')} đồng.`,
  };
}

/** "tăng 11,5 tỷ đồng so với 31/12/2024" on a line of its own under the unit. */
function compared(figure: HeadlineFigure, { change }: Facts, by: number | null): HeadlineFigure {
  if (change === null || by === null) return figure;
  const said = textOf(changed(by, (size) => headline('change', size)));
  return { ...figure, unit: `${figure.unit}\n${said} ${sinceOf(change)}` };
}

/** "hơn 112": the word is part of the number format, the cell stays a number. */
function approximate(figure: HeadlineFigure, word: string): HeadlineFigure {
  return { ...figure, format: `"${word} "${figure.format}` };
}

const CARDS_IN_A_ROW = 8;
const VALUE_HEIGHT = 2 * ROW_HEIGHT;
/** Size of the letters of the lines above and under a figure. */
const SMALL_POINTS = 11;

/** Writes the figures as cards, side by side over the whole width, so that the charts below are in sight too. */
export function addHeadline(builder: LayoutBuilder, figures: readonly HeadlineFigure[]): void {
  const places = stretches(builder, CARDS_IN_A_ROW);
  for (let first = 0; first < figures.length; first += CARDS_IN_A_ROW) {
    const cards = places.flatMap((place, at) => {
      const figure = figures[first + at];
      return figure ? [{ place, figure }] : [];
    });
    const spans = (cellOf: (figure: HeadlineFigure) => Span['cell']): Span[] =>
      cards.map(({ place, figure }) => ({ ...place, cell: cellOf(figure) }));
    const heightOf = (textOf: (figure: HeadlineFigure) => string): number =>
      Math.max(
        ...cards.map(({ place, figure }) =>
          textHeight(textOf(figure), builder.widthOf(place.column, place.columns), SMALL_POINTS),
        ),
      );
    builder.spans(
      spans(({ label }) => ({ value: label, style: 'figureLabel' })),
      heightOf(({ label }) => label),
    );
    builder.spans(
      spans(({ value, format, note }) => ({ value, style: 'figureValue', format, note })),
      VALUE_HEIGHT,
    );
    builder.spans(
      spans(({ unit }) => ({ value: unit, style: 'figureUnit' })),
      heightOf(({ unit }) => unit),
    );
  }
  builder.gap();
}
