import { failed, ok, problem, type Result } from '../ledger/problem';

/**
 * The few schemas that payloads need: each names the path of the first part that is wrong, or gives
 * null. Zod's smallest form would be 11 kB of Code.js for this; a test holds the two to one verdict.
 */
export type Schema<T> = ((value: unknown, path: string) => string | null) & { readonly of?: T };

function leaf<T>(isRight: (value: unknown) => boolean): Schema<T> {
  return (value, path) => (isRight(value) ? null : path);
}

export function text(longest: number, shortest = 0): Schema<string> {
  return leaf(
    (value) => typeof value === 'string' && value.length >= shortest && value.length <= longest,
  );
}

/** What a cell may hold, a date read as text. */
export const cell: Schema<string | number | null> = leaf(
  (value) => value === null || typeof value === 'number' || typeof value === 'string',
);

/** Exactly these fields. */
export function fields<T>(shape: { readonly [Name in keyof T]-?: Schema<T[Name]> }): Schema<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    const given = new Map<string, unknown>(Object.entries(value));
    const schemas: [string, Schema<unknown>][] = Object.entries(shape);
    const known = new Set(schemas.map(([name]) => name));
    for (const name of given.keys()) if (!known.has(name)) return at(name);
    for (const [name, schema] of schemas) {
      const wrong = given.has(name) ? schema(given.get(name), at(name)) : at(name);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

export function nullable<T>(inner: Schema<T>): Schema<T | null> {
  return (value, path) => (value === null ? null : inner(value, path));
}

/** The first wrong part is named by its path: a developer's word, good enough for a bug report. */
export function checked<T>(schema: Schema<T>, sent: unknown): Result<T> {
  const wrong = schema(sent, '');
  if (wrong === null) return ok(sent as T);
  return failed(problem('fields-bad', {}, { name: wrong === '' ? 'toàn bộ' : wrong }));
}
