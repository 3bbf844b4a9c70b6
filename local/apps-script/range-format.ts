/** Ranges: how their cells look. */

import { ScriptException } from '../script-error';
import type { BorderLine, BorderSide, CellStyle } from '../store';
import { BorderStyle, WrapStrategy } from './enums';
import { handed } from './membrane';
import { checkSize, checkTexts, first, RangeValues } from './range-values';
import { styleOf } from './text-style';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setFontWeight'
  | 'setFontStyle'
  | 'setFontSize'
  | 'setFontFamily'
  | 'getFontFamily'
  | 'setFontColor'
  | 'setFontLine'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setFontWeights'
  | 'setTextStyles'
  | 'setFontStyles'
  | 'setFontSizes'
  | 'setVerticalAlignments'
  | 'setWraps'
  | 'setFontColors'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'setBorder'
  | 'getBackground'
  | 'getFontWeight';

/** Names of the general format: https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormat(String) */
const GENERAL = new Set(['general', 'General', '']);

/** Google's own default. */
const DEFAULT_FAMILY = 'Arial';

const BORDERS: Readonly<Record<string, BorderLine['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'medium',
};

export abstract class RangeFormat extends RangeValues implements Pick<GasRange, Members> {
  getNumberFormats(): string[][] {
    return this.run.store.formats(this.place.sheetId, this.place.zone);
  }

  getNumberFormat(): string {
    return this.run.store.formats(this.place.sheetId, first(this.place))[0]?.[0] ?? '';
  }

  setNumberFormat(format: string): GasRange {
    this.run.write({ kind: 'format', ...this.place, format: engineFormat(format) });
    return handed(this);
  }

  setNumberFormats(formats: string[][]): GasRange {
    const lines = checkTexts(this.place, formats).map((line) => line.map(engineFormat));
    const { sheetId, zone } = this.place;
    this.run.write({ kind: 'formats', sheetId, row: zone.top, column: zone.left, formats: lines });
    return handed(this);
  }

  setFontWeight(weight: string | number | null): GasRange {
    return styled(this, { bold: isBold(weight) });
  }

  setFontWeights(weights: unknown[][]): GasRange {
    return styledEach(this, weights, (weight) => ({ bold: isBold(weight) }));
  }

  /** Font, size, bold, italic and colour of each cell. */
  setTextStyles(styles: unknown[][]): GasRange {
    return eachRun(this, checkSize(this.place, styles), styleOf);
  }

  setFontStyle(style: string | null): GasRange {
    return styled(this, { italic: style === 'italic' });
  }

  setFontStyles(styles: unknown[][]): GasRange {
    return styledEach(this, styles, (style) => ({ italic: style === 'italic' }));
  }

  setFontSize(size: number): GasRange {
    return styled(this, { fontSize: size });
  }

  setFontSizes(sizes: number[][]): GasRange {
    return eachRun(this, checkSize(this.place, sizes), (size) => ({ fontSize: Number(size) }));
  }

  /** The engine's grid has one font: the family is kept, and shown in files and on paper. */
  setFontFamily(family: string | null): GasRange {
    return styled(this, { fontFamily: family ?? '' });
  }

  getFontFamily(): string {
    return firstStyle(this).fontFamily || DEFAULT_FAMILY;
  }

  setFontColor(color: string | null): GasRange {
    return styled(this, { textColor: color ?? '#000000' });
  }

  setFontColors(colors: unknown[][]): GasRange {
    return styledEach(this, colors, (color) => ({ textColor: color || '#000000' }));
  }

  setFontLine(line: string | null): GasRange {
    return styled(this, {
      underline: line === 'underline',
      strikethrough: line === 'line-through',
    });
  }

  setBackground(color: string | null): GasRange {
    return styled(this, { fillColor: color ?? '' });
  }

  setBackgrounds(colors: (string | null)[][]): GasRange {
    return styledEach(this, colors, (color) => ({ fillColor: color }));
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GasRange {
    return styled(this, horizontal(alignment));
  }

  setHorizontalAlignments(alignments: unknown[][]): GasRange {
    return styledEach(this, alignments, horizontal);
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GasRange {
    return styled(this, vertical(alignment));
  }

  setVerticalAlignments(alignments: unknown[][]): GasRange {
    return styledEach(this, alignments, vertical);
  }

  setWrap(wrap: boolean): GasRange {
    return styled(this, { wrapping: wrap ? 'wrap' : 'overflow' });
  }

  setWraps(wraps: boolean[][]): GasRange {
    return eachRun(this, checkSize(this.place, wraps), (wrap) => ({
      wrapping: wrap ? 'wrap' : 'overflow',
    }));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GasRange {
    const wrapping = WrapStrategy.labelOf(strategy).toLowerCase() as 'wrap' | 'overflow' | 'clip';
    return styled(this, { wrapping });
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GasRange {
    const line: BorderLine = {
      color: color ?? '#000000',
      style: BORDERS[style ? BorderStyle.labelOf(style) : 'SOLID'] ?? 'thin',
    };
    const wanted = { top, left, bottom, right, vertical, horizontal };
    const sides: Partial<Record<BorderSide, BorderLine | null>> = {};
    for (const [side, on] of Object.entries(wanted)) {
      if (on !== null && on !== undefined) sides[side as BorderSide] = on ? line : null;
    }
    this.run.write({ kind: 'border', ...this.place, sides });
    return handed(this);
  }

  getBackground(): string {
    return firstStyle(this).fillColor || '#ffffff';
  }

  getFontWeight(): 'bold' | 'normal' {
    return firstStyle(this).bold ? 'bold' : 'normal';
  }
}

function firstStyle(range: RangeFormat): CellStyle {
  const { sheetId, zone } = range.place;
  return range.run.store.style(sheetId, zone.top, zone.left);
}

function styled(range: RangeFormat, style: CellStyle): GasRange {
  range.run.write({ kind: 'format', ...range.place, style });
  return handed(range);
}

/** One write for each run of equal values down a column. */
function styledEach(
  range: RangeFormat,
  values: unknown[][],
  style: (value: string) => CellStyle,
): GasRange {
  return eachRun(range, checkTexts(range.place, values), style);
}

function eachRun<Value>(
  range: RangeFormat,
  lines: readonly (readonly Value[])[],
  style: (value: Value) => CellStyle,
): GasRange {
  const { sheetId, zone } = range.place;
  for (let j = 0; j < (lines[0]?.length ?? 0); j++) {
    let from = 0;
    for (let i = 1; i <= lines.length; i++) {
      if (i < lines.length && lines[i]?.[j] === lines[from]?.[j]) continue;
      const column = zone.left + j;
      const run = { top: zone.top + from, bottom: zone.top + i - 1, left: column, right: column };
      const value = lines[from]?.[j] as Value;
      range.run.write({ kind: 'format', sheetId, zone: run, style: style(value) });
      from = i;
    }
  }
  return handed(range);
}

function isBold(weight: string | number | null): boolean {
  return weight === 'bold' || Number(weight) >= 600;
}

function horizontal(alignment: string | null): CellStyle {
  if (alignment === 'left' || alignment === 'center' || alignment === 'right') {
    return { align: alignment };
  }
  return {};
}

function vertical(alignment: string | null): CellStyle {
  const known = alignment === 'top' || alignment === 'middle' || alignment === 'bottom';
  return { verticalAlign: known ? alignment : 'bottom' };
}

function engineFormat(format: string): string {
  if (typeof format !== 'string') throw new ScriptException('Cannot convert null to String.');
  return GENERAL.has(format) ? '' : format;
}
