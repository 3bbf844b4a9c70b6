import type { Collision } from './collision';
import type { ProblemCode } from './wording/sentences';

export type { ProblemCode } from './wording/sentences';

/**
 * What is wrong with something a person typed, pasted or asked for. Problems are values; they are
 * worded in Vietnamese by wording.ts, at the edge.
 */
export interface Place {
  /** Tab name as the person sees it. */
  readonly tab?: string;
  /** Row number as the person sees it: the header is row 1. */
  readonly row?: number;
  /** Header text of the column, or the name of the form field. */
  readonly column?: string;
  /** Of a custom function, as its syntax names it; row and column count within its range. */
  readonly argument?: string;
}

export interface Problem {
  readonly code: ProblemCode;
  /** An error stops the command; a warning is shown and passed. */
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What the sentence mentions: the text found, the number expected, the nearest name. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Of row-changed and not-saved: what stands there and what was meant, cell by cell. */
  readonly collision?: Collision;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T>(...problems: Problem[]): Result<T> {
  return { ok: false, problems };
}

/** All of them, or the problems of all that failed. */
export function all<Parts extends object>(
  parts: {
    readonly [Name in keyof Parts]: Result<Parts[Name]>;
  },
): Result<Parts> {
  const results: [string, Result<unknown>][] = Object.entries(parts);
  const problems = results.flatMap(([, result]) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failed(...problems);
  const values = results.map(([name, result]) => [name, result.ok ? result.value : undefined]);
  return ok(Object.fromEntries(values) as Parts);
}

/** Names the form field that the problems are about. */
export function atField<T>(field: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failed(
    ...result.problems.map((found) => ({ ...found, about: { ...found.about, field } })),
  );
}

export function problem(
  code: ProblemCode,
  place: Place = {},
  about: Problem['about'] = {},
  severity: Problem['severity'] = 'error',
): Problem {
  return { code, severity, place, about };
}

/** The same as something to look at: what was meant is done all the same. */
export function asWarning(found: Problem): Problem {
  return { ...found, severity: 'warning' };
}
