/**
 * Installed triggers as scripts make them. They run as the person who made them.
 * https://developers.google.com/apps-script/reference/script/trigger-builder
 */

import type { Execution } from '../execution';
import type { StoredTrigger } from '../host-types';
import { samePerson } from '../identity';
import { ScriptException } from '../script-error';
import { zoneOffset } from '../time-zone';
import { EventType, TriggerSource } from './enums';
import { handed, ScriptObject } from './membrane';
import { newNumber } from './numbers';
import { signatureError, whole } from './place';

type GasTrigger = GoogleAppsScript.Script.Trigger;
type GasBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GasOfSpreadsheet = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type GasOfClock = GoogleAppsScript.Script.ClockTriggerBuilder;

/** For each person and script: https://developers.google.com/apps-script/guides/services/quotas */
const MOST = 20;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MINUTES = [1, 5, 10, 15, 30];

export class Trigger
  extends ScriptObject
  implements
    Pick<
      GasTrigger,
      | 'getEventType'
      | 'getHandlerFunction'
      | 'getTriggerSource'
      | 'getTriggerSourceId'
      | 'getUniqueId'
    >
{
  override readonly typeName = 'Trigger';

  constructor(
    private readonly run: Execution,
    readonly data: StoredTrigger,
  ) {
    super();
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return handed(EventType.named(this.data.type));
  }

  getHandlerFunction(): string {
    return this.data.fn;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return handed(TriggerSource.named(this.data.type === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'));
  }

  getTriggerSourceId(): string {
    return this.data.type === 'CLOCK' ? '' : this.run.store.id;
  }

  getUniqueId(): string {
    return this.data.id;
  }
}

/** The triggers that the person has made herself; nobody sees another's. */
export function ownTriggers(run: Execution): readonly StoredTrigger[] {
  return run.host.triggers.list().filter(({ owner }) => samePerson(owner, run.session.user));
}

export class TriggerBuilder
  extends ScriptObject
  implements Pick<GasBuilder, 'forSpreadsheet' | 'timeBased'>
{
  override readonly typeName = 'TriggerBuilder';

  constructor(
    private readonly run: Execution,
    private readonly fn: string,
  ) {
    super();
  }

  forSpreadsheet(spreadsheet: unknown): GasOfSpreadsheet {
    const own = spreadsheet instanceof ScriptObject && spreadsheet.typeName === 'Spreadsheet';
    if (!own && spreadsheet !== this.run.store.id) throw signatureError(spreadsheet);
    return handed(new SpreadsheetTriggerBuilder(this.run, this.fn));
  }

  timeBased(): GasOfClock {
    return handed(new ClockTriggerBuilder(this.run, this.fn));
  }
}

class SpreadsheetTriggerBuilder
  extends ScriptObject
  implements Pick<GasOfSpreadsheet, 'onOpen' | 'onEdit' | 'onChange' | 'create'>
{
  override readonly typeName = 'SpreadsheetTriggerBuilder';
  private type: StoredTrigger['type'] | undefined;

  constructor(
    private readonly run: Execution,
    private readonly fn: string,
  ) {
    super();
  }

  onOpen(): GasOfSpreadsheet {
    this.type = 'ON_OPEN';
    return handed(this);
  }

  onEdit(): GasOfSpreadsheet {
    this.type = 'ON_EDIT';
    return handed(this);
  }

  onChange(): GasOfSpreadsheet {
    this.type = 'ON_CHANGE';
    return handed(this);
  }

  create(): GasTrigger {
    if (!this.type) throw new ScriptException('The trigger needs an event.');
    return created(this.run, { fn: this.fn, type: this.type });
  }
}

/** Whole periods, and of days the hour; the day of the week is not kept. */
class ClockTriggerBuilder
  extends ScriptObject
  implements
    Pick<
      GasOfClock,
      'after' | 'at' | 'atHour' | 'everyMinutes' | 'everyHours' | 'everyDays' | 'create'
    >
{
  override readonly typeName = 'ClockTriggerBuilder';
  private time: Pick<StoredTrigger, 'at' | 'every'> = {};

  constructor(
    private readonly run: Execution,
    private readonly fn: string,
  ) {
    super();
  }

  after(milliseconds: number): GasOfClock {
    this.time = { at: this.run.now() + whole(milliseconds) };
    return handed(this);
  }

  at(date: unknown): GasOfClock {
    if (!(date instanceof Date)) throw signatureError(date);
    this.time = { at: date.getTime() };
    return handed(this);
  }

  everyMinutes(minutes: number): GasOfClock {
    if (MINUTES.includes(minutes)) return this.every(minutes * MINUTE);
    throw new ScriptException(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  }

  everyHours(hours: number): GasOfClock {
    return this.every(whole(hours) * HOUR);
  }

  everyDays(days: number): GasOfClock {
    return this.every(whole(days) * DAY);
  }

  /** In the script's zone. Google takes some minute of that hour, this host the first. */
  atHour(hour: number): GasOfClock {
    if (this.time.every === undefined) throw new ScriptException('The trigger needs a period.');
    const now = this.run.now();
    const offset = zoneOffset(this.run.host.project.manifest.timeZone, now);
    const midnight = Math.floor((now + offset) / DAY) * DAY - offset;
    const today = midnight + whole(hour) * HOUR;
    this.time = { ...this.time, at: today > now ? today : today + DAY };
    return handed(this);
  }

  create(): GasTrigger {
    if (this.time.at === undefined) throw new ScriptException('The trigger needs a time.');
    return created(this.run, { fn: this.fn, type: 'CLOCK', ...this.time });
  }

  private readonly every = (period: number): GasOfClock => {
    this.time = { at: this.run.now() + period, every: period };
    return handed(this);
  };
}

function created(run: Execution, facts: Omit<StoredTrigger, 'id' | 'owner'>): GasTrigger {
  if (ownTriggers(run).length >= MOST) {
    throw new ScriptException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const trigger: StoredTrigger = {
    id: String(newNumber(run.random)),
    owner: run.session.user,
    ...facts,
  };
  run.host.triggers.add(trigger);
  return handed(new Trigger(run, trigger));
}
