/** PropertiesService: https://developers.google.com/apps-script/reference/properties/properties-service */

import type { Execution } from '../execution';
import { identityOf } from '../identity';
import type { Limits } from '../limits/limits';
import type { PropertyScope } from '../property-store';
import { notThere, ScriptException } from '../script-error';
import { handed, ScriptObject } from './membrane';
import { tooLarge } from './place';

type GasProperties = GoogleAppsScript.Properties.Properties;
type GasService = GoogleAppsScript.Properties.PropertiesService;

export class PropertiesService
  extends ScriptObject
  implements Pick<GasService, 'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'>
{
  override readonly typeName = 'PropertiesService';

  constructor(private readonly run: Execution) {
    super();
  }

  getDocumentProperties(): GasProperties {
    return handed(new Properties(this.run, { kind: 'document' }));
  }

  getScriptProperties(): GasProperties {
    return handed(new Properties(this.run, { kind: 'script' }));
  }

  /** In a cell they are those of the spreadsheet's owner: nobody here knows whose that is. */
  getUserProperties(): GasProperties {
    if (this.run.mode === 'CUSTOM_FUNCTION') {
      throw notThere('PropertiesService.getUserProperties trong ô');
    }
    return handed(
      new Properties(this.run, { kind: 'user', identity: identityOf(this.run.session.user) }),
    );
  }
}

/** Names count as well as values (assumed). */
function requireRoom(limits: Limits, all: Readonly<Record<string, string>>): void {
  const values = Object.values(all).map((value) => Buffer.byteLength(value));
  if (values.some((size) => size > limits.propertyValue)) throw tooLarge('value');
  const names = Object.keys(all).map((name) => Buffer.byteLength(name));
  const total = [...names, ...values].reduce((sum, size) => sum + size, 0);
  if (total <= limits.propertyStore) return;
  throw new ScriptException(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

type Members =
  | 'getProperty'
  | 'getProperties'
  | 'getKeys'
  | 'setProperty'
  | 'setProperties'
  | 'deleteProperty'
  | 'deleteAllProperties';

class Properties extends ScriptObject implements Pick<GasProperties, Members> {
  override readonly typeName = 'Properties';

  constructor(
    private readonly run: Execution,
    private readonly scope: PropertyScope,
  ) {
    super();
  }

  getProperty(key: string): string | null {
    return this.run.host.properties.get(this.scope)[key] ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...this.run.host.properties.get(this.scope) };
  }

  getKeys(): string[] {
    return Object.keys(this.run.host.properties.get(this.scope));
  }

  setProperty(key: string, value: string): GasProperties {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): GasProperties {
    const kept = deleteAllOthers ? {} : this.run.host.properties.get(this.scope);
    const added = Object.entries(properties).map(([key, value]) => [key, String(value)]);
    const all: Record<string, string> = { ...kept, ...Object.fromEntries(added) };
    requireRoom(this.run.rules.limits, all);
    this.run.host.properties.set(this.scope, all);
    return handed(this);
  }

  deleteProperty(key: string): GasProperties {
    const { [key]: _gone, ...kept } = this.run.host.properties.get(this.scope);
    this.run.host.properties.set(this.scope, kept);
    return handed(this);
  }

  deleteAllProperties(): GasProperties {
    this.run.host.properties.set(this.scope, {});
    return handed(this);
  }
}
