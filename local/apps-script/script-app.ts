/** ScriptApp: https://developers.google.com/apps-script/reference/script/script-app */

import type { Execution } from '../execution';
import { AuthMode, type Enum } from './enums';
import { ScriptObject } from './membrane';

export class ScriptApp
  extends ScriptObject
  implements Pick<GoogleAppsScript.Script.ScriptApp, 'getScriptId'>
{
  override readonly typeName = 'ScriptApp';

  constructor(private readonly run: Execution) {
    super();
  }

  get AuthMode(): Enum {
    return AuthMode;
  }

  getScriptId(): string {
    return `local-${this.run.host.project.name}`;
  }
}
