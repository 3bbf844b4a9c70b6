/** One open workbook with its script: the engine, the hub and every execution of the script. */

import { CacheStore } from './cache-store';
import { createClock } from './clock';
import { CustomCalls } from './custom-calls';
import { editedZones } from './edited-zones';
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
  RevisionMessage,
  RunReport,
  Session,
  SessionPayload,
  WorkbookFile,
} from './host-types';
import { LockTable } from './lock-table';
import { newWorkbook } from './new-workbook';
import { type Order, perform } from './order';
import { checkedArguments } from './payload';
import type { Project } from './project';
import { PropertyStore } from './property-store';
import { NOTHING_RUN, refused } from './run-report';
import { ScriptException } from './script-error';
import type { Screen, Services } from './services';
import type { Zone } from './store';
import { requireTimeZone } from './time-zone';
import { editEvent } from './triggers';

export interface HostOptions {
  readonly project: Project;
  readonly screen: Screen;
  readonly file?: WorkbookFile;
  /** Replayed over the file. */
  readonly journal?: readonly JournalEntry[];
  /** Of a new workbook; vi_VN when left out. */
  readonly locale?: LocaleCode;
  readonly title?: string;
  /** A virtual clock. */
  readonly now?: () => Date;
}

/** The host as the headless workbook sees it: with its store. */
export interface OpenHost extends Host {
  readonly store: EngineStore;
  readonly services: Services;
  readonly customCalls: CustomCalls;
  /** What another person does between two service calls of a run; undefined: nothing. */
  beforeCall(act: ((path: string) => void) | undefined): void;
  /** Fires onEdit as if the person had changed the zone. */
  edited(session: Session, sheetId: string, zone: Zone): void;
  /** Triggers then run elsewhere; left out: inline again. */
  launchWith(launch?: Launch): void;
  /* The steps of openSession and run, for executions that run elsewhere. */
  opening(session: Session): Order | undefined;
  payload(session: Session, opened?: RunReport): SessionPayload;
  /** @throws for a private function and for arguments that cannot travel */
  order(session: Session, fn: string, args: readonly unknown[]): Order;
}

/** Runs what nobody waits for; `done` gets its report. */
export type Launch = (order: Order, done: (report: RunReport) => void) => void;

/** The id under which the host's own model speaks to the hub. */
export const HOST_CLIENT = 'host';
/**
 * With more revisions than this a page loads faster from a fresh export. Revisions of pages must
 * stay in the tail: whoever made one may undo it, and a model cannot undo what it never saw.
 */
const TAIL = 10;

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
  const menus = new Map<string, MenuNode[]>();
  let between: ((path: string) => void) | undefined;
  const services: Services = {
    beforeCall: (path) => between?.(path),
    store,
    project,
    properties,
    screen,
    cache: new CacheStore(),
    locks: new LockTable(),
    clock,
    menu: (session, menu) => {
      const known = menus.get(session.id) ?? [];
      // A menu of the same name takes the other's place.
      menus.set(session.id, [...known.filter((each) => !sameCaption(each, menu)), menu]);
    },
  };
  const customCalls = new CustomCalls(services);
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

  const edited: OpenHost['edited'] = (session, sheetId, zone) => {
    if (!names.has('onEdit')) return;
    const event = editEvent(store, sheetId, zone);
    launch({ session, mode: 'LIMITED', fn: 'onEdit', args: [], event }, (report) => {
      for (const listener of triggered) listener(session, report);
    });
  };

  if (names.has('onEdit')) {
    hub.subscribe('onEdit', (message) => {
      if (!isRevision(message) || message.clientId === HOST_CLIENT) return;
      const zones = editedZones(message);
      setImmediate(() => {
        for (const { sheetId, zone } of zones) edited(anyone(message), sheetId, zone);
      });
    });
  }

  return {
    hub,
    store,
    services,
    customCalls,
    functions: project.functions,
    edited,
    beforeCall: (act) => {
      between = act;
    },
    launchWith: (other = inline) => {
      launch = other;
    },
    opening(session) {
      menus.set(session.id, []);
      if (!names.has('onOpen')) return undefined;
      return { session, mode: 'LIMITED', fn: 'onOpen', args: [], event: { kind: 'open' } };
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
      if (fn.endsWith('_')) throw new ScriptException(`Script function not found: ${fn}`);
      return { session, mode: 'FULL', fn, args: checkedArguments(args) };
    },
    openSession(session) {
      const opening = this.opening(session);
      return this.payload(session, opening && perform(services, opening));
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
    },
    onTrigger: (listener) => void triggered.push(listener),
    file: () => ({
      version: 1,
      id: store.id,
      data: store.exported(),
      properties: properties.stored(),
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

/** The person behind a page's revision, as far as the revision tells. */
function anyone(message: RevisionMessage): Session {
  const user = { email: '', name: '', role: 'editor' } as const;
  return { id: message.clientId ?? '', user };
}
