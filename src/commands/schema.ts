import * as z from 'zod/v4/core';
import { failed, ok, problem, type Result } from '../ledger/problem';

/**
 * The few schemas that payloads need, from zod's own classes: its builders, and its strings,
 * numbers, unions and records, would be 8 kB of Code.js for what a line says here.
 */
export type Schema<T> = z.$ZodType<T>;

function leaf<T>(isRight: (value: unknown) => boolean): Schema<T> {
  return z._custom<T>(z.$ZodCustom, isRight, undefined) as z.$ZodType as Schema<T>;
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
  const catchall = new z.$ZodNever({ type: 'never' });
  return new z.$ZodObject({ type: 'object', shape, catchall }) as z.$ZodType as Schema<T>;
}

export function nullable<T>(innerType: Schema<T>): Schema<T | null> {
  return new z.$ZodNullable({ type: 'nullable', innerType }) as Schema<T | null>;
}

/** The first wrong part is named by its path: a developer's word, good enough for a bug report. */
export function checked<T>(schema: Schema<T>, sent: unknown): Result<T> {
  const parsed = z.safeParse(schema, sent);
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return failed(problem('fields-bad', {}, { name: path === '' ? 'toàn bộ' : path }));
}
