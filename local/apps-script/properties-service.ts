/** PropertiesService: https://developers.google.com/apps-script/reference/properties/properties-service */

import type { Execution } from '../execution';
import type { PropertyScope } from '../property-store';
import { handed, ScriptObject } from './membrane';

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

  getUserProperties(): GasProperties {
    return handed(new Properties(this.run, { kind: 'user', email: this.run.session.user.email }));
  }
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
    this.run.host.properties.set(this.scope, { ...kept, ...Object.fromEntries(added) });
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
