/** Sheet: https://developers.google.com/apps-script/reference/spreadsheet/sheet */

import { parseZone, splitReference } from '../a1';
import { ScriptException } from '../script-error';
import { sheetNumber } from '../sheet-number';
import type { Zone } from '../store';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts';
import { ConditionalFormatRule } from './conditional-format';
import { metadataOn } from './developer-metadata';
import { handed } from './membrane';
import { newNumber } from './numbers';
import { cellInput, insideSheet, sheetFacts, signatureError, whole } from './place';
import { Protection, protectionsOf } from './protection';
import { RangeList } from './range-list';
import { freeOrThrow } from './sheet-names';
import { SheetSize } from './sheet-size';
import { TextFinder } from './text-finder';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GasRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Members =
  | 'getName'
  | 'setName'
  | 'getSheetId'
  | 'getRangeList'
  | 'getIndex'
  | 'getParent'
  | 'getRange'
  | 'getDataRange'
  | 'appendRow'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setTabColor'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'clearConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'getCharts'
  | 'newChart'
  | 'insertChart'
  | 'updateChart'
  | 'removeChart'
  | 'protect'
  | 'getProtections'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'setHiddenGridlines'
  | 'activate'
  | 'createTextFinder';

export class Sheet extends SheetSize implements Pick<GasSheet, Members> {
  getName(): string {
    return sheetFacts(this.run, this.sheetId).name;
  }

  setName(name: string): GasSheet {
    const { run, sheetId } = this;
    run.write({ kind: 'renameSheet', sheetId, name: freeOrThrow(run, name, sheetId) });
    return handed(this);
  }

  getSheetId(): number {
    return sheetNumber(this.sheetId);
  }

  getIndex(): number {
    return this.run.buffer.sheets().findIndex(({ id }) => id === this.sheetId) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.run.handles.spreadsheet();
  }

  getRange(...place: unknown[]): GasRange {
    const facts = sheetFacts(this.run, this.sheetId);
    const zone = insideSheet(
      facts,
      place.length === 1 ? textZone(facts, place[0]) : numberZone(place),
    );
    return this.run.handles.range({ sheetId: this.sheetId, zone });
  }

  getRangeList(a1Notations: unknown): GoogleAppsScript.Spreadsheet.RangeList {
    if (!Array.isArray(a1Notations)) throw signatureError(a1Notations);
    return handed(new RangeList(a1Notations.map((a1) => this.getRange(a1))));
  }

  getDataRange(): GasRange {
    const { rows, columns } = this.run.store.filled(this.sheetId);
    const zone = {
      top: 0,
      left: 0,
      bottom: Math.max(rows, 1) - 1,
      right: Math.max(columns, 1) - 1,
    };
    return this.run.handles.range({ sheetId: this.sheetId, zone });
  }

  /** Finds the last row and writes below it with nobody in between: the gate has flushed before. */
  appendRow(rowContents: unknown[]): GasSheet {
    const { run, sheetId } = this;
    const facts = sheetFacts(run, sheetId);
    const row = run.store.filled(sheetId).rows;
    const missing = rowContents.length - facts.columns;
    if (row >= facts.rows) {
      run.write({
        kind: 'insert',
        sheetId,
        axis: 'rows',
        base: facts.rows - 1,
        position: 'after',
        count: 1,
      });
    }
    if (missing > 0) {
      const base = facts.columns - 1;
      run.write({
        kind: 'insert',
        sheetId,
        axis: 'columns',
        base,
        position: 'after',
        count: missing,
      });
    }
    const inputs = [rowContents.map((value) => cellInput(run, value))];
    run.write({ kind: 'cells', sheetId, row, column: 0, inputs, checked: true });
    run.flush();
    return handed(this);
  }

  hideSheet(): GasSheet {
    const shown = this.run.buffer.sheets().filter(({ hidden }) => !hidden);
    if (shown.length === 1 && shown[0]?.id === this.sheetId) {
      throw new ScriptException("You can't hide all the sheets in a document.");
    }
    this.run.write({ kind: 'hideSheet', sheetId: this.sheetId, hidden: true });
    return handed(this);
  }

  showSheet(): GasSheet {
    this.run.write({ kind: 'hideSheet', sheetId: this.sheetId, hidden: false });
    return handed(this);
  }

  isSheetHidden(): boolean {
    return sheetFacts(this.run, this.sheetId).hidden;
  }

  setTabColor(color: string | null): GasSheet {
    this.run.write({ kind: 'tabColor', sheetId: this.sheetId, color });
    return handed(this);
  }

  clear(options?: {
    contentsOnly?: boolean | undefined;
    formatOnly?: boolean | undefined;
  }): GasSheet {
    const { contentsOnly = false, formatOnly = false } = options ?? {};
    const all = !contentsOnly && !formatOnly;
    return cleared(this, { contents: all || contentsOnly, formats: all || formatOnly });
  }

  clearContents(): GasSheet {
    return cleared(this, { contents: true });
  }

  clearFormats(): GasSheet {
    return cleared(this, { formats: true });
  }

  clearNotes(): GasSheet {
    return cleared(this, { notes: true });
  }

  clearConditionalFormatRules(): void {
    this.run.write({ kind: 'conditionalFormats', sheetId: this.sheetId, rules: [] });
  }

  setConditionalFormatRules(rules: GasRule[]): void {
    const data = (rules as unknown[]).map((rule) => {
      if (!(rule instanceof ConditionalFormatRule)) throw signatureError(rule);
      return rule.data;
    });
    this.run.write({ kind: 'conditionalFormats', sheetId: this.sheetId, rules: data });
  }

  getConditionalFormatRules(): GasRule[] {
    return this.run.store
      .conditionalFormats(this.sheetId)
      .map((data) => handed(new ConditionalFormatRule(this.run, this.sheetId, data)));
  }

  getCharts(): GasChart[] {
    return this.run.store
      .charts(this.sheetId)
      .map((chart) => handed(new EmbeddedChart(this.run, chart)));
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return handed(EmbeddedChartBuilder.empty(this.run, this.sheetId));
  }

  insertChart(chart: GasChart): void {
    const data = { ...chartData(chart), id: String(newNumber(this.run.random)) };
    this.run.write({ kind: 'insertChart', sheetId: this.sheetId, chart: data });
  }

  updateChart(chart: GasChart): void {
    this.run.write({ kind: 'updateChart', sheetId: this.sheetId, chart: chartData(chart) });
  }

  removeChart(chart: GasChart): void {
    this.run.write({ kind: 'removeChart', sheetId: this.sheetId, chartId: chartData(chart).id });
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return handed(Protection.ofSheet(this.run, this.sheetId));
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.run, type, this.sheetId);
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GasSheet {
    metadataOn(this.run, { sheetId: this.sheetId }).add(key, rest);
    return handed(this);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOn(this.run, { sheetId: this.sheetId }).list();
  }

  setHiddenGridlines(hideGridlines: boolean): GasSheet {
    this.run.write({ kind: 'gridlines', sheetId: this.sheetId, visible: !hideGridlines });
    return handed(this);
  }

  activate(): GasSheet {
    this.run.show({ kind: 'activate', sheetId: this.sheetId });
    return handed(this);
  }

  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return handed(
      new TextFinder(this.run, text, [{ sheetId: this.sheetId, zone: wholeZone(this) }]),
    );
  }
}

function chartData(chart: unknown) {
  if (!(chart instanceof EmbeddedChart)) throw signatureError(chart);
  return chart.data;
}

function wholeZone(sheet: Sheet): Zone {
  const { rows, columns } = sheetFacts(sheet.run, sheet.sheetId);
  return { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
}

function cleared(
  sheet: Sheet,
  parts: { contents?: boolean; formats?: boolean; notes?: boolean },
): GasSheet {
  const none = { contents: false, formats: false, notes: false, validations: false };
  const zone = wholeZone(sheet);
  sheet.run.write({ kind: 'clear', sheetId: sheet.sheetId, zone, ...none, ...parts });
  return handed(sheet);
}

function textZone(facts: { name: string; rows: number; columns: number }, text: unknown): Zone {
  if (typeof text !== 'string') throw signatureError(text);
  const { tab, a1 } = splitReference(text);
  const zone = tab === undefined || tab === facts.name ? parseZone(a1, facts) : undefined;
  if (!zone) throw new ScriptException('Range not found');
  return zone;
}

function numberZone(place: readonly unknown[]): Zone {
  const [row, column, rows = 1, columns = 1] = place.map(whole);
  if (row === undefined || column === undefined) throw signatureError(...place);
  const [top, left] = [row - 1, column - 1];
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}
