/** Range: https://developers.google.com/apps-script/reference/spreadsheet/range */

import { Rights } from '../permissions';
import { ScriptException } from '../script-error';
import { type SortKey, sorting } from '../sorting';
import type { Zone } from '../store';
import { overlap } from '../zones';
import { lineTo, stepsToDataEdge } from './data-cell';
import { DataValidation } from './data-validation';
import { metadataOn } from './developer-metadata';
import { Direction } from './enums';
import { handed } from './membrane';
import { cellInput, height, insideSheet, sheetFacts, signatureError, whole, width } from './place';
import { Protection } from './protection';
import { RangeCopy } from './range-copy';
import { cellInputs, checkSize, checkTexts, first } from './range-values';
import { TextFinder } from './text-finder';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRule = GoogleAppsScript.Spreadsheet.DataValidation;
type Members =
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'setFormulas'
  | 'setNote'
  | 'setNotes'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearNote'
  | 'clearDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'getSheet'
  | 'offset'
  | 'getCell'
  | 'createTextFinder'
  | 'protect'
  | 'canEdit'
  | 'activate'
  | 'isPartOfMerge'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'getNextDataCell'
  | 'sort';

const OUTSIDE = 'Cell reference out of range';

export class Range extends RangeCopy implements Pick<GasRange, Members> {
  setValues(values: unknown[][]): GasRange {
    const { sheetId, zone } = this.place;
    const inputs = cellInputs(this.run, checkSize(this.place, values));
    this.run.write({
      kind: 'cells',
      sheetId,
      row: zone.top,
      column: zone.left,
      inputs,
      checked: true,
    });
    return handed(this);
  }

  setValue(value: unknown): GasRange {
    this.run.write({
      kind: 'fill',
      ...this.place,
      input: cellInput(this.run, value),
      checked: true,
    });
    return handed(this);
  }

  setFormula(formula: string): GasRange {
    return this.setValue(asFormula(formula));
  }

  setFormulas(formulas: string[][]): GasRange {
    return this.setValues(checkTexts(this.place, formulas).map((line) => line.map(asFormula)));
  }

  setNotes(notes: (string | null)[][]): GasRange {
    const { sheetId, zone } = this.place;
    const texts = checkTexts(this.place, notes);
    this.run.write({ kind: 'notes', sheetId, row: zone.top, column: zone.left, notes: texts });
    return handed(this);
  }

  setNote(note: string | null): GasRange {
    const line = new Array<string>(width(this.place.zone)).fill(note ?? '');
    return this.setNotes(new Array<string[]>(height(this.place.zone)).fill(line));
  }

  merge(): GasRange {
    return merged(this, [this.place.zone]);
  }

  mergeAcross(): GasRange {
    const { zone } = this.place;
    const rows = Array.from({ length: height(zone) }, (_, i) => zone.top + i);
    return merged(
      this,
      rows.map((row) => ({ ...zone, top: row, bottom: row })),
    );
  }

  mergeVertically(): GasRange {
    const { zone } = this.place;
    const columns = Array.from({ length: width(zone) }, (_, i) => zone.left + i);
    return merged(
      this,
      columns.map((column) => ({ ...zone, left: column, right: column })),
    );
  }

  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GasRange {
    const label = Direction.labelOf(direction);
    const { sheetId } = this.place;
    const { rows, columns } = sheetFacts(this.run, sheetId);
    const start = first(this.place);
    const zone = lineTo(label, start, rows, columns);
    const inwards = zone.top < start.top || zone.left < start.left;
    const line = this.run.store.values(sheetId, zone).flat();
    const steps = stepsToDataEdge(inwards ? line.reverse() : line);
    const row = start.top + Math.sign(zone.top - start.top + zone.bottom - start.top) * steps;
    const column = start.left + Math.sign(zone.left - start.left + zone.right - start.left) * steps;
    const cell = { top: row, bottom: row, left: column, right: column };
    return handed(new Range(this.run, { sheetId, zone: cell }));
  }

  breakApart(): GasRange {
    this.run.write({ kind: 'unmerge', ...this.place });
    return handed(this);
  }

  isPartOfMerge(): boolean {
    const { sheetId, zone } = this.place;
    return this.run.store.merges(sheetId).some((merge) => overlap(merge, zone));
  }

  clear(options?: {
    contentsOnly?: boolean | undefined;
    formatOnly?: boolean | undefined;
  }): GasRange {
    const { contentsOnly = false, formatOnly = false } = options ?? {};
    const all = !contentsOnly && !formatOnly;
    return cleared(this, { contents: all || contentsOnly, formats: all || formatOnly });
  }

  clearContent(): GasRange {
    return cleared(this, { contents: true });
  }

  clearFormat(): GasRange {
    return cleared(this, { formats: true });
  }

  clearNote(): GasRange {
    return cleared(this, { notes: true });
  }

  clearDataValidations(): GasRange {
    return cleared(this, { validations: true });
  }

  setDataValidation(rule: GasRule | null): GasRange {
    this.run.write({ kind: 'validation', ...this.place, rule: ruleData(rule) });
    return handed(this);
  }

  setDataValidations(rules: (GasRule | null)[][]): GasRange {
    const { sheetId, zone } = this.place;
    checkSize(this.place, rules).forEach((line, i) => {
      line.forEach((rule, j) => {
        const row = zone.top + i;
        const column = zone.left + j;
        const cell = { top: row, bottom: row, left: column, right: column };
        this.run.write({ kind: 'validation', sheetId, zone: cell, rule: ruleData(rule) });
      });
    });
    return handed(this);
  }

  getDataValidation(): GasRule | null {
    const [rule] = this.run.store.validations(this.place.sheetId, first(this.place))[0] ?? [];
    return rule ? handed(new DataValidation(this.run, rule)) : null;
  }

  getDataValidations(): (GasRule | null)[][] {
    const { sheetId, zone } = this.place;
    return this.run.store
      .validations(sheetId, zone)
      .map((line) =>
        line.map((rule) => (rule ? handed<GasRule>(new DataValidation(this.run, rule)) : null)),
      );
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.run.handles.sheet(this.place.sheetId);
  }

  getCell(row: number, column: number): GasRange {
    const { zone } = this.place;
    const inside = row >= 1 && row <= height(zone) && column >= 1 && column <= width(zone);
    if (!inside) throw new ScriptException(OUTSIDE);
    return this.offset(whole(row) - 1, whole(column) - 1, 1, 1);
  }

  offset(rows: number, columns: number, numRows?: number, numColumns?: number): GasRange {
    const { sheetId, zone } = this.place;
    const top = zone.top + whole(rows);
    const left = zone.left + whole(columns);
    const moved = {
      top,
      left,
      bottom: top + (numRows ?? height(zone)) - 1,
      right: left + (numColumns ?? width(zone)) - 1,
    };
    const inside = insideSheet(sheetFacts(this.run, sheetId), moved);
    return handed(new Range(this.run, { sheetId, zone: inside }));
  }

  /** By columns of the sheet, from 1: a number, `{ column, ascending }`, or several of them. */
  sort(sortSpecObj: unknown): GasRange {
    const { sheetId, zone } = this.place;
    const specs: unknown[] = Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj];
    const keys = specs.map((spec) => sortKey(spec, zone));
    for (const write of sorting(this.run.store, sheetId, zone, keys)) this.run.write(write);
    this.run.flush();
    return handed(this);
  }

  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return handed(new TextFinder(this.run, text, [this.place]));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return handed(Protection.born(this.run, this.place.sheetId, this.place.zone));
  }

  canEdit(): boolean {
    const { sheetId, zone } = this.place;
    const { user } = this.run.session;
    if (user.role === 'viewer') return false;
    const rights = new Rights(user, this.run.store.protections());
    return rights.against({ kind: 'cells', sheetId, zone }) === undefined;
  }

  activate(): GasRange {
    const { sheetId } = this.place;
    this.run.show({ kind: 'activate', sheetId, a1: this.getA1Notation() });
    return handed(this);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GasRange {
    metadataOn(this.run, this.place).add(key, rest);
    return handed(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOn(this.run, this.place).list();
  }
}

function merged(range: Range, zones: Zone[]): GasRange {
  range.run.write({ kind: 'merge', sheetId: range.place.sheetId, zones });
  return handed(range);
}

function cleared(
  range: Range,
  parts: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean },
): GasRange {
  const none = { contents: false, formats: false, notes: false, validations: false };
  range.run.write({ kind: 'clear', ...range.place, ...none, ...parts });
  return handed(range);
}

function sortKey(spec: unknown, zone: Zone): SortKey {
  const { column: given = spec, ascending = true } = Object(spec) as Record<string, unknown>;
  const column = whole(given) - 1;
  if (column < zone.left || column > zone.right) throw new ScriptException(OUTSIDE);
  return { column, ascending: ascending !== false };
}

function ruleData(rule: unknown) {
  if (rule === null || rule === undefined) return null;
  if (!(rule instanceof DataValidation)) throw signatureError(rule);
  return rule.data;
}

function asFormula(formula: unknown): string {
  if (formula === '' || formula === null) return '';
  if (typeof formula !== 'string') throw signatureError(formula);
  return formula.startsWith('=') ? formula : `=${formula}`;
}
