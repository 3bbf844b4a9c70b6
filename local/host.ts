/** One open workbook with its script: the engine, the hub and every execution of the script. */

import { commandTypes } from './change-types';
import { createClock } from './clock';
import { CustomCalls } from './custom-calls';
import { editedZones } from './edited-zones';
import { registerCustomFunctions } from './engine/custom-functions';
import { Hub, isRevision } from './engine/hub';
import { engine } from './engine/load-engine';
import { EngineStore } from './engine/store';
import { paperDocument } from './export/pdf/paper-document';
import { printableTabs } from './export/printable-tabs';
import { toXlsx } from './export/xlsx';
import type {
  Host,
  JournalEntry,
  LocaleCode,
  RunReport,
  Session,
  SessionPayload,
  WorkbookFile,
} from './host-types';
import { newWorkbook } from './new-workbook';
import type { Order } from './order';
import { revisionCommands, whyRefused } from './page-changes';
import { NOTHING_RUN } from './run-report';
import { type HeadlessHost, type Opened, ScriptHost, type ScriptOptions } from './script-host';
import { requireTimeZone } from './time-zone';
import { editEvents } from './triggers';

export interface HostOptions extends ScriptOptions {
  readonly file?: WorkbookFile;
  /** Replayed over the file. */
  readonly journal?: readonly JournalEntry[];
  /** Of a new workbook; vi_VN when left out. */
  readonly locale?: LocaleCode;
  readonly title?: string;
}

/** The host with its store, as the headless workbook sees it, and with its pages. */
export interface OpenHost extends Host, Omit<HeadlessHost, 'openSession' | 'install'> {
  readonly store: EngineStore;
  readonly customCalls: CustomCalls;
  install(session: Session): SessionPayload;
  /* The steps of openSession, for executions that run elsewhere. */
  opening(session: Session): Order | undefined;
  opened(session: Session): void;
  payload(session: Session, opened?: RunReport): SessionPayload;
}

/** The id under which the host's own model speaks to the hub. */
const HOST_CLIENT = 'host';
/**
 * With more revisions than this a page loads faster from a fresh export. Revisions of pages must
 * stay in the tail: whoever made one may undo it, and a model cannot undo what it never saw.
 */
const TAIL = 10;

export function createHost(options: HostOptions): OpenHost {
  const { project } = options;
  requireTimeZone(project.manifest.timeZone);
  registerCustomFunctions(engine, project.functions);

  const journal = options.journal ?? [];
  const file =
    options.file ?? newWorkbook(engine, project, options.locale ?? 'vi_VN', options.title);
  const revisions = journal.flatMap((entry) => (entry.kind === 'revision' ? [entry.message] : []));
  const hub = new Hub(String(file.data.revisionId ?? 'START_REVISION'), revisions);
  const clock = createClock(options);
  const store = new EngineStore(
    engine,
    () => hub.revisionId,
    () => clock.now(),
  );
  const script = new ScriptHost(store, clock, options, {
    properties: lastProperties(file, journal),
    triggers: lastTriggers(file, journal),
  });
  const { services, properties, installed, triggers } = script;
  const customCalls = new CustomCalls(services, () => script.rulesNow());
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
  let base = { data: file.data, at: 0 };

  const payload = (session: Session, { menus, opened }: Opened): SessionPayload => {
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
      menus,
      user: session.user,
      opened,
    };
  };

  return {
    hub,
    store,
    services,
    customCalls,
    functions: project.functions,
    act: (session, writes, pasted) => script.act(session, writes, pasted),
    receive(message) {
      if (!isRevision(message) || message.serverRevisionId !== hub.revisionId) {
        hub.receive(message);
        return undefined;
      }
      const session = script.session(message.clientId ?? '');
      const reason = whyRefused(store, session, message);
      if (!session || reason !== undefined) return reason;
      const events = editEvents(store, editedZones(message), false);
      hub.receive(message);
      const change = { edits: events(), types: commandTypes(revisionCommands(message)) };
      setImmediate(() => triggers.changed(session, change));
      return undefined;
    },
    install: (session) => payload(session, script.install(session)),
    openSession: (session) => payload(session, script.openSession(session)),
    closeSession: (id) => script.closeSession(id),
    opening: (session) => script.opening(session),
    opened: (session) => script.opened(session),
    payload: (session, opened = NOTHING_RUN) =>
      payload(session, { menus: script.menusOf(session), opened }),
    order: (session, fn, args) => script.order(session, fn, args),
    run: (session, fn, args) => script.run(session, fn, args),
    runTimeTriggers: () => script.runTimeTriggers(),
    strike: (plan) => script.strike(plan),
    beforeCall: (act) => script.beforeCall(act),
    launchWith: (launch) => script.launchWith(launch),
    evaluate: (calls) => calls.map((call) => customCalls.answer(call)),
    onJournal(listener) {
      hub.subscribe('journal', (message) => {
        if (isRevision(message)) listener({ kind: 'revision', message });
      });
      properties.onChange((all) => listener({ kind: 'properties', properties: all }));
      installed.onChange((all) => listener({ kind: 'triggers', triggers: all }));
    },
    onTrigger: (listener) => script.onTrigger(listener),
    file: () => ({
      version: 1,
      id: store.id,
      data: store.exported(),
      properties: properties.stored(),
      triggers: installed.list(),
    }),
    toXlsx: (print) => toXlsx(store, print),
    paper: (order = {}) => paperDocument(store, order),
    printableTabs: () => printableTabs(store),
  };
}

function lastProperties(file: WorkbookFile, journal: readonly JournalEntry[]) {
  const last = journal.findLast((entry) => entry.kind === 'properties');
  return last?.kind === 'properties' ? last.properties : file.properties;
}

function lastTriggers(file: WorkbookFile, journal: readonly JournalEntry[]) {
  const last = journal.findLast((entry) => entry.kind === 'triggers');
  return last?.kind === 'triggers' ? last.triggers : file.triggers;
}
