/** What a person does in a workbook without a page, as calls. See README.md. */

import { refuseTooLong } from './cell-limits';
import type { PdfPlace } from './export/pdf/print-pdf';
import type { PdfOrder, PrintableTab, PrintSetups } from './export/print-types';
import { printableTabs } from './export/printable-tabs';
import { HeadlessCells, type TypedValue } from './headless-cells';
import type { Ask, MenuNode, Reply, RunReport, Session, User, WorkbookFile } from './host-types';
import type { FaultPlan } from './limits/fault-plan';
import type { HeadlessHost, Opened } from './script-host';
import type { Screen } from './services';
import { sorting } from './sorting';
import type { CellStyle, Write } from './store';
import { instantToSerial } from './time-zone';
import { CLOCK_SESSION } from './trigger-runner';
import { violation } from './validation-sentence';

/** Makes another file with the same cells and script, of the person who wants it. */
export type Copy<Host extends HeadlessHost> = (
  host: Host,
  title: string,
  owner: User,
) => HeadlessWorkbook<Host>;

export const OWNER: User = { email: 'chu.so@example.com', name: 'Chủ sổ', role: 'owner' };

let sessions = 0;

export function newSession(user: User): Session {
  sessions += 1;
  return { id: `headless ${sessions}`, user };
}

/** @param answers to alerts and prompts; left out: OK or Yes */
export function headlessScreen(answers: (ask: Ask) => Reply = agreeing): Screen {
  return { ask: (_session, ask) => answers(ask), show: () => undefined };
}

/** @template Host what it works on: the engine's host, or one of plain cells */
export class HeadlessWorkbook<Host extends HeadlessHost = HeadlessHost> extends HeadlessCells {
  /** What the last execution did; at first: onOpen. */
  lastRun: RunReport;
  private menuNodes: readonly MenuNode[] = [];

  constructor(
    readonly host: Host,
    private readonly session: Session,
    private readonly copied: Copy<Host>,
  ) {
    super(host.store);
    this.lastRun = this.opened(host.openSession(session));
    host.onTrigger(({ id }, report) => {
      if (id === session.id || id === CLOCK_SESSION) this.lastRun = report;
    });
  }

  /* ---- people -------------------------------------------------------------------------- */

  /** The same workbook as another person has it open: her own rights, menus and `lastRun`. */
  as(user: User): HeadlessWorkbook<Host> {
    return new HeadlessWorkbook(this.host, newSession(user), this.copied);
  }

  /** The person gets the add-in: onInstall runs, and what menus it makes are hers. */
  install(): RunReport {
    this.lastRun = this.opened(this.host.install(this.session));
    return this.lastRun;
  }

  /** Runs the triggers of the clock that are due by now; `lastRun` is the last of them. */
  runTimeTriggers(): void {
    this.host.runTimeTriggers();
  }

  /**
   * File › Make a copy, as the person's own file: cells, rules, protections and developer metadata
   * go along with the script; properties, triggers and editors' names do not.
   */
  copy(title: string): HeadlessWorkbook<Host> {
    const { user } = this.session;
    return this.copied(this.host, title, { ...user, role: 'owner' });
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
      throw new Error(broken.helpText || violation(zone.top, zone.left, broken));
    }
    refuseTooLong([text]);
    const { top: row, left: column } = zone;
    this.act([{ kind: 'cells', sheetId, row, column, inputs: [[text]], checked: true }]);
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
    refuseTooLong(inputs.flat());
    this.act([...room, { kind: 'cells', ...place, inputs }], true);
  }

  /**
   * The same with the looks that Excel puts on the clipboard: the cells lose their rules of data
   * validation and have Excel's formats before they are read, general ones unless told.
   */
  pasteFormatted(
    tab: string,
    a1: string,
    rows: readonly (readonly TypedValue[])[],
    format = '',
  ): void {
    const { sheetId, zone: first } = this.place(tab, a1);
    const width = Math.max(...rows.map((row) => row.length));
    const bottom = first.top + rows.length - 1;
    const zone = { ...first, bottom, right: first.left + width - 1 };
    const room = this.room(sheetId, bottom + 1, zone.right + 1);
    const none = { contents: false, formats: true, notes: false, validations: true };
    const looks = { kind: 'format', sheetId, zone, format } as const;
    this.act([...room, { kind: 'clear', sheetId, zone, ...none }, looks], true);
    this.paste(tab, a1, rows);
  }

  clear(tab: string, a1: string): void {
    const { sheetId, zone } = this.place(tab, a1);
    const parts = { contents: true, formats: false, notes: false, validations: false };
    this.act([{ kind: 'clear', sheetId, zone, ...parts }]);
  }

  /**
   * Data › Sort range, by one of its columns.
   * @param column as in the grid, from 1; left out: the range's first
   */
  sort(tab: string, a1: string, column?: number, ascending = true): void {
    const { sheetId, zone } = this.place(tab, a1);
    const key = { column: column === undefined ? zone.left : column - 1, ascending };
    this.act(sorting(this.store, sheetId, zone, [key]), true);
  }

  /** The looks of cells, as a person sets them in the toolbar. */
  restyle(tab: string, a1: string, style: CellStyle): void {
    const { sheetId, zone } = this.place(tab, a1);
    this.act([{ kind: 'format', sheetId, zone, style }]);
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

  /** What `print` is made from. */
  printableTabs(): readonly PrintableTab[] {
    return printableTabs(this.store);
  }

  /** @param options `print`: how tabs go on paper, by their names */
  async toXlsx({ print }: { readonly print?: PrintSetups } = {}): Promise<Buffer> {
    return Buffer.from(await this.host.toXlsx(print));
  }

  /** The tabs one after another, each with its own page numbers; all that are not hidden unless told. */
  async toPdf({ root, build, ...order }: PdfOrder & PdfPlace = {}): Promise<Buffer> {
    const { printPdf } = await import('./export/pdf/print-pdf');
    const place = { ...(root && { root }), ...(build && { build }) };
    return Buffer.from(await printPdf(this.host.paper(order), place));
  }

  protected override act(writes: readonly Write[], pasted = false): void {
    this.host.act(this.session, writes, pasted);
  }

  private opened({ opened, menus }: Opened): RunReport {
    this.menuNodes = menus;
    return opened;
  }
}

function agreeing({ kind, buttons }: Ask): Reply {
  const button = buttons.startsWith('YES') ? 'YES' : 'OK';
  return kind === 'prompt' ? { button, text: '' } : { button };
}
