/**
 * Runs what fires by itself: simple triggers as the person who made the change, installed ones as
 * the person who installed them. Scripts fire none.
 * https://developers.google.com/apps-script/guides/triggers
 */

import type { ChangeType } from './change-types';
import type { RunReport, Session, StoredTrigger } from './host-types';
import { samePerson } from './identity';
import type { Order } from './order';
import type { TriggerTable } from './trigger-table';
import type { EditEvent, TriggerEvent } from './triggers';

/** Runs what nobody waits for; `done` gets its report. */
export type Launch = (order: Order, done: (report: RunReport) => void) => void;

/** What a person did, in one go. */
interface PersonChange {
  readonly edits: readonly EditEvent[];
  readonly types: readonly ChangeType[];
}

/** The session of what the clock starts: nobody sits before it. */
export const CLOCK_SESSION = 'clock';

/** Edits made while as many wait for onEdit are lost to it. */
const QUEUE = 2;

export class TriggerRunner {
  private readonly waiting: { readonly session: Session; readonly event: EditEvent }[] = [];
  private editing = false;

  constructor(
    private readonly table: TriggerTable,
    private readonly functions: ReadonlySet<string>,
    private readonly launch: Launch,
    private readonly report: (session: Session, report: RunReport) => void,
  ) {}

  changed(session: Session, { edits, types }: PersonChange): void {
    for (const event of edits) {
      this.enqueue(session, event);
      this.installed('ON_EDIT', session, event);
    }
    for (const changeType of types) {
      this.installed('ON_CHANGE', session, { kind: 'change', changeType });
    }
  }

  opened(session: Session): void {
    this.installed('ON_OPEN', session, { kind: 'open' });
  }

  /** Triggers of the clock whose time has come. */
  runDue(now: number): void {
    for (const trigger of this.table.takeDue(now)) {
      this.start(trigger, { id: CLOCK_SESSION, user: trigger.owner }, { kind: 'clock', at: now });
    }
  }

  private enqueue(session: Session, event: EditEvent): void {
    if (!this.functions.has('onEdit') || this.waiting.length >= QUEUE) return;
    this.waiting.push({ session, event });
    this.next();
  }

  private next(): void {
    const [first] = this.waiting;
    if (this.editing || !first) return;
    this.waiting.shift();
    this.editing = true;
    const { session, event } = first;
    this.launch({ session, mode: 'LIMITED', fn: 'onEdit', args: [], event }, (report) => {
      this.editing = false;
      this.report(session, report);
      this.next();
    });
  }

  private installed(type: StoredTrigger['type'], session: Session, event: TriggerEvent): void {
    for (const trigger of this.table.list()) {
      if (trigger.type === type) this.start(trigger, session, event);
    }
  }

  private start({ id, fn, owner }: StoredTrigger, session: Session, event: TriggerEvent): void {
    const { user } = session;
    const own = samePerson(owner, user);
    const order: Order = {
      session: { ...session, user: owner, ...(own ? {} : { activeUser: user }) },
      mode: 'FULL',
      fn,
      args: [],
      event,
      triggerUid: id,
    };
    this.launch(order, (report) => this.report(session, report));
  }
}
