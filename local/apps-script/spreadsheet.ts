/** Spreadsheet: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */

import { splitReference } from '../a1';
import type { Execution } from '../execution';
import type { LocaleCode } from '../host-types';
import { ScriptException } from '../script-error';
import { sheetNumber } from '../sheet-number';
import { DeveloperMetadataFinder, metadataOn } from './developer-metadata';
import { handed, ScriptObject } from './membrane';
import { newNumber } from './numbers';
import { signatureError, whole } from './place';
import { protectionsOf } from './protection';
import { Sheet } from './sheet';
import { freeOrThrow } from './sheet-names';

type GasSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Members =
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'rename'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'moveActiveSheet'
  | 'getRange'
  | 'getRangeByName'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'toast'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'getProtections'
  | 'createDeveloperMetadataFinder';

/** A new sheet's size in Google (assumed). */
const NEW_SHEET = { rows: 1000, columns: 26 };

/** The active tab of an execution once the script has chosen one. */
const chosen = new WeakMap<Execution, string>();

export class Spreadsheet extends ScriptObject implements Pick<GasSpreadsheet, Members> {
  override readonly typeName = 'Spreadsheet';

  constructor(readonly run: Execution) {
    super();
  }

  getId(): string {
    return this.run.store.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.run.store.id}/edit`;
  }

  getName(): string {
    return this.run.store.title();
  }

  rename(newName: string): void {
    this.run.write({ kind: 'document', title: String(newName) });
  }

  getSheets(): GasSheet[] {
    return this.run.buffer.sheets().map(({ id }) => this.run.handles.sheet(id));
  }

  getNumSheets(): number {
    return this.run.buffer.sheets().length;
  }

  getSheetByName(name: string): GasSheet | null {
    const found = this.run.buffer.sheets().find((sheet) => sheet.name === name);
    return found ? this.run.handles.sheet(found.id) : null;
  }

  /** insertSheet([name] [, index] [, { template }]) in every order Google has. */
  insertSheet(...args: unknown[]): GasSheet {
    const { run } = this;
    const name = args.find((arg) => typeof arg === 'string') ?? freeName(run);
    const index = args.find((arg) => typeof arg === 'number') ?? activeIndex(run) + 1;
    const options = args.find((arg) => typeof arg === 'object' && arg !== null);
    const sheetId = String(newNumber(this.run.random));
    const place = {
      sheetId,
      name: freeOrThrow(run, name),
      index: Math.max(0, Math.min(whole(index), this.getNumSheets())),
    };
    const template = (options as { template?: unknown } | undefined)?.template;
    if (template) run.write({ kind: 'copySheet', ...place, from: own(template).sheetId });
    else run.write({ kind: 'insertSheet', ...place, ...NEW_SHEET });
    chosen.set(run, sheetId);
    return run.handles.sheet(sheetId);
  }

  deleteSheet(sheet: GasSheet): void {
    const { sheetId } = own(sheet);
    if (this.run.buffer.sheets().length === 1) {
      throw new ScriptException("You can't remove all the sheets in a document.");
    }
    this.run.write({ kind: 'deleteSheet', sheetId });
  }

  getActiveSheet(): GasSheet {
    return this.run.handles.sheet(activeSheetId(this.run));
  }

  setActiveSheet(sheet: GasSheet): GasSheet {
    const { sheetId } = own(sheet);
    chosen.set(this.run, sheetId);
    this.run.show({ kind: 'activate', sheetId });
    return sheet;
  }

  moveActiveSheet(pos: number): void {
    const sheetId = activeSheetId(this.run);
    const last = this.run.buffer.sheets().length;
    if (pos < 1 || pos > last) throw new ScriptException('Those rows are out of bounds.');
    this.run.write({ kind: 'moveSheet', sheetId, index: pos - 1 });
  }

  getRange(a1Notation: string): GoogleAppsScript.Spreadsheet.Range {
    const { tab } = splitReference(a1Notation);
    const named = this.run.buffer.sheets().find(({ name }) => name === tab);
    if (tab !== undefined && !named) throw new ScriptException('Range not found');
    return new Sheet(this.run, named?.id ?? activeSheetId(this.run)).getRange(a1Notation);
  }

  getRangeByName(name: string): GoogleAppsScript.Spreadsheet.Range | null {
    const place = this.run.store.namedRange(name);
    return place ? this.run.handles.range(place) : null;
  }

  getSpreadsheetLocale(): string {
    return this.run.store.locale();
  }

  setSpreadsheetLocale(locale: string): void {
    if (locale !== 'vi_VN' && locale !== 'en_US')
      throw new ScriptException(`chưa mô phỏng: locale ${locale}`);
    this.run.write({ kind: 'document', locale: locale as LocaleCode });
  }

  getSpreadsheetTimeZone(): string {
    return this.run.store.timeZone();
  }

  setSpreadsheetTimeZone(timezone: string): void {
    this.run.write({ kind: 'document', timeZone: timezone });
  }

  toast(msg: string, title?: string | null, timeoutSeconds?: number | null): void {
    const seconds = timeoutSeconds ?? 5;
    this.run.show({ kind: 'toast', title: title ?? '', text: String(msg), seconds });
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GasSpreadsheet {
    metadataOn(this.run, null).add(key, rest);
    return handed(this);
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this.run, type);
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataOn(this.run, null).list();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return handed(new DeveloperMetadataFinder(this.run));
  }

  getSheetById(id: number): GasSheet | null {
    const found = this.run.buffer.sheets().find((sheet) => sheetNumber(sheet.id) === id);
    return found ? this.run.handles.sheet(found.id) : null;
  }
}

/** The tab the script chose, else the one in the person's view, else the first that is visible. */
export function activeSheetId(run: Execution): string {
  const sheets = run.buffer.sheets();
  const wanted = [chosen.get(run), run.session.sheetId];
  const found = wanted.find((id) => id !== undefined && sheets.some((sheet) => sheet.id === id));
  const fallback = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const id = found ?? fallback?.id;
  if (id === undefined) throw new ScriptException('The spreadsheet has no sheet.');
  return id;
}

function activeIndex(run: Execution): number {
  const active = activeSheetId(run);
  return run.buffer.sheets().findIndex(({ id }) => id === active);
}

function freeName(run: Execution): string {
  const names = new Set(run.buffer.sheets().map(({ name }) => name));
  let number = names.size + 1;
  while (names.has(`Trang tính${number}`)) number++;
  return `Trang tính${number}`;
}

function own(sheet: unknown): Sheet {
  if (!(sheet instanceof Sheet)) throw signatureError(sheet);
  sheet.checkPresent();
  return sheet;
}
