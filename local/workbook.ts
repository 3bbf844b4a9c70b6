/** A workbook without a page: what a person does, as calls. See README.md. */

import { parseZone } from './a1';
import { HeadlessTabs } from './headless-tabs';
import { createHost, type HostOptions, type OpenHost } from './host';
import type { Ask, MenuNode, Reply, RunReport, Session, User, WorkbookFile } from './host-types';
import type { FaultPlan } from './limits/fault-plan';
import { loadProject } from './project';
import type { Screen } from './services';
import type { CellStyle, ChartData, ChartSeries, StoredValue, Write, Zone } from './store';
import { instantToSerial, serialToInstant } from './time-zone';

export interface OpenOptions extends Omit<HostOptions, 'project' | 'screen' | 'file'> {
  /** The folder with Code.js, appsscript.json and the pages. */
  readonly project: string;
  readonly snapshot?: WorkbookFile;
  readonly user?: User;
  /** Answers alerts and prompts; left out: OK or Yes. */
  readonly answers?: (ask: Ask) => Reply;
}

/** A value as getValues gives it: blank is ''. */
export type Value = string | number | boolean | Date;
export type TypedValue = Value | null;
export type WorkbookChart = Pick<ChartData, 'id' | 'title' | 'type' | 'ranges' | 'options'> &
  ChartSeries;

const OWNER: User = { email: 'chu.so@example.com', name: 'Chủ sổ', role: 'owner' };

export async function openWorkbook(options: OpenOptions): Promise<LocalWorkbook> {
  const { project, snapshot, user = OWNER, answers = agreeing, ...rest } = options;
  const screen: Screen = { ask: (_session, ask) => answers(ask), show: () => undefined };
  const file = snapshot && { file: snapshot };
  const host = createHost({ ...rest, ...file, project: loadProject(project), screen });
  return new LocalWorkbook(host, { id: 'headless', user });
}

export class LocalWorkbook extends HeadlessTabs {
  /** What the last execution did; at first: onOpen. */
  lastRun: RunReport;
  private readonly menuNodes: readonly MenuNode[];

  constructor(
    readonly host: OpenHost,
    private readonly session: Session,
  ) {
    super(host.store);
    const { opened, menus } = host.openSession(session);
    this.lastRun = opened;
    this.menuNodes = menus;
    host.onTrigger((_session, report) => {
      this.lastRun = report;
    });
  }

  /* ---- typing -------------------------------------------------------------------------- */

  /**
   * One cell as a person types it: read by the locale, a formula with `;`.
   * @throws with the rule's help text when data validation refuses it
   */
  type(tab: string, a1: string, text: string): void {
    const { sheetId, zone } = this.place(tab, a1);
    const broken = this.store.breaksValidation(sheetId, zone.top, zone.left, text);
    if (broken && !broken.allowInvalid) {
      throw new Error(
        broken.helpText || 'The data you entered violates the data validation rules.',
      );
    }
    this.act([{ kind: 'cells', sheetId, row: zone.top, column: zone.left, inputs: [[text]] }]);
  }

  /** Values as pasted from Excel, from a cell on; the tab grows when they need room. */
  paste(tab: string, a1: string, rows: readonly (readonly TypedValue[])[]): void {
    const { sheetId, zone } = this.place(tab, a1);
    const height = zone.top + rows.length;
    const width = zone.left + Math.max(...rows.map((row) => row.length));
    const timeZone = this.store.timeZone();
    const inputs = rows.map((row) =>
      row.map((value) =>
        value instanceof Date ? { d: instantToSerial(value.getTime(), timeZone) } : value,
      ),
    );
    const room = this.room(sheetId, height, width);
    const place = { sheetId, row: zone.top, column: zone.left };
    this.act([...room, { kind: 'cells', ...place, inputs }], true);
  }

  clear(tab: string, a1: string): void {
    const { sheetId, zone } = this.place(tab, a1);
    const parts = { contents: true, formats: false, notes: false, validations: false };
    this.act([{ kind: 'clear', sheetId, zone, ...parts }]);
  }

  /** The looks of cells, as a person sets them in the toolbar. */
  restyle(tab: string, a1: string, style: CellStyle): void {
    const { sheetId, zone } = this.place(tab, a1);
    this.act([{ kind: 'format', sheetId, zone, style }]);
  }

  /* ---- reading ------------------------------------------------------------------------- */

  value(tab: string, a1: string): Value {
    return this.values(tab, a1)[0]?.[0] ?? '';
  }

  /** Without `a1`: all that is filled. */
  values(tab: string, a1?: string): Value[][] {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.values(sheetId, zone).map((row) => row.map((value) => this.given(value)));
  }

  display(tab: string, a1: string): string {
    return this.displays(tab, a1)[0]?.[0] ?? '';
  }

  displays(tab: string, a1?: string): string[][] {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.displays(sheetId, zone);
  }

  /** As the locale writes it; '' when the cell holds none. */
  formula(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.formulas(sheetId, zone)[0]?.[0] ?? '';
  }

  note(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.notes(sheetId, zone)[0]?.[0] ?? '';
  }

  /** The number format; '' is the general one. */
  format(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.formats(sheetId, zone)[0]?.[0] ?? '';
  }

  style(tab: string, a1: string): CellStyle {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.style(sheetId, zone.top, zone.left);
  }

  /** The sentence behind an error cell's value. */
  errorMessage(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.errorMessage(sheetId, zone.top, zone.left);
  }

  charts(tab: string): WorkbookChart[] {
    return this.store.charts(this.sheetId(tab)).map(({ id, title, type, ranges, options }) => ({
      id,
      title,
      type,
      ranges,
      options,
      ...this.store.chartSeries(id),
    }));
  }

  /* ---- the script ---------------------------------------------------------------------- */

  menus(): readonly MenuNode[] {
    return this.menuNodes;
  }

  /** @param path captions from the menu bar down: runMenu('Sổ Ủy Thác', 'Tạo sổ') */
  runMenu(...path: string[]): RunReport {
    let nodes: readonly MenuNode[] = this.menuNodes;
    for (const caption of path) {
      const node = nodes.find((each) => each.kind !== 'separator' && each.caption === caption);
      if (node?.kind === 'item') return this.run(node.fn);
      if (node?.kind !== 'menu') break;
      nodes = node.items;
    }
    throw new Error(`There is no menu item ${path.join(' › ')}.`);
  }

  /** Any top-level function, as the script editor runs it. */
  run(fn: string, ...args: unknown[]): RunReport {
    this.lastRun = this.host.run(this.session, fn, args);
    return this.lastRun;
  }

  /**
   * google.script.run
   * @throws what the function throws
   */
  call(fn: string, ...args: unknown[]): { value: unknown } {
    const { ok, value = null, error } = this.run(fn, ...args);
    if (ok) return { value };
    throw Object.assign(new Error(error?.message), { name: error?.name, stack: error?.stack });
  }

  /**
   * Runs `act` before each service call of the runs to come, as another person who works in the
   * file meanwhile, or as a run that is killed there: it may type and paste, or throw.
   *
   * @param act gets the call, such as 'SpreadsheetApp.flush'; left out: nothing is done any more
   */
  beforeCall(act?: (path: string) => void): void {
    this.host.beforeCall(act);
  }

  /** Runs `act` while a fault strikes each run of the script. */
  withFault<T>(plan: FaultPlan, act: () => T): T {
    this.host.strike(plan);
    try {
      return act();
    } finally {
      this.host.strike(undefined);
    }
  }

  /* ---- the file ------------------------------------------------------------------------ */

  /** Everything as plain JSON. */
  snapshot(): WorkbookFile {
    return JSON.parse(JSON.stringify(this.host.file()));
  }

  async toXlsx(): Promise<Buffer> {
    return Buffer.from(await this.host.toXlsx());
  }

  protected override act(writes: readonly Write[], pasted = false): void {
    this.host.act(this.session, writes, pasted);
  }

  private given(value: StoredValue): Value {
    if (value === null) return '';
    if (typeof value !== 'object') return value;
    return new Date(serialToInstant(value.d, this.store.timeZone()));
  }

  private place(tab: string, a1?: string): { sheetId: string; zone: Zone } {
    const sheetId = this.sheetId(tab);
    if (a1 === undefined) {
      const { rows, columns } = this.store.filled(sheetId);
      return {
        sheetId,
        zone: { top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 },
      };
    }
    const facts = this.facts(sheetId);
    const zone = parseZone(a1, facts);
    if (!zone) throw new Error(`${a1} is not a place in A1 notation.`);
    return { sheetId, zone };
  }
}

function agreeing({ kind, buttons }: Ask): Reply {
  const button = buttons.startsWith('YES') ? 'YES' : 'OK';
  return kind === 'prompt' ? { button, text: '' } : { button };
}
