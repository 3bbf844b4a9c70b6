/**
 * A trigger of the clock, for the build that has the scope for it. Google runs it as the person who made
 * it, and shows nobody the triggers of another.
 */

/** Between two and three: Google chooses the minute. */
const HOUR = 2;

export function isNightly(run: string): boolean {
  return triggersOf(run).length > 0;
}

/** @param run name of the top-level function that Google calls */
export function startNightly(run: string): void {
  ScriptApp.newTrigger(run).timeBased().everyDays(1).atHour(HOUR).create();
}

export function endNightly(run: string): void {
  for (const trigger of triggersOf(run)) ScriptApp.deleteTrigger(trigger);
}

function triggersOf(run: string): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((each) => each.getHandlerFunction() === run);
}
