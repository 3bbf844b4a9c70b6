import { nextSchedule } from '../../local/simulation/schedules';
import type { Choice, Simulated } from '../../local/simulation/simulate';
import { TAB } from './support';

/** A sheet that several scripts append to, each in its own way. */
export const APPENDING = `
function append(name) {
  var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
  sheet.getRange(sheet.getLastRow() + 1, 1).setValue(name);
}
function appendLocked(name) {
  var lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  append(name);
  SpreadsheetApp.flush();
  lock.releaseLock();
}
function appendFlushedLate(name) {
  var lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  append(name);
  lock.releaseLock();
}
function appendReadEarly(name) {
  var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
  var row = sheet.getLastRow() + 1;
  var lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  sheet.getRange(row, 1).setValue(name);
  SpreadsheetApp.flush();
  lock.releaseLock();
}
function appendWhole(name) {
  SpreadsheetApp.getActive().getSheetByName('${TAB}').appendRow([name]);
}
function chance() {
  return [Math.random(), Utilities.getUuid(), SpreadsheetApp.getActive().insertSheet().getSheetId()];
}`;

/** What comes of each order in which the actors can take their turns. */
export function everyOrder<T extends { readonly choices: readonly Choice[] }>(
  simulated: (schedule: number[]) => T,
): T[] {
  const outcomes: T[] = [];
  let schedule: number[] | undefined = [];
  while (schedule) {
    const outcome = simulated(schedule);
    outcomes.push(outcome);
    schedule = nextSchedule(outcome.choices);
  }
  return outcomes;
}

export function errorsOf({ reports }: Simulated): (string | undefined)[] {
  return reports.map(({ error }) => error?.message);
}
