/**
 * How letters look, in one object: https://developers.google.com/apps-script/reference/spreadsheet/text-style
 * What a builder was not told stays as it is in the cell.
 */

import type { CellStyle } from '../store';
import { handed, ScriptObject } from './membrane';
import { signatureError } from './place';

type GasBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type GasStyle = GoogleAppsScript.Spreadsheet.TextStyle;

class TextStyle
  extends ScriptObject
  implements
    Pick<GasStyle, 'getFontFamily' | 'getFontSize' | 'getForegroundColor' | 'isBold' | 'isItalic'>
{
  override readonly typeName = 'TextStyle';

  constructor(readonly style: CellStyle) {
    super();
  }

  getFontFamily(): string | null {
    return this.style.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.style.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this.style.textColor ?? null;
  }

  isBold(): boolean | null {
    return this.style.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.style.italic ?? null;
  }
}

export class TextStyleBuilder
  extends ScriptObject
  implements
    Pick<
      GasBuilder,
      | 'build'
      | 'setBold'
      | 'setFontFamily'
      | 'setFontSize'
      | 'setForegroundColor'
      | 'setItalic'
      | 'setStrikethrough'
      | 'setUnderline'
    >
{
  override readonly typeName = 'TextStyleBuilder';
  private style: CellStyle = {};

  build(): GasStyle {
    return handed(new TextStyle(this.style));
  }

  setBold(bold: boolean): GasBuilder {
    return this.with({ bold });
  }

  setFontFamily(fontFamily: string): GasBuilder {
    return this.with({ fontFamily });
  }

  setFontSize(fontSize: number): GasBuilder {
    return this.with({ fontSize });
  }

  setForegroundColor(textColor: string): GasBuilder {
    return this.with({ textColor });
  }

  setItalic(italic: boolean): GasBuilder {
    return this.with({ italic });
  }

  setStrikethrough(strikethrough: boolean): GasBuilder {
    return this.with({ strikethrough });
  }

  setUnderline(underline: boolean): GasBuilder {
    return this.with({ underline });
  }

  private with(style: CellStyle): GasBuilder {
    this.style = { ...this.style, ...style };
    return handed(this);
  }
}

/** Of a style given by the script; null leaves the cell as it is. */
export function styleOf(given: unknown): CellStyle {
  if (given === null) return {};
  if (given instanceof TextStyle) return given.style;
  throw signatureError(given);
}
