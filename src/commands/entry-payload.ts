import * as z from 'zod/mini';
import { measureColumns } from '../ledger/columns';
import type { EntryKey, EntryPayload } from '../ledger/entry';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { MeasureField } from '../ledger/record';

/**
 * The shape of what a page sends. A page of ours never fails it: it stops calls made by hand and
 * pages older than the script. What the values mean is read afterwards by the ledger.
 */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const measureFields = measureColumns().map(({ field }) => field) as [MeasureField];
const rowFields = [...measureFields, 'note'] as unknown as [MeasureField | 'note'];

const keySchema = z.strictObject({
  cutoff: text(LONGEST_NAME),
  commune: text(LONGEST_NAME),
  association: text(LONGEST_NAME),
  group: text(LONGEST_NAME),
  program: text(LONGEST_NAME),
  fund: text(LONGEST_NAME),
});

const payloadSchema = z.strictObject({
  requestId: text(LONGEST_NAME).check(z.minLength(1)),
  person: text(LONGEST_NAME),
  key: keySchema,
  amounts: z.partialRecord(z.enum(measureFields), text(LONGEST_NAME)),
  note: text(LONGEST_NOTE),
  shown: z.nullable(z.record(z.enum(rowFields), z.union([z.string(), z.number(), z.null()]))),
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
