import { longDate } from '../analysis/narrative/period-phrase';
import type { IsoDate } from '../ledger/date';
import type { Settings } from '../ledger/settings';
import type { StyleName } from './layout';
import { type LayoutBuilder, type Span, textHeight } from './layout-builder';

interface Heading {
  /** In capitals. */
  readonly title: string;
  /** Lines under the title: "Số liệu đến ngày …", the period of the flows. */
  readonly subtitles: readonly string[];
  /** Day on which the report is made: for the line of place and date. */
  readonly builtOn: IsoDate;
}

/**
 * The head of an administrative paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): the bodies in capitals at
 * the left, the national title at the right, number, place and date, then title and subtitles.
 */
export function addHeading(builder: LayoutBuilder, settings: Settings, heading: Heading): void {
  const first = builder.nextRow;
  const pair = pairOf(builder);
  pair(settings.parentBody.toUpperCase(), 'issuer', settings.nationalTitle, 'nation');
  pair(settings.issuingBody.toUpperCase(), 'issuerBold', settings.motto, 'motto');
  const number = settings.reportNumber === '' ? '' : `Số: ${settings.reportNumber}`;
  pair(number, 'reportNumber', placeAndDate(settings.place, heading.builtOn), 'placeDate');
  builder.gap();
  builder.line(heading.title, 'title');
  for (const subtitle of heading.subtitles) builder.textLine(subtitle, 'subtitle');
  builder.keepTogether(first, builder.warningLine());
}

/** "…, ngày 05 tháng 02 năm 2026"; without a place only the date, with a capital letter. */
function placeAndDate(place: string, date: IsoDate): string {
  const written = longDate(date);
  return place === '' ? `N${written.slice(1)}` : `${place}, ${written}`;
}

/** Writes a text in the left half and one in the right half of a row. */
function pairOf(
  builder: LayoutBuilder,
): (left: string, leftStyle: StyleName, right: string, rightStyle: StyleName) => void {
  const leftColumns = columnsOfLeftHalf(builder.widths);
  const rightColumns = builder.columns - leftColumns;
  return (left, leftStyle, right, rightStyle) => {
    const spans: Span[] = [
      { column: 1, columns: leftColumns, cell: { value: left, style: leftStyle } },
      {
        column: leftColumns + 1,
        columns: rightColumns,
        cell: { value: right, style: rightStyle },
      },
    ];
    const height = Math.max(
      textHeight(left, builder.widthOf(1, leftColumns)),
      textHeight(right, builder.widthOf(leftColumns + 1, rightColumns)),
    );
    builder.spans(spans, height);
  };
}

/** How many columns come nearest to half of the width, never none and never all. */
function columnsOfLeftHalf(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let best = 1;
  let nearest = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let columns = 1; columns < widths.length; columns++) {
    sum += widths[columns - 1] ?? 0;
    if (Math.abs(sum - half) < nearest) {
      nearest = Math.abs(sum - half);
      best = columns;
    }
  }
  return best;
}
