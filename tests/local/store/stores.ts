import { Hub } from '../../../local/engine/hub';
import { engine } from '../../../local/engine/load-engine';
import { EngineStore } from '../../../local/engine/store';
import type { LocaleCode } from '../../../local/host-types';
import { newWorkbook } from '../../../local/new-workbook';
import { newPlainStore } from '../../../local/plain/new-store';
import type { CellInput, Store, StoredValue, Write, Zone } from '../../../local/store';

type Opener = (locale?: LocaleCode) => Store;

/** A date without a year is of this one. */
const NOW = Date.UTC(2026, 5, 15);

/** Both stores. What is said of one holds for the other; formulas' values are the engine's alone. */
export const STORES: readonly [readonly [string, Opener], readonly [string, Opener]] = [
  ['the engine', (locale = 'vi_VN') => engineStore(locale)],
  ['plain cells', (locale = 'vi_VN') => newPlainStore({ locale, now: () => NOW })],
];

function engineStore(locale: LocaleCode): Store {
  const { data } = newWorkbook(engine, { manifest: { timeZone: 'Asia/Ho_Chi_Minh' } }, locale);
  const hub = new Hub('START_REVISION');
  const store = new EngineStore(
    engine,
    () => hub.revisionId,
    () => NOW,
  );
  const model = new engine.Model(data, {
    client: { id: 'host', name: 'Apps Script' },
    transportService: hub.transport(),
    custom: { onGetters: (getters: unknown) => store.attach(getters) },
  });
  store.open(model);
  model.joinSession();
  return store;
}

let tabs = 0;

/** A tab of its own in a store, for one test. */
export class TestTab {
  readonly id = `t${++tabs}`;
  readonly name = `Thử ${tabs}`;

  constructor(
    readonly store: Store,
    rows = 12,
    columns = 8,
  ) {
    const index = store.sheets().length;
    this.write({ kind: 'insertSheet', name: this.name, index, rows, columns });
  }

  /** Any write, in this tab. */
  write(write: Unplaced<Write>): void {
    this.store.apply([{ ...write, sheetId: this.id } as Write]);
  }

  enter(row: number, column: number, ...inputs: readonly (readonly CellInput[])[]): void {
    this.write({ kind: 'cells', row, column, inputs });
  }

  format(row: number, column: number, format: string): void {
    this.write({ kind: 'format', zone: cell(row, column), format });
  }

  note(row: number, column: number, note: string): void {
    this.write({ kind: 'notes', row, column, notes: [[note]] });
  }

  values(zone: Zone): StoredValue[][] {
    return this.store.values(this.id, zone);
  }

  value(row: number, column: number): StoredValue | undefined {
    return this.values(cell(row, column))[0]?.[0];
  }

  display(row: number, column: number): string | undefined {
    return this.store.displays(this.id, cell(row, column))[0]?.[0];
  }

  formatAt(row: number, column: number): string | undefined {
    return this.store.formats(this.id, cell(row, column))[0]?.[0];
  }

  formula(row: number, column: number): string | undefined {
    return this.store.formulas(this.id, cell(row, column))[0]?.[0];
  }

  column(column: number, rows: number): (StoredValue | undefined)[] {
    return this.values(zone(0, column, rows - 1, column)).map(([value]) => value);
  }

  notes(column: number, rows: number): (string | undefined)[] {
    return this.store.notes(this.id, zone(0, column, rows - 1, column)).map(([note]) => note);
  }
}

type Unplaced<W> = W extends { readonly sheetId: string } ? Omit<W, 'sheetId'> : never;

export function cell(row: number, column: number): Zone {
  return zone(row, column, row, column);
}

export function zone(top: number, left: number, bottom: number, right: number): Zone {
  return { top, left, bottom, right };
}
