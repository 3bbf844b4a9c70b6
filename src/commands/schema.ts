import * as z from 'zod/mini';
import { formatCount } from '../ledger/format';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';

/**
 * The shapes that payloads of pages are made of. A page of ours never fails them: they stop calls
 * made by hand and pages older than the script. Each has a largest size, so that no payload can
 * keep the script busy.
 */
export type Schema<T> = z.ZodMiniType<T>;

// Google's parser need not see code made from text; shapes this small gain nothing by it.
z.config({ jitless: true });

/** Longest text of a cell in Google Sheets. */
const LONGEST_CELL = 50_000;

export function text(longest: number, shortest = 0): Schema<string> {
  return z.string().check(z.minLength(shortest), z.maxLength(longest));
}

/** What a cell may hold, a date read as text. */
export const cell: Schema<string | number | null> = z.union([
  text(LONGEST_CELL),
  z.number(),
  z.null(),
]);

/** A cell of a file: blank is the empty text. */
export const filled: Schema<string | number> = z.union([text(LONGEST_CELL), z.number()]);

export const flag: Schema<boolean> = z.boolean();

/** An integer between two bounds, both included. */
export function whole(least: number, most: number): Schema<number> {
  return z.int().check(z.gte(least), z.lte(most));
}

/** One of a closed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Schema<Word> {
  return z.enum(words);
}

export function listOf<T>(inner: Schema<T>, longest: number, shortest = 0): Schema<readonly T[]> {
  return z.array(inner).check(z.minLength(shortest), z.maxLength(longest));
}

/** Exactly these fields. */
export function fields<T>(shape: { readonly [Name in keyof T]-?: Schema<T[Name]> }): Schema<T> {
  const exact: z.ZodMiniType<unknown> = z.strictObject(shape);
  return exact as Schema<T>;
}

export function nullable<T>(inner: Schema<T>): Schema<T | null> {
  return z.nullable(inner);
}

/**
 * The first wrong part is named by its path: a developer's word, good enough for a bug report. A text
 * that a person typed too long is said so at its field.
 */
export function checked<T>(schema: Schema<T>, sent: unknown): Result<T> {
  const read = schema.safeParse(sent);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return failed(tooLong(issue, sent));
  }
  return failed(problem('fields-bad', {}, { name: pathOf(issue) }));
}

function tooLong({ path, maximum }: z.core.$ZodIssueTooBig, sent: unknown): Problem {
  const typed = path.reduce((part: unknown, name) => Reflect.get(Object(part), name), sent);
  const about = { length: formatCount(String(typed).length), most: formatCount(Number(maximum)) };
  const names = path.filter((name) => typeof name === 'string');
  return problem('text-too-long', {}, { ...about, field: names[names.length - 1] ?? '' });
}

/** "row.amount"; a part that has no business there by its own name. */
function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const foreign = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...foreign].map(String).join('.');
  return path === '' ? 'toàn bộ' : path.slice(0, LONGEST_PATH);
}

const LONGEST_PATH = 100;
