/**
 * What a page may send through `google.script.run`: the page checks it, and so does a call without
 * a page. No Node and no DOM in this file, and no `instanceof`: the values are of any realm.
 * https://developers.google.com/apps-script/guides/html/communication
 */

/**
 * The arguments as they arrive: undefined and what is not a finite number as null, absent fields
 * left out, and keys that end in two underscores dropped without a word.
 *
 * @throws TypeError with Google's sentence for a Date, function, class instance, DOM node or cycle
 */
export function legalArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => legal(arg, String(index), []));
}

function legal(value: unknown, name: string, above: readonly object[]): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw illegal(name);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (each, index) => legal(each, String(index), path));
  }
  if (!isPlain(value)) throw illegal(name);
  const pairs = Object.entries(value).filter(
    ([key, each]) => each !== undefined && !key.endsWith('__'),
  );
  return Object.fromEntries(pairs.map(([key, each]) => [key, legal(each, key, path)]));
}

/** An object without a class of its own, of whatever realm. */
export function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** @param name of the property that holds the value, whatever it is in; an argument's is its index */
function illegal(name: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${name}`);
}
