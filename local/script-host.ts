/**
 * The script of one open workbook, over any store: its services, menus, triggers and runs. Nothing
 * here knows the engine or a page.
 */

import { CacheStore } from './cache-store';
import { writeTypes } from './change-types';
import type { ClockOptions, WorkbookClock } from './clock';
import { writtenZones } from './edited-zones';
import type { PaperDocument, PdfOrder, PrintSetups } from './export/print-types';
import type {
  MenuNode,
  RunReport,
  Session,
  StoredProperties,
  StoredTrigger,
  User,
  WorkbookFile,
} from './host-types';
import { identityOf } from './identity';
import { legalArguments } from './legal-payload';
import type { CostModel } from './limits/cost-model';
import type { FaultPlan } from './limits/fault-plan';
import type { Limits } from './limits/limits';
import { type Rules, rulesOf } from './limits/rules';
import { LockTable } from './lock-table';
import { type Order, perform } from './order';
import type { Project } from './project';
import { PropertyStore } from './property-store';
import { NOTHING_RUN, refused } from './run-report';
import { ScriptException } from './script-error';
import type { AuthorizationMode, Screen, Services } from './services';
import type { Store, Write } from './store';
import { type Launch, TriggerRunner } from './trigger-runner';
import { TriggerTable } from './trigger-table';
import { editEvents } from './triggers';

export interface ScriptOptions extends ClockOptions {
  readonly project: Project;
  readonly screen: Screen;
  /** With whom the file is shared; whoever opens a session is added. */
  readonly people?: readonly User[];
  /** What onOpen may do: NONE as of an add-on not yet used in the file; left out: LIMITED. */
  readonly openingMode?: OpeningMode;
  /** Where they differ from Google's. */
  readonly limits?: Partial<Limits>;
  readonly costs?: Partial<CostModel>;
}

export type OpeningMode = Exclude<AuthorizationMode, 'CUSTOM_FUNCTION'>;

/** What a person finds who opens the workbook. */
export interface Opened {
  readonly menus: readonly MenuNode[];
  /** What onOpen did besides menus (a toast, an error). */
  readonly opened: RunReport;
}

export interface HostServices extends Services {
  readonly clock: WorkbookClock;
}

/** What the programming interface needs of a host: no page and no engine. */
export interface HeadlessHost {
  readonly store: Store;
  readonly services: HostServices;
  /** Runs onOpen for the person. */
  openSession(session: Session): Opened;
  /** Runs onInstall, with full authorization, where Google would otherwise run onOpen. */
  install(session: Session): Opened;
  /** A menu item, google.script.run call or any other top-level function. Never throws. */
  run(session: Session, fn: string, args?: readonly unknown[]): RunReport;
  /**
   * What a person does by hand, triggers included.
   * @param pasted onEdit then learns no value
   * @throws ScriptException with Google's sentence when she may not
   */
  act(session: Session, writes: readonly Write[], pasted?: boolean): void;
  /** What another person does between two service calls of a run; undefined: nothing. */
  beforeCall(act: ((path: string) => void) | undefined): void;
  /** Strikes each run to come, until told otherwise. */
  strike(plan: FaultPlan | undefined): void;
  /** Runs the triggers of the clock that are due. */
  runTimeTriggers(): void;
  /** Reports of executions nobody asked for (onEdit). */
  onTrigger(listener: (session: Session, report: RunReport) => void): void;
  /** Triggers then run elsewhere; left out: inline again. */
  launchWith(launch?: Launch): void;
  /** @throws for a private function and for arguments that cannot travel */
  order(session: Session, fn: string, args: readonly unknown[]): Order;
  file(): WorkbookFile;
  /** The workbook as Excel's file; `print` says how its tabs go on paper. */
  toXlsx(print?: PrintSetups): Promise<Uint8Array>;
  /** Pages for printPdf. */
  paper(order?: PdfOrder): PaperDocument;
}

/** What is kept of a script besides cells. */
export interface Kept {
  readonly properties?: StoredProperties | undefined;
  readonly triggers?: readonly StoredTrigger[] | undefined;
}

const RUNS_NOTHING = 'Bạn chỉ có quyền xem bảng tính này nên không chạy được tập lệnh của nó.';

export class ScriptHost implements Omit<HeadlessHost, 'file' | 'toXlsx' | 'paper'> {
  readonly services: HostServices;
  readonly rules: Rules;
  readonly properties: PropertyStore;
  readonly installed: TriggerTable;
  readonly triggers: TriggerRunner;
  private readonly menus = new Map<string, MenuNode[]>();
  private readonly sessions = new Map<string, Session>();
  private readonly people: Map<string, User>;
  private readonly listeners: ((session: Session, report: RunReport) => void)[] = [];
  private readonly functions: ReadonlySet<string>;
  private fault: FaultPlan | undefined;
  private between: ((path: string) => void) | undefined;
  private launch: Launch | undefined;

  constructor(
    readonly store: Store,
    clock: WorkbookClock,
    protected readonly options: ScriptOptions,
    kept: Kept,
  ) {
    const { project, screen } = options;
    this.rules = rulesOf(options);
    this.properties = new PropertyStore(kept.properties);
    this.installed = new TriggerTable(kept.triggers);
    this.people = new Map((options.people ?? []).map((user) => [identityOf(user), user]));
    this.functions = new Set(project.functions.map(({ name }) => name));
    this.services = {
      beforeCall: (path) => this.between?.(path),
      store,
      project,
      properties: this.properties,
      screen,
      cache: new CacheStore(this.rules.limits),
      locks: new LockTable(),
      clock,
      triggers: this.installed,
      people: { list: () => [...this.people.values()] },
      menu: (session, menu) => this.addMenu(session, menu),
    };
    this.triggers = new TriggerRunner(
      this.installed,
      this.functions,
      (order, done) => this.start({ ...order, rules: this.rulesNow() }, done),
      (session, report) => {
        for (const listener of this.listeners) listener(session, report);
      },
    );
  }

  openSession(session: Session): Opened {
    const opened = this.perform(this.opening(session));
    this.opened(session);
    return { menus: this.menusOf(session), opened };
  }

  closeSession(id: string): void {
    this.sessions.delete(id);
    this.menus.delete(id);
  }

  /** What openSession runs first, for executions that run elsewhere. */
  opening(session: Session): Order | undefined {
    this.menus.set(session.id, []);
    this.sessions.set(session.id, session);
    this.people.set(identityOf(session.user), session.user);
    if (session.user.role === 'viewer' || !this.functions.has('onOpen')) return undefined;
    const mode = this.options.openingMode ?? 'LIMITED';
    const rules = this.rulesNow();
    return { session, mode, fn: 'onOpen', args: [], event: { kind: 'open' }, rules };
  }

  /** What follows onOpen: installed triggers of the kind. */
  opened(session: Session): void {
    if (session.user.role !== 'viewer') this.triggers.opened(session);
  }

  install(session: Session): Opened {
    this.menus.set(session.id, []);
    const rules = this.rulesNow();
    const event = { kind: 'install' } as const;
    const order: Order = { session, mode: 'FULL', fn: 'onInstall', args: [], event, rules };
    const opened = this.perform(this.functions.has('onInstall') ? order : undefined);
    return { menus: this.menusOf(session), opened };
  }

  menusOf(session: Session): readonly MenuNode[] {
    return this.menus.get(session.id) ?? [];
  }

  /** The session that was opened under the id. */
  session(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  order(session: Session, fn: string, args: readonly unknown[]): Order {
    if (session.user.role === 'viewer') throw new ScriptException(RUNS_NOTHING);
    if (fn.endsWith('_')) throw new ScriptException(`Script function not found: ${fn}`);
    const given = legalArguments(args);
    return { session, mode: 'FULL', fn, args: given, rules: this.rulesNow() };
  }

  run(session: Session, fn: string, args: readonly unknown[] = []): RunReport {
    try {
      return perform(this.services, this.order(session, fn, args));
    } catch (error) {
      return refused(error);
    }
  }

  act(session: Session, writes: readonly Write[], pasted = false): void {
    const events = editEvents(this.store, writtenZones(writes), pasted);
    this.store.apply(writes, session.user);
    this.triggers.changed(session, { edits: events(), types: writeTypes(writes) });
  }

  /** Of the executions to come: a fault strikes whatever runs. */
  rulesNow(): Rules {
    return this.fault ? { ...this.rules, fault: this.fault } : this.rules;
  }

  beforeCall(act: ((path: string) => void) | undefined): void {
    this.between = act;
  }

  strike(plan: FaultPlan | undefined): void {
    this.fault = plan;
  }

  runTimeTriggers(): void {
    this.triggers.runDue(this.services.clock.now());
  }

  onTrigger(listener: (session: Session, report: RunReport) => void): void {
    this.listeners.push(listener);
  }

  launchWith(launch?: Launch): void {
    this.launch = launch;
  }

  private start(...given: Parameters<Launch>): void {
    const [order, done] = given;
    if (this.launch) this.launch(order, done);
    else done(perform(this.services, order));
  }

  private perform(order: Order | undefined): RunReport {
    return order ? perform(this.services, order) : NOTHING_RUN;
  }

  private addMenu(session: Session, menu: MenuNode): void {
    const known = this.menus.get(session.id);
    // Nobody sees the menus of a page that is closed.
    if (!known) return;
    // A menu of the same name takes the other's place.
    this.menus.set(session.id, [...known.filter((each) => !sameCaption(each, menu)), menu]);
  }
}

function sameCaption(a: MenuNode, b: MenuNode): boolean {
  return a.kind === 'menu' && b.kind === 'menu' && a.caption === b.caption;
}
