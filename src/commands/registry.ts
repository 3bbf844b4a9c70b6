import { type OpenEvent, showMenu } from '../workbook/ui';
import { checkWorkbook, openCheck } from './check/check-data';
import { hintAfterEdit } from './check/edit-hint';
import { showCell } from './check/show-cell';
import { keepDraft } from './entry/entry-draft';
import { entryForm, openEntry } from './entry/entry-form';
import { entryPreview } from './entry/entry-preview';
import { saveEntry } from './entry/save-entry';
import { buildExamples, openExamples } from './functions/build-examples';
import { insertExample, openFunctions } from './functions/insert-example';
import { ownExamples } from './functions/own-examples';
import { importForm, openImport } from './import/import-form';
import { importPreview } from './import/import-preview';
import { importRows } from './import/import-rows';
import { MENU_CAPTION, menu } from './menu';
import { answered } from './outcome';
import { periodCommands } from './periods/period-commands';
import { reportProgress, stopReports } from './reports/report-progress';
import { showReport } from './reports/show-report';
import { createWorkbook } from './setup/create-workbook';
import { openSetup, setupForm } from './setup/setup-form';
import { openUndo } from './undo/undo';

/**
 * Every function that Google may call besides custom functions: triggers, menu actions, calls of the
 * pages. All of them are public to any page of the script, so each checks what it is given. They
 * answer plain JSON; calls of pages answer an Outcome. Those about summary tabs are listed in
 * reports/report-commands.ts.
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

  reportProgress: (run: unknown) => answered(() => reportProgress(run)),
  stopReports: (run: unknown) => answered(() => stopReports(run)),
  showReport: (report: unknown) => answered(() => showReport(report)),

  openCheck,
  checkWorkbook: () => answered(checkWorkbook),
  showCell: (address: unknown) => answered(() => showCell(address)),
  onEdit: (event: unknown) => hintAfterEdit(event),

  openFunctions,
  ownExamples: () => answered(ownExamples),
  insertExample: (choice: unknown) => answered(() => insertExample(choice)),
  openExamples,
  buildExamples: () => answered(buildExamples),

  ...periodCommands,

  openSetup,
  setupForm: () => answered(setupForm),
  createWorkbook: (choices: unknown) => answered(() => createWorkbook(choices)),
};
