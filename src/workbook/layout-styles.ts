import type { StyleName } from '../reports/layout';

/** How a cell of a summary tab looks. Sizes in points, colours as Google takes them. */
interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** null is no fill. */
  readonly background: string | null;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
}

/** The font of administrative papers (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const FONT = 'Times New Roman';
export const GRID_COLOR = '#5f6368';

const HEADER_FILL = '#e8f0f8';
const TOTAL_FILL = '#f4f6f8';

const plain: Look = {
  size: 12,
  bold: false,
  italic: false,
  color: '#000000',
  background: null,
  horizontal: 'left',
  vertical: 'middle',
  wrap: false,
};

const look = (differences: Partial<Look>): Look => ({ ...plain, ...differences });

const title = look({ size: 14, bold: true, horizontal: 'center' });
const header = look({ bold: true, background: HEADER_FILL, horizontal: 'center', wrap: true });
const total = look({ bold: true, background: TOTAL_FILL });

/** The headline figures stand on one light band. */
const figure = (differences: Partial<Look>): Look =>
  look({ color: '#3c4043', background: TOTAL_FILL, horizontal: 'center', ...differences });

const LOOKS: Readonly<Record<StyleName, Look>> = {
  blank: plain,
  issuer: look({ horizontal: 'center', wrap: true }),
  issuerBold: look({ bold: true, horizontal: 'center', wrap: true }),
  nation: look({ bold: true, horizontal: 'center' }),
  motto: look({ size: 13, bold: true, horizontal: 'center' }),
  placeDate: look({ italic: true, horizontal: 'center' }),
  title,
  // Empty unless something is wrong, which must not be overlooked in grey print either.
  warning: look({ bold: true, color: '#b3261e', horizontal: 'center' }),
  control: look({ size: 10, color: '#3c4043' }),
  controlLink: look({ size: 10, color: '#1155cc' }),
  subtitle: look({ italic: true, horizontal: 'center' }),
  unitLine: look({ size: 11, italic: true, horizontal: 'right' }),
  header,
  /** Runs over the blank cells beside it. */
  headerOver: look({ ...header, wrap: false }),
  columnNumber: look({ size: 11, italic: true, horizontal: 'center', wrap: true }),
  index: look({ horizontal: 'center' }),
  text: look({ wrap: true }),
  amount: look({ horizontal: 'right' }),
  count: look({ horizontal: 'right' }),
  percent: look({ horizontal: 'right' }),
  totalIndex: look({ ...total, horizontal: 'center' }),
  totalText: look({ ...total, wrap: true }),
  totalNumber: look({ ...total, horizontal: 'right' }),
  totalPercent: look({ ...total, horizontal: 'right' }),
  figureLabel: figure({ size: 11, wrap: true }),
  figureValue: figure({ size: 20, bold: true, color: '#0b4f8a' }),
  figureUnit: figure({ size: 11, vertical: 'top', wrap: true }),
  section: look({ size: 13, bold: true, color: '#0b4f8a' }),
  reportNumber: look({ horizontal: 'center' }),
  paragraph: look({ size: 13, vertical: 'top', wrap: true }),
  note: look({ size: 11, italic: true, color: '#3c4043', vertical: 'top', wrap: true }),
  noChart: figure({ size: 11, italic: true, wrap: true }),
  caption: look({ size: 11, italic: true, color: '#3c4043', vertical: 'top' }),
  chartTitle: look({ size: 11, bold: true, vertical: 'bottom' }),
  chartHeader: look({ ...header, size: 11 }),
  chartLabel: look({ size: 11, wrap: true }),
  chartFigure: look({ size: 11, horizontal: 'right' }),
  formula: look({ size: 11, color: '#174ea6', background: '#f1f6fe', wrap: true }),
  answer: look({ bold: true, vertical: 'top', wrap: true }),
  signerTitle: look({ bold: true, horizontal: 'center', wrap: true }),
  signerName: look({ bold: true, horizontal: 'center' }),
};

/** The letters of each style: made once, however many cells have it. */
export function textStyles(): (style: StyleName) => GoogleAppsScript.Spreadsheet.TextStyle {
  const made = new Map<StyleName, GoogleAppsScript.Spreadsheet.TextStyle>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const { size, bold, italic, color } = LOOKS[style];
    const text = SpreadsheetApp.newTextStyle()
      .setFontFamily(FONT)
      .setFontSize(size)
      .setBold(bold)
      .setItalic(italic)
      .setForegroundColor(color)
      .build();
    made.set(style, text);
    return text;
  };
}

export function lookOf(style: StyleName): Look {
  return LOOKS[style];
}
