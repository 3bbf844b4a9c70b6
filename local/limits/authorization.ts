/**
 * What a script may call, by the mode it runs in and by the scopes of its manifest.
 * https://developers.google.com/workspace/add-ons/concepts/addon-authorization
 * https://developers.google.com/apps-script/concepts/scopes
 */

import type { CallKind } from '../host-types';
import { ScriptException } from '../script-error';
import type { AuthorizationMode } from '../services';

/** Names are whole services ('Ui') or single methods ('Ui.alert'). */
interface Refused {
  readonly names: readonly string[];
  readonly except: readonly string[];
  /** Calls of these kinds, of whatever else the script has got hold of. */
  readonly kinds: readonly CallKind[];
}

const MENUS = ['Ui.createMenu', 'Ui.createAddonMenu', 'Menu'];
const STORES = ['Properties', 'Cache', 'Lock'];
const SERVICES = `SpreadsheetApp Ui PropertiesService CacheService LockService HtmlService ScriptApp
  Session Charts`.split(/\s+/);

const REFUSED: Readonly<Record<AuthorizationMode, Refused>> = {
  NONE: {
    names: SERVICES,
    except: ['SpreadsheetApp.getUi', 'Session.getActiveUserLocale', ...MENUS],
    kinds: ['read', 'write', 'flush', 'other'],
  },
  LIMITED: {
    names: ['Ui', 'ScriptApp'],
    except: ['ScriptApp.getScriptId', ...MENUS],
    kinds: [],
  },
  CUSTOM_FUNCTION: {
    names: ['SpreadsheetApp.getUi', 'ScriptApp'],
    except: ['ScriptApp.getScriptId', ...STORES],
    kinds: ['write', 'flush', 'other'],
  },
  FULL: { names: [], except: [], kinds: [] },
};

const AUTH = 'https://www.googleapis.com/auth';
const DOCUMENT = [`${AUTH}/spreadsheets.currentonly`, `${AUTH}/spreadsheets`];
const CONTAINER_UI = [`${AUTH}/script.container.ui`];
const SCRIPT_APP = [`${AUTH}/script.scriptapp`];

/** Any one of the scopes will do. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.getActive': DOCUMENT,
  'SpreadsheetApp.getActiveSpreadsheet': DOCUMENT,
  'SpreadsheetApp.getActiveSheet': DOCUMENT,
  'SpreadsheetApp.getActiveRange': DOCUMENT,
  'Ui.showSidebar': CONTAINER_UI,
  'Ui.showModalDialog': CONTAINER_UI,
  'Ui.showModelessDialog': CONTAINER_UI,
  'ScriptApp.newTrigger': SCRIPT_APP,
  'ScriptApp.getProjectTriggers': SCRIPT_APP,
  'ScriptApp.getUserTriggers': SCRIPT_APP,
  'ScriptApp.deleteTrigger': SCRIPT_APP,
};

/** Services that need no scope although they are called. */
const FREE = ['SpreadsheetApp', 'Ui', 'Menu', ...STORES];

/**
 * @param path such as 'Range.setValues'
 * @param granted the manifest's scopes; undefined: Google finds out what the script needs
 * @throws ScriptException with Google's sentence when the script may not call it
 */
export function authorize(
  mode: AuthorizationMode,
  path: string,
  kind: CallKind | undefined,
  granted: readonly string[] | undefined,
): void {
  if (isRefused(REFUSED[mode], path, kind)) throw new ScriptException(refusal(mode, path, kind));
  const scopes = scopesOf(path, kind);
  // Simple triggers and custom functions need no authorization for what their modes let them do.
  if (mode !== 'FULL' || scopes.length === 0 || !granted) return;
  if (scopes.some((scope) => granted.includes(scope))) return;
  throw new ScriptException(
    `Specified permissions are not sufficient to call ${path}.${required(scopes)}`,
  );
}

function isRefused({ names, except, kinds }: Refused, path: string, kind?: CallKind): boolean {
  if (includes(except, path)) return false;
  return includes(names, path) || (kind !== undefined && kinds.includes(kind));
}

/** A cell shows the sentence that its guide gives; elsewhere it names service and scopes. */
function refusal(mode: AuthorizationMode, path: string, kind: CallKind | undefined): string {
  const [service, method] = path.split('.');
  if (mode !== 'CUSTOM_FUNCTION')
    return `You do not have permission to call ${path}.${required(scopesOf(path, kind))}`;
  if (path === 'SpreadsheetApp.getUi') return `Cannot call ${path}() from this context.`;
  if (kind === undefined) return `You do not have permission to call ${service} service.`;
  return `You do not have permission to call ${method}`;
}

function scopesOf(path: string, kind: CallKind | undefined): readonly string[] {
  const known = SCOPES[path];
  if (known) return known;
  return kind === undefined || includes(FREE, path) ? [] : DOCUMENT;
}

function required(scopes: readonly string[]): string {
  if (scopes.length === 0) return '';
  return ` Required permissions: ${scopes.length > 1 ? `(${scopes.join(' || ')})` : scopes[0]}`;
}

function includes(names: readonly string[], path: string): boolean {
  return names.includes(path) || names.includes(path.split('.')[0] ?? '');
}
