/** One open workbook with its script: the engine, the hub and every execution of the script. */

import { CacheStore } from './cache-store';
import { commandTypes, writeTypes } from './change-types';
import { createClock } from './clock';
import { CustomCalls } from './custom-calls';
import { editedZones, writtenZones } from './edited-zones';
import { registerCustomFunctions } from './engine/custom-functions';
import { Hub, isRevision } from './engine/hub';
import { engine } from './engine/load-engine';
import { EngineStore } from './engine/store';
import { toXlsx } from './export/xlsx';
import type {
  Host,
  JournalEntry,
  LocaleCode,
  MenuNode,
  RunReport,
  Session,
  SessionPayload,
  User,
  WorkbookFile,
} from './host-types';
import { legalArguments } from './legal-payload';
import type { CostModel } from './limits/cost-model';
import type { FaultPlan } from './limits/fault-plan';
import type { Limits } from './limits/limits';
import { rulesOf } from './limits/rules';
import { LockTable } from './lock-table';
import { newWorkbook } from './new-workbook';
import { type Order, perform } from './order';
import { revisionCommands, whyRefused } from './page-changes';
import type { Project } from './project';
import { PropertyStore } from './property-store';
import { NOTHING_RUN, refused } from './run-report';
import { ScriptException } from './script-error';
import type { AuthorizationMode, Screen, Services } from './services';
import type { Write } from './store';
import { requireTimeZone } from './time-zone';
import { type Launch, TriggerRunner } from './trigger-runner';
import { TriggerTable } from './trigger-table';
import { editEvents } from './triggers';

export interface HostOptions {
  readonly project: Project;
  readonly screen: Screen;
  readonly file?: WorkbookFile;
  /** Replayed over the file. */
  readonly journal?: readonly JournalEntry[];
  /** Of a new workbook; vi_VN when left out. */
  readonly locale?: LocaleCode;
  readonly title?: string;
  /** With whom the file is shared; whoever opens a session is added. */
  readonly people?: readonly User[];
  /** A virtual clock. */
  readonly now?: () => Date;
  /** What onOpen may do: NONE as of an add-on not yet used in the file; left out: LIMITED. */
  readonly openingMode?: OpeningMode;
  /** Where they differ from Google's. */
  readonly limits?: Partial<Limits>;
  readonly costs?: Partial<CostModel>;
}

export type OpeningMode = Exclude<AuthorizationMode, 'CUSTOM_FUNCTION'>;

/** The host as the headless workbook sees it: with its store. */
export interface OpenHost extends Host {
  readonly store: EngineStore;
  readonly services: Services;
  readonly customCalls: CustomCalls;
  /** What another person does between two service calls of a run; undefined: nothing. */
  beforeCall(act: ((path: string) => void) | undefined): void;
  /**
   * What a person does by hand, triggers included.
   * @param pasted onEdit then learns no value
   * @throws ScriptException with Google's sentence when she may not
   */
  act(session: Session, writes: readonly Write[], pasted?: boolean): void;
  /** Strikes each run to come, until told otherwise. */
  strike(plan: FaultPlan | undefined): void;
  /** Runs onInstall, with full authorization, where Google would otherwise run onOpen. */
  install(session: Session): SessionPayload;
  /** Runs the triggers of the clock that are due. */
  runTimeTriggers(): void;
  /** Triggers then run elsewhere; left out: inline again. */
  launchWith(launch?: Launch): void;
  /* The steps of openSession and run, for executions that run elsewhere. */
  opening(session: Session): Order | undefined;
  /** What follows onOpen: installed triggers of the kind. */
  payload(session: Session, opened?: RunReport): SessionPayload;
  /** @throws for a private function and for arguments that cannot travel */
  order(session: Session, fn: string, args: readonly unknown[]): Order;
}

/** The id under which the host's own model speaks to the hub. */
export const HOST_CLIENT = 'host';
/**
 * With more revisions than this a page loads faster from a fresh export. Revisions of pages must
 * stay in the tail: whoever made one may undo it, and a model cannot undo what it never saw.
 */
const TAIL = 10;

const RUNS_NOTHING = 'Bạn chỉ có quyền xem bảng tính này nên không chạy được tập lệnh của nó.';

export function createHost(options: HostOptions): OpenHost {
  const { project, screen } = options;
  requireTimeZone(project.manifest.timeZone);
  registerCustomFunctions(engine, project.functions);

  const journal = options.journal ?? [];
  const file =
    options.file ?? newWorkbook(engine, project, options.locale ?? 'vi_VN', options.title);
  const properties = new PropertyStore(lastProperties(file, journal));
  const revisions = journal.flatMap((entry) => (entry.kind === 'revision' ? [entry.message] : []));
  const hub = new Hub(String(file.data.revisionId ?? 'START_REVISION'), revisions);
  const clock = createClock(options.now && (() => options.now?.().getTime() ?? Date.now()));
  const store = new EngineStore(
    engine,
    () => hub.revisionId,
    () => clock.now(),
  );
  const rules = rulesOf(options);
  let fault: FaultPlan | undefined;
  const menus = new Map<string, MenuNode[]>();
  const sessions = new Map<string, Session>();
  const people = new Map((options.people ?? []).map((user) => [nameOf(user), user]));
  const installed = new TriggerTable(lastTriggers(file, journal));
  let between: ((path: string) => void) | undefined;
  const services: Services = {
    beforeCall: (path) => between?.(path),
    store,
    project,
    properties,
    screen,
    cache: new CacheStore(rules.limits),
    locks: new LockTable(),
    clock,
    triggers: installed,
    people: { list: () => [...people.values()] },
    menu: (session, menu) => {
      const known = menus.get(session.id) ?? [];
      // A menu of the same name takes the other's place.
      menus.set(session.id, [...known.filter((each) => !sameCaption(each, menu)), menu]);
    },
  };
  const customCalls = new CustomCalls(services, rules);
  const model = new engine.Model(
    file.data,
    {
      mode: 'normal',
      client: { id: HOST_CLIENT, name: 'Apps Script' },
      transportService: hub.transport(),
      custom: {
        customFunctions: customCalls,
        onGetters: (getters: unknown) => store.attach(getters),
      },
    },
    revisions as unknown as ConstructorParameters<typeof engine.Model>[2],
  );
  store.open(model);
  model.joinSession();
  const triggered: ((session: Session, report: RunReport) => void)[] = [];
  const names = new Set(project.functions.map(({ name }) => name));
  let base = { data: file.data, at: 0 };

  const inline: Launch = (order, done) => done(perform(services, order));
  let launch = inline;

  const triggers = new TriggerRunner(
    installed,
    names,
    (order, done) => launch({ ...order, rules }, done),
    (session, report) => {
      for (const listener of triggered) listener(session, report);
    },
  );

  const execute = (order: Order | undefined) => order && perform(services, order);

  return {
    hub,
    store,
    services,
    customCalls,
    functions: project.functions,
    act(session, writes, pasted = false) {
      const events = editEvents(store, writtenZones(writes), pasted);
      store.apply(writes, session.user);
      triggers.changed(session, { edits: events(), types: writeTypes(writes) });
    },
    receive(message) {
      if (!isRevision(message) || message.serverRevisionId !== hub.revisionId) {
        hub.receive(message);
        return undefined;
      }
      const session = sessions.get(message.clientId ?? '');
      const reason = whyRefused(store, session, message);
      if (!session || reason !== undefined) return reason;
      const events = editEvents(store, editedZones(message), false);
      hub.receive(message);
      const change = { edits: events(), types: commandTypes(revisionCommands(message)) };
      setImmediate(() => triggers.changed(session, change));
      return undefined;
    },
    install(session) {
      menus.set(session.id, []);
      const order: Order = {
        session,
        mode: 'FULL',
        fn: 'onInstall',
        args: [],
        event: { kind: 'install' },
        rules,
      };
      return this.payload(session, names.has('onInstall') ? execute(order) : undefined);
    },
    runTimeTriggers: () => triggers.runDue(clock.now()),
    strike: (plan) => {
      fault = plan;
    },
    beforeCall: (act) => {
      between = act;
    },
    launchWith: (other = inline) => {
      launch = other;
    },
    opening(session) {
      menus.set(session.id, []);
      sessions.set(session.id, session);
      people.set(nameOf(session.user), session.user);
      if (session.user.role === 'viewer' || !names.has('onOpen')) return undefined;
      const mode = options.openingMode ?? 'LIMITED';
      return { session, mode, fn: 'onOpen', args: [], event: { kind: 'open' }, rules };
    },
    payload(session, opened = NOTHING_RUN): SessionPayload {
      const tail = hub.revisions.slice(base.at);
      if (tail.length > TAIL && tail.every(({ clientId }) => clientId === HOST_CLIENT)) {
        base = { data: store.exported(), at: hub.revisions.length };
      }
      return {
        title: store.title(),
        data: base.data,
        revisions: hub.revisions.slice(base.at),
        locale: store.locale(),
        timeZone: store.timeZone(),
        functions: project.functions,
        menus: menus.get(session.id) ?? [],
        user: session.user,
        opened,
      };
    },
    order(session, fn, args) {
      if (session.user.role === 'viewer') throw new ScriptException(RUNS_NOTHING);
      if (fn.endsWith('_')) throw new ScriptException(`Script function not found: ${fn}`);
      return {
        session,
        mode: 'FULL',
        fn,
        args: legalArguments(args),
        rules: fault ? { ...rules, fault } : rules,
      };
    },
    openSession(session) {
      const opened = execute(this.opening(session));
      if (session.user.role !== 'viewer') triggers.opened(session);
      return this.payload(session, opened);
    },
    run(session, fn, args = []) {
      try {
        return perform(services, this.order(session, fn, args));
      } catch (error) {
        return refused(error);
      }
    },
    evaluate: (calls) => calls.map((call) => customCalls.answer(call)),
    onJournal(listener) {
      hub.subscribe('journal', (message) => {
        if (isRevision(message)) listener({ kind: 'revision', message });
      });
      properties.onChange((all) => listener({ kind: 'properties', properties: all }));
      installed.onChange((all) => listener({ kind: 'triggers', triggers: all }));
    },
    onTrigger: (listener) => void triggered.push(listener),
    file: () => ({
      version: 1,
      id: store.id,
      data: store.exported(),
      properties: properties.stored(),
      triggers: installed.list(),
    }),
    toXlsx: () => toXlsx(model),
  };
}

function lastProperties(file: WorkbookFile, journal: readonly JournalEntry[]) {
  const last = journal.findLast((entry) => entry.kind === 'properties');
  return last?.kind === 'properties' ? last.properties : file.properties;
}

function sameCaption(a: MenuNode, b: MenuNode): boolean {
  return a.kind === 'menu' && b.kind === 'menu' && a.caption === b.caption;
}

function lastTriggers(file: WorkbookFile, journal: readonly JournalEntry[]) {
  const last = journal.findLast((entry) => entry.kind === 'triggers');
  return last?.kind === 'triggers' ? last.triggers : file.triggers;
}

/** Somebody without an address is known by name. */
function nameOf({ email, name }: User): string {
  return email || name;
}
