/** What belongs to the whole file: its id, title and time zone. */

import { ownCommand } from './commands';
import { type Engine, hostData, type WorkbookData } from './engine';

interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
}

export interface DocumentGetters {
  getDocument(): DocumentFacts;
}

export function registerDocument(o: Engine): void {
  class DocumentPlugin extends o.CorePlugin {
    static override getters = ['getDocument'] as const;
    readonly facts: DocumentFacts = { id: '', title: '', timeZone: '' };

    getDocument(): DocumentFacts {
      return this.facts;
    }

    override handle(command: { readonly type: string }): void {
      const own = ownCommand(command);
      if (own?.type === 'SET_DOCUMENT') {
        const { id, title, timeZone } = own;
        this.history.update('facts', { id, title, timeZone });
      }
    }

    override import(data: WorkbookData): void {
      const { document } = hostData(data);
      if (document) Object.assign(this.facts, document);
    }

    override export(data: WorkbookData): void {
      hostData(data).document = this.facts;
    }
  }
  o.registries.corePluginRegistry.add('host_document', DocumentPlugin);
}
