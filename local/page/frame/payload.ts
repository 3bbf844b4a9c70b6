/** A form element may be the only argument of a call; everything else is checked as it stands. */

import { legalArguments } from '../../legal-payload';

/** @throws TypeError as legalArguments does */
export function sendable(args: readonly unknown[]): unknown[] {
  const [first] = args;
  if (args.length === 1 && first instanceof HTMLFormElement) return [formValues(first)];
  return legalArguments(args);
}

/** Every named field as text; several of one name as a list. Files have no counterpart here. */
function formValues(form: HTMLFormElement): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === 'string' ? value : value.name;
    const before = values[name];
    values[name] = before === undefined ? text : [before, text].flat();
  }
  return values;
}
