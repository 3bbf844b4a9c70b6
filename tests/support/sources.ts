/** The parts of local/FIDELITY.md, in its order. */
export const SECTIONS = [
  'Script realm',
  'Cells',
  'Custom functions',
  'Writes, costs and quotas',
  'People',
  'Concurrency',
  'Faults',
  'HtmlService',
  'Persistence',
] as const;
export type Section = (typeof SECTIONS)[number];

const APPS_SCRIPT = 'https://developers.google.com/apps-script';
const ADD_ONS = 'https://developers.google.com/workspace/add-ons';
const SHEET_CLASSES = `${APPS_SCRIPT}/reference/spreadsheet`;

/** Where Google, or somebody who watched Google, says what a behaviour is. */
export const SOURCES = {
  /** Nobody says it: working knowledge, to be tried first on a real account. */
  assumed: '',
  /** Ours, not Google's: what the local host promises of its own. */
  host: '',
  CF: `${APPS_SCRIPT}/guides/sheets/functions`,
  JSD: `${APPS_SCRIPT}/concepts/jsdoc`,
  SHO: `${ADD_ONS}/editors/sheets`,
  V8: `${APPS_SCRIPT}/guides/v8-runtime`,
  MIG: `${APPS_SCRIPT}/guides/v8-runtime/migration`,
  ST: `${APPS_SCRIPT}/guides/triggers`,
  IT: `${APPS_SCRIPT}/guides/triggers/installable`,
  EV: `${APPS_SCRIPT}/guides/triggers/events`,
  AUTH: `${ADD_ONS}/concepts/addon-authorization`,
  Q: `${APPS_SCRIPT}/guides/services/quotas`,
  HTMLC: `${APPS_SCRIPT}/guides/html/communication`,
  HTMLR: `${APPS_SCRIPT}/guides/html/restrictions`,
  HTMLT: `${APPS_SCRIPT}/guides/html/templates`,
  DLG: `${ADD_ONS}/concepts/dialogs`,
  ER: `${APPS_SCRIPT}/guides/editor-restrictions`,
  SCO: `${APPS_SCRIPT}/concepts/scopes`,
  MAN: `${APPS_SCRIPT}/manifest`,
  SA: `${SHEET_CLASSES}/spreadsheet-app`,
  RNG: `${SHEET_CLASSES}/range`,
  SHT: `${SHEET_CLASSES}/sheet`,
  SS: `${SHEET_CLASSES}/spreadsheet`,
  PROT: `${SHEET_CLASSES}/protection`,
  DV: `${SHEET_CLASSES}/data-validation-builder`,
  CFR: `${SHEET_CLASSES}/conditional-format-rule-builder`,
  CHB: `${SHEET_CLASSES}/embedded-chart-builder`,
  DM: `${SHEET_CLASSES}/developer-metadata`,
  UI: `${APPS_SCRIPT}/reference/base/ui`,
  SES: `${APPS_SCRIPT}/reference/base/session`,
  CON: `${APPS_SCRIPT}/reference/base/console`,
  UTI: `${APPS_SCRIPT}/reference/utilities/utilities`,
  LCK: `${APPS_SCRIPT}/reference/lock/lock`,
  LKS: `${APPS_SCRIPT}/reference/lock/lock-service`,
  CAC: `${APPS_SCRIPT}/reference/cache/cache`,
  PRP: `${APPS_SCRIPT}/reference/properties/properties-service`,
  BP: `${APPS_SCRIPT}/guides/support/best-practices`,
  /** USER_ENTERED: text is read as if typed. */
  VIO: 'https://developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption',
  /** What gas-fakes saw when it ran the same tests on Google and on itself. */
  GFO: 'https://github.com/brucemcpherson/gas-fakes/blob/main/notes/oddities.md',
  /** Comments stripped from template literals of served pages, with an example. */
  STRIP: 'https://github.com/enuchi/React-Google-Apps-Script/issues/157',
  HTM: `${APPS_SCRIPT}/reference/html/html-template`,
  HTO: `${APPS_SCRIPT}/reference/html/html-output`,
  /** Installed triggers as scripts make them. */
  TRG: `${APPS_SCRIPT}/reference/script/spreadsheet-trigger-builder`,
  SAP: `${APPS_SCRIPT}/reference/script/script-app`,
  AMO: `${APPS_SCRIPT}/reference/script/auth-mode`,
  /** A method that a script may not call, named with the scope it lacks. */
  PERMIT: 'https://github.com/hijonathan/google-scripts/issues/14',
  /** Reads empty the write cache first, says Google's own blog. */
  BUFFER: 'https://googleappsscript.blogspot.com/2010/06/optimizing-spreadsheet-operations.html',
  /** Measured times of setValues and flush. */
  SCRIPTDB:
    'https://ruby-bash.developreference.com/article/29263774/What+is+faster+ScriptDb+or+SpreadsheetApp',
  /** Measured times of properties and cache. */
  TIMES: 'https://ziritione.org/post/apps_script_performance',
  /** A script that measured the cache's limits. */
  CACHED: 'https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits',
  /** google.script.run of values with a Date hands on null. */
  DATE_NULL: 'https://github.com/enuchi/React-Google-Apps-Script/issues/28',
  /** What the code that Google serves to pages does with arguments. */
  SERVED: 'https://github.com/takatama/apps-script-vite-starter/blob/main/docs/DESIGN.md',
  LIMITS: 'https://support.google.com/drive/answer/37603',
  /** "Mar 1 2016" becomes a date, "$100.15" an amount of money. */
  TYPED: 'https://docs.sheetdb.io/value-render-input-option',
  /** Leading zeros and 1/2 as a script's text turns out. */
  ZEROS: 'https://github.com/vlucas/sheetquery/issues/20',
  SEPARATORS: 'https://support.google.com/docs/answer/58515',
  /** `;` is taken in every locale, `,` and `\\` only in their own. */
  SEMICOLON: 'https://jtuto.com/locale-differences-in-google-sheets-documentation-missing-pages/',
  START: 'https://github.com/googleworkspace/solutions/issues/128',
  NO_ROWS: 'https://github.com/chriskyfung/AutoFetcher-IG-Stories-to-GDrive/issues/51',
  FREEZE: 'https://github.com/google/ads-account-structure-script/issues/2',
  MISMATCH: 'https://github.com/alpatania/sassafras/issues/8',
  /** The sentence of a spill that something stands in the way of. */
  SPILL: 'https://github.com/tomayac/wikipedia-tools-for-google-spreadsheets/issues/53',
  CHARACTERS: 'https://integrately.com/integrations/google-sheets/error',
  TEN_MILLION:
    'https://workspaceupdates.googleblog.com/2022/03/ten-million-cells-google-sheets.html',
  SETVALUE: 'https://support.google.com/docs/thread/202011707',
  SORT: 'https://zenn.dev/gas/articles/3dd18366ac4457',
  /** TODAY is let through where NOW and RAND are not. */
  IMPORT: 'https://support.google.com/docs/answer/3093340',
  /** The address at which Google gives a spreadsheet or one tab of it as a file; documented nowhere. */
  EXPORT: 'https://github.com/simonsprofile/exporting-google-sheets-pdfs',
} as const;
export type Source = keyof typeof SOURCES;
