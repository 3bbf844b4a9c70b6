import { measureColumns } from '../../ledger/columns';
import type { EntryKey, EntryPayload } from '../../ledger/entry';
import {
  type DraftToKeep,
  type EntryDraft,
  MOST_WAITING,
  type TypedField,
  type WaitingLine,
} from '../../ledger/entry-draft';
import type { Result } from '../../ledger/problem';
import { LONGEST_NAME } from '../../ledger/text-bounds';
import {
  cell,
  checked,
  fields,
  listOf,
  nullable,
  oneOf,
  type Schema,
  text,
  whole,
} from '../schema';

/**
 * The shape of what a page sends. A page of ours never fails it: it stops calls made by hand and
 * pages older than the script. What the values mean is read afterwards by the ledger, which has a
 * sentence for a text that a person typed too long.
 */
const LONGEST_TYPED = 100_000;

const measures = measureColumns().map(({ field }) => field);

function each<Field extends string, T>(names: readonly Field[], schema: Schema<T>) {
  return Object.fromEntries(names.map((field) => [field, schema])) as Record<Field, Schema<T>>;
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
  note: text(LONGEST_TYPED),
  shown: nullable(fields({ ...each(measures, cell), note: cell })),
});

const typedSchema = listOf(
  fields<TypedField>({ field: oneOf([...measures, 'note']), text: text(LONGEST_TYPED) }),
  measures.length + 1,
);

const draftSchema = fields<EntryDraft>({
  key: keySchema,
  typed: typedSchema,
  person: name,
  waiting: listOf(
    fields<WaitingLine>({ payload: payloadSchema, typed: typedSchema }),
    MOST_WAITING,
  ),
});

const toKeepSchema = fields<DraftToKeep>({
  page: text(LONGEST_NAME, 1),
  turn: whole(0, Number.MAX_SAFE_INTEGER),
  draft: nullable(draftSchema),
});

export function checkEntryPayload(sent: unknown): Result<EntryPayload> {
  return checked(payloadSchema, sent);
}

export function checkEntryKey(sent: unknown): Result<EntryKey> {
  return checked(keySchema, sent);
}

export function checkDraftToKeep(sent: unknown): Result<DraftToKeep> {
  return checked(toKeepSchema, sent);
}

/** A draft as it was kept, perhaps by an older form: null when this one cannot read it. */
export function checkedDraft(kept: unknown): EntryDraft | null {
  const draft = checked(draftSchema, kept);
  return draft.ok ? draft.value : null;
}
