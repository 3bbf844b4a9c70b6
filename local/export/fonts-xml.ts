/** Font families in Excel's file: the engine writes one family for all cells. */

import { columnOf } from '../a1';
import type { EngineStore } from '../engine/store';
import type { CellStyle } from '../store';
import { xmlEscaped } from './xml-text';

const FONT = /<font>[\s\S]*?<\/font>/g;
const XF = /<xf (?:[^>]*\/>|[\s\S]*?<\/xf>)/g;
const CELL = /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?/g;
const NAME = /<name val="[^"]*"\s*\/>/;

export class FontList {
  private readonly fonts: string[];
  private readonly looks: string[];
  /** By look and family: the look with that family. */
  private readonly added = new Map<string, number>();

  constructor(private readonly xml: string) {
    this.fonts = section(xml, 'fonts').match(FONT) ?? [];
    this.looks = section(xml, 'cellXfs').match(XF) ?? [];
  }

  /** The sheet with its cells in the families they have in the workbook. */
  used(sheetXml: string, { getters }: EngineStore, sheetId: string): string {
    return sheetXml.replace(CELL, (whole, letters: string, row: string, look = '0') => {
      const position = { sheetId, row: Number(row) - 1, col: columnOf(letters) };
      const family = (getters.getCellStyle(position) as CellStyle | undefined)?.fontFamily;
      return family
        ? `<c r="${letters}${row}" s="${this.withFamily(Number(look), family)}"`
        : whole;
    });
  }

  styles(): string {
    return replaced(replaced(this.xml, 'fonts', this.fonts), 'cellXfs', this.looks);
  }

  private withFamily(look: number, family: string): number {
    const key = `${look} ${family}`;
    const known = this.added.get(key);
    if (known !== undefined) return known;
    const old = this.looks[look] ?? '<xf />';
    const font = this.fonts[Number(/fontId="(\d+)"/.exec(old)?.[1])] ?? '';
    const id = this.font(font.replace(NAME, `<name val="${xmlEscaped(family)}"/>`));
    this.looks.push(old.replace(/fontId="\d+"/, `fontId="${id}" applyFont="1"`));
    this.added.set(key, this.looks.length - 1);
    return this.looks.length - 1;
  }

  private font(font: string): number {
    const known = this.fonts.indexOf(font);
    if (known >= 0) return known;
    return this.fonts.push(font) - 1;
  }
}

function section(xml: string, name: string): string {
  return new RegExp(`<${name} [\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? '';
}

function replaced(xml: string, name: string, items: readonly string[]): string {
  const text = `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return xml.replace(new RegExp(`<${name} [\\s\\S]*?</${name}>`), () => text);
}
