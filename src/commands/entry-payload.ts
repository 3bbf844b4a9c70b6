import * as z from 'zod/mini';
import { measureColumns } from '../ledger/columns';
import type { EntryKey, EntryPayload, EntryRow } from '../ledger/entry';
import { failed, ok, problem, type Result } from '../ledger/problem';

/**
 * The shape of what a page sends. A page of ours never fails it: it stops calls made by hand and
 * pages older than the script. What the values mean is read afterwards by the ledger.
 */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

/**
 * Leaves are predicates of our own: zod's strings, numbers, unions and records would be 6 kB of
 * Code.js for what a line says here.
 */
export const text = (longest: number, shortest = 0) =>
  z.custom<string>(
    (value) => typeof value === 'string' && value.length >= shortest && value.length <= longest,
  );
const cell = z.custom<EntryRow['note']>(
  (value) => value === null || typeof value === 'number' || typeof value === 'string',
);
const measures = measureColumns().map(({ field }) => field);

function each<Field extends string, Schema>(fields: readonly Field[], schema: Schema) {
  return Object.fromEntries(fields.map((field) => [field, schema])) as Record<Field, Schema>;
}

const name = text(LONGEST_NAME);
const keySchema = z.strictObject({
  cutoff: name,
  commune: name,
  association: name,
  group: name,
  program: name,
  fund: name,
});

const payloadSchema = z.strictObject({
  requestId: text(LONGEST_NAME, 1),
  person: name,
  key: keySchema,
  amounts: z.strictObject(each(measures, z.exactOptional(name))),
  note: text(LONGEST_NOTE),
  shown: z.nullable(z.strictObject({ ...each(measures, cell), note: cell })),
});

export function checkEntryPayload(sent: unknown): Result<EntryPayload> {
  return checked<EntryPayload>(payloadSchema.safeParse(sent));
}

export function checkEntryKey(sent: unknown): Result<EntryKey> {
  return checked<EntryKey>(keySchema.safeParse(sent));
}

interface Issue {
  readonly path: readonly PropertyKey[];
}
type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** The first wrong part is named by its path: a developer's word, good enough for a bug report. */
export function checked<T>(parsed: Parsed<T>): Result<T> {
  if (parsed.success) return ok(parsed.data);
  const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  return failed(problem('fields-bad', {}, { name: path === '' ? 'toàn bộ' : path }));
}
