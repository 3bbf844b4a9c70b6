/** The engine as the host's store: reading. Writing is in apply.ts. */

import { evaluatedParts } from '../copying';
import type { LocaleCode } from '../host-types';
import type { Person } from '../permissions';
import { ScriptException } from '../script-error';
import type {
  CellInput,
  CellStyle,
  ChartData,
  ChartSeries,
  ConditionalFormatData,
  SheetFacts,
  Store,
  StoredValue,
  ValidationData,
  Write,
  Zone,
} from '../store';
import { zoneOffset } from '../time-zone';
import { violation } from '../validation-sentence';
import { applyWrites } from './apply';
import type { ChartGetters } from './chart-plugin';
import { chartData, chartSeries } from './chart-reading';
import { cellContent, literalValue, type Reading } from './content';
import type { DocumentGetters } from './document-plugin';
import type { Engine, Locale, Model, Position } from './engine';
import { looseDispatch } from './engine';
import { localFormula } from './formula-text';
import { LOCALES } from './locales';
import type { MetadataGetters } from './metadata-plugin';
import type { NoteGetters } from './notes-plugin';
import type { ProtectionGetters } from './protection-plugin';
import { conditionData, validationData } from './rules';
import { brokenBy } from './validation';

export type HostGetters = Model['getters'] &
  NoteGetters &
  ProtectionGetters &
  MetadataGetters &
  DocumentGetters &
  ChartGetters;

export class EngineStore implements Store {
  private readonly filledCache = new Map<string, { rows: number; columns: number }>();
  private filledAt = '';
  private readonly dates = new Map<string, boolean>();

  private attached: HostGetters | undefined;
  private opened: Model | undefined;

  /**
   * @param revisionId names the state of the model; it changes with every revision
   * @param now the time in milliseconds since 1970: a date typed without a year is of that year
   */
  constructor(
    readonly o: Engine,
    private readonly revisionId: () => string,
    private readonly now: () => number,
  ) {}

  /** Reading is possible while the model is still being made (its formulas may read), writing is not. */
  attach(getters: unknown): void {
    this.attached ??= getters as HostGetters;
  }

  open(model: Model): void {
    this.attached = model.getters as HostGetters;
    this.opened = model;
  }

  /**
   * The engine's data as JSON. Its public export first builds a second model to see whether its
   * short form of formulas reads back the same; the long form needs no such check.
   */
  exported(): Record<string, unknown> {
    const exporter = this.model as unknown as {
      _exportData(short: boolean): Record<string, unknown>;
    };
    return { ...exporter._exportData(false), revisionId: this.revisionId() };
  }

  get getters(): HostGetters {
    if (!this.attached) throw new Error('The workbook is not open yet.');
    return this.attached;
  }

  get model(): Model {
    if (!this.opened) throw new Error('The workbook is not open yet.');
    return this.opened;
  }

  get id(): string {
    return this.getters.getDocument().id;
  }

  title(): string {
    return this.getters.getDocument().title;
  }

  timeZone(): string {
    return this.getters.getDocument().timeZone;
  }

  locale(): LocaleCode {
    return this.getters.getLocale().code === 'en_US' ? 'en_US' : 'vi_VN';
  }

  engineLocale(): Locale {
    return LOCALES[this.locale()];
  }

  /** How a text is read now in a cell of the format. */
  reading(format?: string): Reading {
    const now = this.now();
    const year = new Date(now + zoneOffset(this.timeZone(), now)).getUTCFullYear();
    return { locale: this.engineLocale(), year, format };
  }

  sheets(): readonly SheetFacts[] {
    return this.getters.getSheetIds().map((id) => ({
      id,
      name: this.getters.getSheetName(id),
      rows: this.getters.getNumberRows(id),
      columns: this.getters.getNumberCols(id),
      hidden: !this.getters.isSheetVisible(id),
    }));
  }

  filled(sheetId: string): { readonly rows: number; readonly columns: number } {
    if (this.filledAt !== this.revisionId()) {
      this.filledCache.clear();
      this.filledAt = this.revisionId();
    }
    const known = this.filledCache.get(sheetId);
    if (known) return known;
    const extent = { rows: 0, columns: 0 };
    for (const position of this.getters.getEvaluatedCellsPositions(sheetId)) {
      if (position.row < extent.rows && position.col < extent.columns) continue;
      if (this.getters.getEvaluatedCell(position).value === null) continue;
      extent.rows = Math.max(extent.rows, position.row + 1);
      extent.columns = Math.max(extent.columns, position.col + 1);
    }
    this.filledCache.set(sheetId, extent);
    return extent;
  }

  frozen(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.getters.getPaneDivisions(sheetId);
    return { rows: ySplit, columns: xSplit };
  }

  values(sheetId: string, zone: Zone): StoredValue[][] {
    return this.map(sheetId, zone, (position) => {
      const { value, format } = this.getters.getEvaluatedCell(position);
      if (typeof value === 'number' && format && this.isDate(format)) return { d: value };
      return value === '' ? null : value;
    });
  }

  displays(sheetId: string, zone: Zone): string[][] {
    return this.map(sheetId, zone, (p) => this.getters.getEvaluatedCell(p).formattedValue);
  }

  formulas(sheetId: string, zone: Zone): string[][] {
    const locale = this.engineLocale();
    return this.map(sheetId, zone, (position) => {
      const cell = this.getters.getCell(position);
      if (!cell?.isFormula) return '';
      return localFormula(cell.compiledFormula.toFormulaString(this.getters), locale);
    });
  }

  formats(sheetId: string, zone: Zone): string[][] {
    return this.map(sheetId, zone, (position) => {
      const own = this.getters.getCell(position)?.format;
      return own ?? this.getters.getEvaluatedCell(position).format ?? '';
    });
  }

  notes(sheetId: string, zone: Zone): string[][] {
    const notes = this.getters.getNotes(sheetId);
    if (notes.length === 0) return this.map(sheetId, zone, () => '');
    return this.map(sheetId, zone, (position) => this.getters.getNote(position));
  }

  style(sheetId: string, row: number, column: number): CellStyle {
    return (this.getters.getCellStyle({ sheetId, row, col: column }) ?? {}) as CellStyle;
  }

  errorMessage(sheetId: string, row: number, column: number): string {
    const cell = this.getters.getEvaluatedCell({ sheetId, row, col: column });
    return ('message' in cell && cell.message?.toString()) || '';
  }

  merges(sheetId: string): readonly Zone[] {
    return this.getters.getMerges(sheetId);
  }

  namedRange(name: string) {
    const range = this.getters.getNamedRange(name)?.range;
    return range && { sheetId: range.sheetId, zone: range.zone };
  }

  validations(sheetId: string, zone: Zone): (ValidationData | null)[][] {
    return this.map(sheetId, zone, (position) => {
      const rule = this.getters.getValidationRuleForCell(position);
      return rule ? validationData(rule.criterion, rule.isBlocking ?? false) : null;
    });
  }

  breaksValidation(sheetId: string, row: number, column: number, input: CellInput) {
    const position = { sheetId, row, col: column };
    if (input === null || input === '') return undefined;
    const rule = this.getters.getValidationRuleForCell(position);
    if (!rule) return undefined;
    const format = this.getters.getCell(position)?.format;
    const { content } = cellContent(this.o, input, this.reading(format));
    if (content.startsWith('=')) return undefined;
    const value = literalValue(this.o, content, format);
    // A formula of the rule's own sees the cell as it is, not as it would be.
    const unseen = value !== this.getters.getEvaluatedCell(position).value;
    if (rule.criterion.type === 'customFormula' && unseen) return undefined;
    const { isValid } = this.getters.getValidationResultForCellValue(value, position);
    return isValid ? undefined : validationData(rule.criterion, rule.isBlocking ?? false);
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormatData[] {
    return this.getters
      .getConditionalFormats(sheetId)
      .map(({ rule, ranges }) => conditionData(rule as object, ranges));
  }

  charts(sheetId: string): readonly ChartData[] {
    return this.getters.getChartIds(sheetId).map((id) => chartData(this.getters, sheetId, id));
  }

  chartSeries(chartId: string): ChartSeries {
    return chartSeries(this, chartId);
  }

  protections() {
    return this.getters.getProtections();
  }

  metadata() {
    return this.getters.getDeveloperMetadata();
  }

  apply(writes: readonly Write[], by?: Person): void {
    for (const part of evaluatedParts(writes)) this.applyPart(part, by);
  }

  private applyPart(writes: readonly Write[], by?: Person): void {
    this.applyAtOnce(writes, by);
    const broken = brokenBy(this, writes);
    if (!broken) return;
    this.model.dispatch('REQUEST_UNDO');
    if (broken.index > 0) this.applyAtOnce(writes.slice(0, broken.index), by);
    throw new ScriptException(violation(broken.row, broken.column, broken.rule));
  }

  private applyAtOnce(writes: readonly Write[], by?: Person): void {
    let failure: unknown;
    looseDispatch(this.model.dispatch)('SCRIPT_BATCH', {
      run: (dispatch: ReturnType<typeof looseDispatch>) => {
        try {
          applyWrites(this, dispatch, writes, by);
        } catch (error) {
          failure = error;
        }
      },
    });
    if (failure) throw failure;
  }

  private map<T>(sheetId: string, zone: Zone, read: (position: Position) => T): T[][] {
    const rows: T[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const line: T[] = [];
      for (let col = zone.left; col <= zone.right; col++) line.push(read({ sheetId, row, col }));
      rows.push(line);
    }
    return rows;
  }

  private isDate(format: string): boolean {
    const known = this.dates.get(format);
    if (known !== undefined) return known;
    const answer = this.o.helpers.isDateTimeFormat(format);
    this.dates.set(format, answer);
    return answer;
  }
}
