import { registerCustomFunctions } from '../engine/custom-functions';
import type { Model } from '../engine/engine';
import { installEngine } from '../engine/install';
import { LOCALES } from '../engine/locales';
import type { RevisionMessage, SessionPayload } from '../host-types';
import { chartValues } from './chart-values';
import type { Connection } from './connection';
import type { PageEvaluator } from './evaluator';
import { addNotes } from './notes';
import { addProtectionGuard, type ProtectionNotices } from './protection';
import { translate } from './translate';
import { readTypedCells } from './typed-cells';

export interface WorkbookParts {
  /** The name this page gave itself; its revisions carry it. */
  readonly page: string;
  readonly connection: Connection;
  readonly payload: SessionPayload;
  readonly evaluator: PageEvaluator;
  /** Something was sent or confirmed. */
  readonly onTraffic: () => void;
  readonly notices: ProtectionNotices;
}

/** The page's own copy of the workbook, kept equal to the server's by revisions. */
export interface PageWorkbook {
  readonly model: Model;
  /** Hands a revision that came from the server to the model. */
  receive(message: RevisionMessage): void;
}

export function createWorkbook(parts: WorkbookParts): PageWorkbook {
  const { connection, payload, evaluator, onTraffic } = parts;
  // The engine tells how long each of its commands took.
  console.debug = () => undefined;
  o_spreadsheet.setTranslationMethod(translate, () => true);
  Chart.defaults.locale = payload.locale.replace('_', '-');
  Chart.register(chartValues as unknown as Parameters<typeof Chart.register>[0]);
  installEngine(o_spreadsheet);
  registerCustomFunctions(o_spreadsheet, payload.functions);
  addNotes();
  readTypedCells();
  addProtectionGuard(payload.user, parts.notices);

  const listeners = new Map<string, (message: RevisionMessage) => void>();
  const model = new o_spreadsheet.Model(
    payload.data,
    {
      mode: payload.user.role === 'viewer' ? 'readonly' : 'normal',
      client: { id: parts.page, name: payload.user.name },
      custom: { customFunctions: evaluator },
      external: { loadLocales: async () => Object.values(LOCALES) },
      transportService: {
        sendMessage: async (message: RevisionMessage) => {
          connection.tell({ kind: 'revision', message });
          onTraffic();
        },
        onNewMessage: (id, listener) => listeners.set(id, listener),
        leave: (id) => listeners.delete(id),
      },
    },
    payload.revisions as unknown as ConstructorParameters<typeof o_spreadsheet.Model>[2],
  );
  model.joinSession();
  evaluator.model = model;
  showFirstTab(model);
  return {
    model,
    receive: (message) => {
      for (const listener of listeners.values()) listener(message);
      onTraffic();
    },
  };
}

/** The engine opens on whichever tab its data names first, hidden or not. */
function showFirstTab(model: Model): void {
  const [first] = model.getters.getVisibleSheetIds();
  const active = model.getters.getActiveSheetId();
  if (first === undefined || first === active) return;
  model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: first });
}
