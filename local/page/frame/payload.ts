/**
 * What Google lets through `google.script.run`: numbers, booleans, strings, null, and objects and
 * arrays of these; a form element as the only argument.
 * https://developers.google.com/apps-script/guides/html/communication
 */

/** @throws TypeError with Google's sentence for a Date, function, class instance, DOM node or cycle */
export function legalArguments(args: readonly unknown[]): unknown[] {
  const [first] = args;
  if (args.length === 1 && first instanceof HTMLFormElement) return [formValues(first)];
  return args.map((arg, index) => legal(arg, String(index), []));
}

function legal(value: unknown, place: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.includes(value)) throw illegal(place);
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((each, at) => legal(each, `${place}.${at}`, path));
  const parent: unknown = Object.getPrototypeOf(value);
  if (parent !== Object.prototype && parent !== null) throw illegal(place);
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    pairs.map(([key, each]) => [key, legal(each, `${place}.${key}`, path)]),
  );
}

function illegal(place: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${place}`);
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
