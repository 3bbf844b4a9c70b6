/** Developer metadata: https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata */

import { parseZone, zoneText } from '../a1';
import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import type { MetadataData, Zone } from '../store';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, EnumValue } from './enums';
import { handed, ScriptObject } from './membrane';
import { newNumber } from './numbers';
import { type Place, sheetFacts, signatureError } from './place';

type GasMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GasFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GasLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** What metadata may hang on: null is the spreadsheet. */
type Holder = null | { readonly sheetId: string; readonly zone?: Zone };

/** The metadata directly on one thing. */
export function metadataOn(run: Execution, holder: Holder) {
  const place = where(run, holder);
  return {
    /** @param rest [value] [, visibility] as Google's overloads give them */
    add(key: string, rest: readonly unknown[]): void {
      const value = rest.find((arg) => typeof arg === 'string') as string | undefined;
      const seen = rest.find((arg) => arg instanceof EnumValue);
      const visibility = seen ? DeveloperMetadataVisibility.labelOf(seen) : 'DOCUMENT';
      const metadata: MetadataData = {
        id: newNumber(run.random),
        key: String(key),
        value: value ?? '',
        visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
        ...place,
      };
      run.write({ kind: 'metadata', metadata });
    },
    list(): GasMetadata[] {
      return run.store
        .metadata()
        .filter(
          (each) =>
            each.scope === place.scope && each.sheetId === place.sheetId && each.xc === place.xc,
        )
        .map((data) => handed(new DeveloperMetadata(run, data)));
    },
  };
}

function where(run: Execution, holder: Holder): Pick<MetadataData, 'scope' | 'sheetId' | 'xc'> {
  if (holder === null) return { scope: 'spreadsheet' };
  const { sheetId, zone } = holder;
  if (!zone) return { scope: 'sheet', sheetId };
  const { rows, columns } = sheetFacts(run, sheetId);
  const xc = zoneText(zone);
  if (zone.left === 0 && zone.right === columns - 1) return { scope: 'rows', sheetId, xc };
  if (zone.top === 0 && zone.bottom === rows - 1) return { scope: 'columns', sheetId, xc };
  throw new ScriptException(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export class DeveloperMetadata
  extends ScriptObject
  implements
    Pick<
      GasMetadata,
      'getId' | 'getKey' | 'getValue' | 'getVisibility' | 'getLocation' | 'setValue' | 'remove'
    >
{
  override readonly typeName = 'DeveloperMetadata';
  private data: MetadataData;

  constructor(
    private readonly run: Execution,
    data: MetadataData,
  ) {
    super();
    this.data = data;
  }

  getId(): number {
    return this.data.id;
  }

  getKey(): string {
    return this.data.key;
  }

  getValue(): string | null {
    return this.data.value || null;
  }

  getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return handed(DeveloperMetadataVisibility.named(this.data.visibility));
  }

  getLocation(): GasLocation {
    return handed(new DeveloperMetadataLocation(this.run, this.data));
  }

  setValue(value: string): GasMetadata {
    this.data = { ...this.data, value };
    this.run.write({ kind: 'metadata', metadata: this.data });
    return handed(this);
  }

  remove(): void {
    this.run.write({ kind: 'removeMetadata', id: this.data.id });
  }
}

const LOCATION_TYPES = {
  spreadsheet: 'SPREADSHEET',
  sheet: 'SHEET',
  rows: 'ROW',
  columns: 'COLUMN',
};

class DeveloperMetadataLocation
  extends ScriptObject
  implements
    Pick<GasLocation, 'getLocationType' | 'getSheet' | 'getSpreadsheet' | 'getRow' | 'getColumn'>
{
  override readonly typeName = 'DeveloperMetadataLocation';

  constructor(
    private readonly run: Execution,
    private readonly data: MetadataData,
  ) {
    super();
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return handed(DeveloperMetadataLocationType.named(LOCATION_TYPES[this.data.scope]));
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet | null {
    if (this.data.scope !== 'sheet') return null;
    return this.run.handles.sheet(String(this.data.sheetId));
  }

  getSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
    return this.data.scope === 'spreadsheet' ? this.run.handles.spreadsheet() : null;
  }

  getRow(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.data.scope === 'rows' ? rangeOf(this.run, this.data) : null;
  }

  getColumn(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.data.scope === 'columns' ? rangeOf(this.run, this.data) : null;
  }
}

function rangeOf(run: Execution, { sheetId = '', xc = '' }: MetadataData) {
  const zone = parseZone(xc, sheetFacts(run, sheetId));
  if (!zone) throw signatureError(xc);
  const place: Place = { sheetId, zone };
  return run.handles.range(place);
}

export class DeveloperMetadataFinder
  extends ScriptObject
  implements
    Pick<
      GasFinder,
      'find' | 'withKey' | 'withValue' | 'withId' | 'withVisibility' | 'withLocationType'
    >
{
  override readonly typeName = 'DeveloperMetadataFinder';
  private readonly wants: ((data: MetadataData) => boolean)[] = [];

  constructor(private readonly run: Execution) {
    super();
  }

  withKey(key: string): GasFinder {
    this.wants.push((data) => data.key === key);
    return handed(this);
  }

  withValue(value: string): GasFinder {
    this.wants.push((data) => data.value === value);
    return handed(this);
  }

  withId(id: number): GasFinder {
    this.wants.push((data) => data.id === id);
    return handed(this);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GasFinder {
    const wanted = DeveloperMetadataVisibility.labelOf(visibility);
    this.wants.push((data) => data.visibility === wanted);
    return handed(this);
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): GasFinder {
    const wanted = DeveloperMetadataLocationType.labelOf(type);
    this.wants.push((data) => LOCATION_TYPES[data.scope] === wanted);
    return handed(this);
  }

  find(): GasMetadata[] {
    return this.run.store
      .metadata()
      .filter((data) => this.wants.every((want) => want(data)))
      .map((data) => handed(new DeveloperMetadata(this.run, data)));
  }
}
