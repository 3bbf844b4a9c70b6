/** Ranges: where they are and what is in their cells. */

import { cellText, quotedTab, zoneText } from '../a1';
import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import type { CellInput } from '../store';
import { ScriptObject } from './membrane';
import {
  cellInput,
  height,
  type Place,
  scriptValue,
  sheetFacts,
  signatureError,
  width,
} from './place';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getA1Notation'
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'getNote'
  | 'getNotes'
  | 'isBlank';

export abstract class RangeValues extends ScriptObject implements Pick<GasRange, Members> {
  override readonly typeName = 'Range';
  override readonly checkPresent = () => {
    sheetFacts(this.run, this.place.sheetId);
  };

  constructor(
    readonly run: Execution,
    readonly place: Place,
  ) {
    super();
  }

  getRow(): number {
    return this.place.zone.top + 1;
  }

  getColumn(): number {
    return this.place.zone.left + 1;
  }

  getLastRow(): number {
    return this.place.zone.bottom + 1;
  }

  getLastColumn(): number {
    return this.place.zone.right + 1;
  }

  getNumRows(): number {
    return height(this.place.zone);
  }

  getNumColumns(): number {
    return width(this.place.zone);
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getA1Notation(): string {
    return zoneText(this.place.zone);
  }

  getValues(): (string | number | boolean | Date)[][] {
    const { sheetId, zone } = this.place;
    const values = this.run.store.values(sheetId, zone);
    return values.map((line) => line.map((value) => scriptValue(this.run, value)));
  }

  getValue(): string | number | boolean | Date {
    const [value = null] = this.run.store.values(this.place.sheetId, first(this.place))[0] ?? [];
    return scriptValue(this.run, value);
  }

  getDisplayValues(): string[][] {
    return this.run.store.displays(this.place.sheetId, this.place.zone);
  }

  getDisplayValue(): string {
    return this.run.store.displays(this.place.sheetId, first(this.place))[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.run.store.formulas(this.place.sheetId, this.place.zone);
  }

  getFormula(): string {
    return this.run.store.formulas(this.place.sheetId, first(this.place))[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return this.run.store.notes(this.place.sheetId, this.place.zone);
  }

  getNote(): string {
    return this.run.store.notes(this.place.sheetId, first(this.place))[0]?.[0] ?? '';
  }

  isBlank(): boolean {
    const { sheetId, zone } = this.place;
    const values = this.run.store.values(sheetId, zone).flat();
    const formulas = this.run.store.formulas(sheetId, zone).flat();
    return values.every((value) => value === null) && formulas.every((formula) => formula === '');
  }
}

/** A range given by the script. */
export function ownRange(range: unknown): RangeValues {
  if (range instanceof RangeValues) return range;
  throw signatureError(range);
}

/** The range's text with its tab, as rules and charts keep it. */
export function fullText({ run, place }: RangeValues): string {
  return `${quotedTab(sheetFacts(run, place.sheetId).name)}!${zoneText(place.zone)}`;
}

/** The range's top left cell. */
export function first({ zone }: Place) {
  return { top: zone.top, bottom: zone.top, left: zone.left, right: zone.left };
}

/** @throws Google's message when the rows and columns of the values are not the range's */
export function checkSize(place: Place, values: unknown): unknown[][] {
  if (!Array.isArray(values) || !values.every(Array.isArray)) {
    throw new ScriptException(
      `The parameters (${typeName(values)}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
    );
  }
  const rows = height(place.zone);
  const columns = width(place.zone);
  if (values.length !== rows) {
    throw new ScriptException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const odd = values.find((line) => line.length !== columns);
  if (odd) {
    throw new ScriptException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
    );
  }
  return values;
}

/** As Google names a value's type: a text is String, a list of numbers number[]. */
function typeName(value: unknown): string {
  if (Array.isArray(value)) return `${typeName(value[0])}[]`;
  if (value === null) return 'null';
  return typeof value === 'string' ? 'String' : typeof value;
}

/** The same for one kind of value: throws on another, naming the cell. */
export function checkTexts(place: Place, values: unknown): string[][] {
  return checkSize(place, values).map((line, i) =>
    line.map((value, j) => {
      if (typeof value === 'string') return value;
      if (value === null || value === undefined) return '';
      const cell = cellText(place.zone.top + i, place.zone.left + j);
      throw new ScriptException(`Cannot convert ${String(value)} to String (${cell}).`);
    }),
  );
}

export function cellInputs(run: Execution, values: readonly unknown[][]): CellInput[][] {
  return values.map((line) => line.map((value) => cellInput(run, value)));
}
