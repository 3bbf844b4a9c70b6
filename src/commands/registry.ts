import { type OpenEvent, showMenu } from '../workbook/ui';
import { buildReports } from './build-reports';
import { checkWorkbook, openCheck } from './check-data';
import { createWorkbook } from './create-workbook';
import { hintAfterEdit } from './edit-hint';
import { keepDraft } from './entry-draft';
import { entryForm, openEntry } from './entry-form';
import { entryPreview } from './entry-preview';
import { importForm, openImport } from './import-form';
import { importPreview } from './import-preview';
import { importRows } from './import-rows';
import { MENU_CAPTION, menu } from './menu';
import { answered } from './outcome';
import { periodCommands } from './period-commands';
import { openReports, reportOptions } from './report-options';
import { saveEntry } from './save-entry';
import { openSetup, setupForm } from './setup-form';
import { showCell } from './show-cell';
import { openUndo } from './undo';

/**
 * Every function that Google may call besides custom functions: triggers, menu actions, calls of the
 * pages. All of them are public to any page of the script, so each checks what it is given. They
 * answer plain JSON; calls of pages answer an Outcome.
 */
export const commands = {
  onOpen(event?: OpenEvent): null {
    showMenu(MENU_CAPTION, menu, event);
    return null;
  },

  onInstall(event?: OpenEvent): null {
    showMenu(MENU_CAPTION, menu, event);
    return null;
  },

  openEntry,
  entryForm: () => answered(entryForm),
  entryPreview: (key: unknown) => answered(() => entryPreview(key)),
  saveEntry: (payload: unknown) => answered(() => saveEntry(payload)),
  keepDraft: (draft: unknown) => answered(() => keepDraft(draft)),

  openImport,
  importForm: () => answered(importForm),
  importPreview: (content: unknown) => answered(() => importPreview(content)),
  importRows: (request: unknown) => answered(() => importRows(request)),

  openUndo,

  openReports,
  reportOptions: () => answered(reportOptions),
  buildReports: (request: unknown) => answered(() => buildReports(request)),

  openCheck,
  checkWorkbook: () => answered(checkWorkbook),
  showCell: (address: unknown) => answered(() => showCell(address)),
  onEdit: (event: unknown) => hintAfterEdit(event),

  ...periodCommands,

  openSetup,
  setupForm: () => answered(setupForm),
  createWorkbook: (choices: unknown) => answered(() => createWorkbook(choices)),
};
