/** ScriptApp: https://developers.google.com/apps-script/reference/script/script-app */

import type { Execution } from '../execution';
import { AuthMode, type Enum, EventType, TriggerSource } from './enums';
import { handed, ScriptObject } from './membrane';
import { signatureError } from './place';
import { ownTriggers, Trigger, TriggerBuilder } from './trigger-builders';

type GasScriptApp = GoogleAppsScript.Script.ScriptApp;

export class ScriptApp
  extends ScriptObject
  implements
    Pick<GasScriptApp, 'getScriptId' | 'newTrigger' | 'getProjectTriggers' | 'deleteTrigger'>
{
  override readonly typeName = 'ScriptApp';

  constructor(private readonly run: Execution) {
    super();
  }

  get AuthMode(): Enum {
    return AuthMode;
  }

  get EventType(): Enum {
    return EventType;
  }

  get TriggerSource(): Enum {
    return TriggerSource;
  }

  getScriptId(): string {
    return `local-${this.run.host.project.name}`;
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    return handed(new TriggerBuilder(this.run, functionName));
  }

  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    return ownTriggers(this.run).map((data) => handed(new Trigger(this.run, data)));
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw signatureError(trigger);
    this.run.host.triggers.remove(trigger.data.id);
  }
}
