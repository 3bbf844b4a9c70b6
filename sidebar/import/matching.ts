import type { Catalogue } from '../../src/ledger/catalogue';
import { vietnameseDate } from '../../src/ledger/date';
import { type BuiltContent, buildContent } from '../../src/ledger/imports/build-content';
import type {
  ImportForm,
  NumberStyle,
  RememberedMapping,
} from '../../src/ledger/imports/import-call';
import { proposeMapping, proposeTab } from '../../src/ledger/imports/map-columns';
import { type RecognisedSheet, recogniseSheet } from '../../src/ledger/imports/recognise';
import type { ReportKind } from '../../src/ledger/imports/report-kinds';
import type { TabId } from '../../src/ledger/tabs';
import type { MoneyUnit } from '../../src/ledger/unit';
import type { Chosen } from './file-step';

/** A sheet of the chosen file and what is settled about it; the page shows it and changes it. */
export class Matching {
  readonly sheet: RecognisedSheet;
  tab: TabId | null;
  mappings: string[][] = [];
  unit: MoneyUnit | '';
  numberStyle: NumberStyle = '';
  readonly constants = new Map<string, string>();
  readonly skipped = new Set<number>();
  private readonly remembered: RememberedMapping | undefined;

  constructor(
    readonly chosen: Chosen,
    readonly sheetIndex: number,
    readonly form: ImportForm,
    readonly catalogue: Catalogue,
  ) {
    const source = chosen.sheets[sheetIndex] ?? { name: '', rows: [], formulas: new Set<string>() };
    this.sheet = recogniseSheet(source, chosen.fileName, catalogue);
    const open = form.tabs.map(({ id }) => id);
    this.remembered = form.remembered.find(
      ({ signature, tab }) => signature === this.sheet.signature && open.includes(tab),
    );
    const { facts } = this.sheet;
    this.tab = this.remembered?.tab ?? proposeTab(this.sheet, open, catalogue);
    this.unit = facts.unit ?? this.kind?.unit ?? this.remembered?.unit ?? '';
    this.numberStyle = this.remembered?.numberStyle ?? '';
    this.constants.set('cutoff', facts.cutoff === null ? '' : vietnameseDate(facts.cutoff));
    this.constants.set('commune', facts.commune ?? '');
    this.constants.set('association', facts.association ?? '');
    this.constants.set('fund', this.remembered?.fund ?? '');
    this.constants.set('figureSet', this.reportName);
    this.mapAgain();
  }

  get kind(): ReportKind | null {
    const { recognition } = this.sheet;
    return recognition.is === 'report' ? recognition.kind : null;
  }

  /** '' for a table of her own. */
  get reportName(): string {
    const { recognition } = this.sheet;
    return recognition.is === 'report' ? recognition.name : '';
  }

  chooseTab(tab: TabId): void {
    this.tab = tab;
    this.skipped.clear();
    this.mapAgain();
  }

  private mapAgain(): void {
    const { tab } = this;
    if (tab === null) {
      this.mappings = this.sheet.tables.map(({ columns }) => columns.map(() => ''));
      return;
    }
    const known = fieldsByHeader(this.remembered?.tab === tab ? this.remembered.fields : []);
    this.mappings = this.sheet.tables.map((table) => {
      const proposed = proposeMapping(table, tab, this.kind, this.catalogue);
      return table.columns.map(
        ({ header }, i) => known.get(header.shown)?.shift() ?? proposed[i] ?? '',
      );
    });
  }

  /** null while no tab is chosen. */
  build(): BuiltContent | null {
    return this.tab === null
      ? null
      : buildContent(this.sheet, { ...this, tab: this.tab }, this.catalogue);
  }

  /** To match the next export of this layout alike; what it is named by, never its rows. */
  toRemember(): RememberedMapping | null {
    if (this.tab === null) return null;
    const fields = this.sheet.tables.flatMap(({ columns }, t) =>
      columns.map(({ header }, i) => ({
        header: header.shown.slice(0, 500),
        field: this.mappings[t]?.[i] ?? '',
      })),
    );
    return {
      signature: this.sheet.signature,
      tab: this.tab,
      fields: fields.filter(({ header }) => header !== '').slice(0, 80),
      unit: this.unit,
      numberStyle: this.numberStyle,
      fund: this.constants.get('fund') ?? '',
    };
  }
}

/** Columns may share a header, as two called "Số tiền": their fields wait in the order of the columns. */
function fieldsByHeader(fields: RememberedMapping['fields']): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { header, field } of fields) {
    known.set(header, [...(known.get(header) ?? []), field]);
  }
  return known;
}
