import { measureColumns } from '../ledger/columns';
import type { EntryKey, EntryPayload } from '../ledger/entry';
import type { Result } from '../ledger/problem';
import { cell, checked, fields, nullable, text } from './schema';

/**
 * The shape of what a page sends. A page of ours never fails it: it stops calls made by hand and
 * pages older than the script. What the values mean is read afterwards by the ledger.
 */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 2_000;

const measures = measureColumns().map(({ field }) => field);

function each<Field extends string, Schema>(names: readonly Field[], schema: Schema) {
  return Object.fromEntries(names.map((field) => [field, schema])) as Record<Field, Schema>;
}

const name = text(LONGEST_NAME);
const keySchema = fields<EntryKey>({
  cutoff: name,
  commune: name,
  association: name,
  group: name,
  program: name,
  fund: name,
});

const payloadSchema = fields<EntryPayload>({
  requestId: text(LONGEST_NAME, 1),
  person: name,
  key: keySchema,
  amounts: fields(each(measures, name)),
  note: text(LONGEST_NOTE),
  shown: nullable(fields({ ...each(measures, cell), note: cell })),
});

export function checkEntryPayload(sent: unknown): Result<EntryPayload> {
  return checked(payloadSchema, sent);
}

export function checkEntryKey(sent: unknown): Result<EntryKey> {
  return checked(keySchema, sent);
}
