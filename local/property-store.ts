/** Script, document and user properties; texts by name, kept with the workbook's file. */

import type { StoredProperties } from './host-types';
import type { Properties } from './services';

export type PropertyScope =
  | { readonly kind: 'document' | 'script' }
  | { readonly kind: 'user'; readonly identity: string };

const NONE: StoredProperties = { document: {}, script: {}, users: {} };

export class PropertyStore implements Properties {
  private all: StoredProperties;
  private readonly listeners: ((all: StoredProperties) => void)[] = [];

  constructor(stored: StoredProperties = NONE) {
    this.all = stored;
  }

  stored(): StoredProperties {
    return this.all;
  }

  onChange(listener: (all: StoredProperties) => void): void {
    this.listeners.push(listener);
  }

  get(scope: PropertyScope): Readonly<Record<string, string>> {
    if (scope.kind === 'user') return this.all.users[scope.identity] ?? {};
    return this.all[scope.kind];
  }

  set(scope: PropertyScope, values: Readonly<Record<string, string>>): void {
    this.all =
      scope.kind === 'user'
        ? { ...this.all, users: { ...this.all.users, [scope.identity]: values } }
        : { ...this.all, [scope.kind]: values };
    for (const listener of this.listeners) listener(this.all);
  }
}
