/**
 * A workbook's cells without the formula engine: a store for thousands of short tests. It says what
 * the engine's store says, but formulas are only kept, unless `formulas` tells what they give.
 */

import { chartSeries } from '../chart-series';
import { localFormula } from '../engine/formula-text';
import { LOCALES } from '../engine/locales';
import type { LocaleCode } from '../host-types';
import { type Person, refuseForbidden } from '../permissions';
import type {
  CellInput,
  CellStyle,
  ChartData,
  ChartSeries,
  ConditionalFormatData,
  MetadataData,
  ProtectionData,
  SheetFacts,
  Store,
  StoredValue,
  ValidationData,
  Write,
  Zone,
} from '../store';
import { zoneOffset } from '../time-zone';
import { applied } from './apply';
import { type Book, type Tab, tabOf } from './book';
import { dateFormat, EMPTY_CELL, entered, type PlainCell, type Reading } from './cell';
import { cellAt, eachCell, extent, formulaCells, ruleAt } from './grid';
import { isDateFormat, shown } from './number-format';
import { fullReferenceText, reference, referenceText, referredZone } from './reference';
import { computed, type FormulaFunction, type Spills, spillAt, spilledExtent } from './spills';
import { breaks } from './validation';

export interface PlainOptions {
  /** What formulas give; left out: blanks. */
  readonly formulas?: FormulaFunction;
  /** Milliseconds since 1970: a date typed without a year is of that year. */
  readonly now?: () => number;
}

const NOTHING: Spills = new Map();

export class PlainStore implements Store {
  private spills = NOTHING;
  /** The book whose formulas `spills` are. */
  private spillsOf: Book | undefined;
  private formulasRead = false;

  constructor(
    private state: Book,
    private readonly options: PlainOptions = {},
  ) {}

  /** Everything in it as plain, immutable data. */
  get book(): Book {
    return this.state;
  }

  /** Another store that begins as this one is now; neither sees what becomes of the other. */
  fork(): PlainStore {
    return new PlainStore(this.state, this.options);
  }

  get id(): string {
    return this.state.id;
  }

  title(): string {
    return this.state.title;
  }

  locale(): LocaleCode {
    return this.state.locale;
  }

  timeZone(): string {
    return this.state.timeZone;
  }

  sheets(): readonly SheetFacts[] {
    return this.state.tabs.map(({ id, name, rows, columns, hidden }) => ({
      id,
      name,
      rows,
      columns,
      hidden,
    }));
  }

  filled(sheetId: string): { readonly rows: number; readonly columns: number } {
    const tab = this.tab(sheetId);
    const own = extent(tab);
    if (!this.computes(tab)) return own;
    const spilled = spilledExtent(this.spillsFor(tab), sheetId);
    return {
      rows: Math.max(own.rows, spilled.rows),
      columns: Math.max(own.columns, spilled.columns),
    };
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    return this.tab(sheetId).frozen;
  }

  values(sheetId: string, zone: Zone): StoredValue[][] {
    return this.map(sheetId, zone, (cell, spilled) => {
      const value = spilled ?? cell.value;
      if (value === '') return null;
      return typeof value === 'number' && isDateFormat(cell.format) ? { d: value } : value;
    });
  }

  displays(sheetId: string, zone: Zone): string[][] {
    const locale = LOCALES[this.locale()];
    return this.map(sheetId, zone, (cell, spilled) => {
      const value = spilled ?? cell.value;
      if (typeof value !== 'object' || value === null) return shown(value, cell.format, locale);
      return shown(value.d, cell.format || dateFormat(value.d, locale), locale);
    });
  }

  formulas(sheetId: string, zone: Zone): string[][] {
    const locale = LOCALES[this.locale()];
    return this.map(sheetId, zone, ({ formula }) =>
      formula === '' ? '' : localFormula(formula, locale),
    );
  }

  formats(sheetId: string, zone: Zone): string[][] {
    const locale = LOCALES[this.locale()];
    return this.map(sheetId, zone, ({ format }, spilled) => {
      const brought = typeof spilled === 'object' && spilled !== null;
      return format === '' && brought ? dateFormat(spilled.d, locale) : format;
    });
  }

  notes(sheetId: string, zone: Zone): string[][] {
    return this.map(sheetId, zone, ({ note }) => note);
  }

  style(sheetId: string, row: number, column: number): CellStyle {
    return cellAt(this.tab(sheetId), row, column)?.style ?? {};
  }

  errorMessage(sheetId: string, row: number, column: number): string {
    const spills = this.spillsFor(this.tab(sheetId));
    return spillAt(spills, sheetId, row, column)?.error ?? '';
  }

  merges(sheetId: string): readonly Zone[] {
    return this.tab(sheetId).merges;
  }

  /** There are none: no write makes one. */
  namedRange(): undefined {
    return undefined;
  }

  validations(sheetId: string, zone: Zone): (ValidationData | null)[][] {
    const tab = this.tab(sheetId);
    return eachCell(zone, (row, column) => ruleAt(tab, row, column) ?? null);
  }

  breaksValidation(
    sheetId: string,
    row: number,
    column: number,
    input: CellInput,
  ): ValidationData | undefined {
    if (input === null || input === '') return undefined;
    const tab = this.tab(sheetId);
    const rule = ruleAt(tab, row, column);
    if (!rule) return undefined;
    const cell = entered(cellAt(tab, row, column) ?? EMPTY_CELL, input, this.reading());
    if (cell.formula !== '') return undefined;
    const listed = (range: string) => this.listed(sheetId, range);
    return breaks(rule, cell.value, listed) ? rule : undefined;
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormatData[] {
    return this.tab(sheetId).conditions.map(({ data, places }) => ({
      ...data,
      ranges: places.map(referenceText),
    }));
  }

  charts(sheetId: string): readonly ChartData[] {
    return this.state.charts
      .filter(({ data }) => data.sheetId === sheetId)
      .map(({ data, places }) => ({
        ...data,
        ranges: places.map((place) => fullReferenceText(this.state, place)),
      }));
  }

  chartSeries(chartId: string): ChartSeries {
    const chart = this.state.charts.find(({ data }) => data.id === chartId);
    if (!chart) throw new Error(`There is no chart ${chartId}.`);
    const places = chart.places.map((place) => ({
      sheetId: place.sheetId,
      zone: referredZone(place, this.tab(place.sheetId)),
    }));
    return chartSeries(this, chart.data, places);
  }

  protections(): readonly ProtectionData[] {
    return this.state.protections.map(({ data, place, unprotected }) => ({
      ...data,
      xc: place && referenceText(place),
      unprotected: unprotected.map(referenceText),
    }));
  }

  metadata(): readonly MetadataData[] {
    return this.state.metadata.map(({ data, place }) =>
      place ? { ...data, xc: referenceText(place) } : data,
    );
  }

  apply(writes: readonly Write[], by?: Person): void {
    let reading = this.reading();
    for (const write of writes) {
      if (by) refuseForbidden(this, write, by);
      this.state = applied(write, { book: this.state, reading, store: this });
      if (write.kind === 'document') reading = this.reading();
    }
  }

  private tab(sheetId: string): Tab {
    return tabOf(this.state, sheetId);
  }

  private reading(): Reading {
    const now = this.options.now?.() ?? Date.now();
    const { timeZone, locale } = this.state;
    const year = new Date(now + zoneOffset(timeZone, now)).getUTCFullYear();
    return { locale: LOCALES[locale], year };
  }

  private map<T>(
    sheetId: string,
    zone: Zone,
    read: (cell: PlainCell, spilled: StoredValue | undefined) => T,
  ): T[][] {
    const tab = this.tab(sheetId);
    const spills = this.spillsFor(tab);
    const empty = spills === NOTHING;
    return eachCell(zone, (row, column) => {
      const spilled = empty ? undefined : spillAt(spills, sheetId, row, column)?.value;
      return read(cellAt(tab, row, column) ?? EMPTY_CELL, spilled);
    });
  }

  private computes(tab: Tab): boolean {
    return this.options.formulas !== undefined && formulaCells(tab).length > 0;
  }

  /** Computed when somebody first looks at a tab with formulas after a change. */
  private spillsFor(tab: Tab): Spills {
    const { formulas } = this.options;
    if (!formulas || !this.computes(tab)) return NOTHING;
    this.formulasRead = true;
    if (this.spillsOf === this.state) return this.spills;
    this.spillsOf = this.state;
    this.spills = NOTHING;
    const reads = () => {
      const answer = this.formulasRead;
      this.formulasRead = false;
      return answer;
    };
    reads();
    const show = (spills: Spills) => {
      this.spills = spills;
    };
    return computed(this.state, formulas, this, show, reads);
  }

  /** Blanks of the range allow nothing. */
  private listed(sheetId: string, range: string): readonly StoredValue[] {
    const place = reference(this.state, sheetId, range.replace(/^=/, ''));
    const values = this.values(place.sheetId, referredZone(place, this.tab(place.sheetId)));
    return values.flat().filter((value) => value !== null);
  }
}
