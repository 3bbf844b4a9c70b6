import type { Catalogue } from './catalogue';
import { isBlank } from './cell';
import { measureColumns } from './columns';
import type { IsoDate } from './date';
import { formatAmount, formatCount } from './format';
import { all, atField, failed, ok, type Problem, problem, type Result } from './problem';
import { readDate, readMeasure, readMember } from './read-cell';
import type { DimensionField, MeasureField, RecordKey } from './record';
import { type MoneyUnit, unitFactor } from './unit';

/**
 * One record as the entry form sends it: plain JSON, amounts as the text a person typed. The form
 * and the server read it with the same code; the server's reading counts.
 */
export interface EntryPayload {
  /** Made by the form for each press of the button: a call repeated by a bad line is done once. */
  readonly requestId: string;
  /** Name for the log, declared by the person. */
  readonly person: string;
  readonly key: EntryKey;
  /** Every measure; '' where she typed nothing. */
  readonly amounts: Readonly<Record<MeasureField, string>>;
  readonly note: string;
  /** What the row held when the form showed it; null if there was no such row. */
  readonly shown: EntryRow | null;
}

/** As typed or chosen; `cutoff` is yyyy-mm-dd or dd/mm/yyyy. */
export type EntryKey = Readonly<Record<keyof RecordKey, string>>;

/** The cells of a row as they are: numbers in the workbook's unit, text where it is no number. */
export type EntryRow = Readonly<Record<MeasureField | 'note', string | number | null>>;

/** What is known about a record before it is typed. */
export interface EntryPreview {
  /** The row as it stands now; null when saving would add one. */
  readonly row: EntryRow | null;
  readonly place: string;
  /** Same xã, hội, Tổ, program and fund at the unit's date before. */
  readonly previous: { readonly cutoff: IsoDate; readonly outstanding: number | null } | null;
}

export interface SavedEntry {
  readonly updated: boolean;
  /** "Đã ghi dòng mới …" or "Đã cập nhật dòng …". */
  readonly message: string;
  readonly warnings: readonly string[];
}

export interface Entry {
  readonly key: RecordKey;
  /** Integer đồng or counts. */
  readonly measures: Measures;
  readonly note: string;
}

export type Measures = Readonly<Record<MeasureField, number | null>>;

export interface EntryContext {
  readonly unit: MoneyUnit;
  readonly detail: 'commune' | 'group';
  readonly catalogue: Catalogue;
}

/** What was typed so far; a field left out is blank. */
type TypedAmounts = Partial<EntryPayload['amounts']>;

/** Every problem names its form field in `about.field`. */
export function readEntry(
  payload: Pick<EntryPayload, 'key' | 'note'> & { readonly amounts: TypedAmounts },
  context: EntryContext,
): Result<Entry> {
  const read = all({
    key: readEntryKey(payload.key, context),
    measures: readEntryMeasures(payload.amounts, context.unit),
    note: readNote(payload.note),
  });
  if (!read.ok) return read;
  const wrong = classProblem(read.value.measures, context.unit);
  if (wrong !== null) return failed(wrong);
  return read;
}

/** A report prints it beside the figures: it is a remark, no document. */
const LONGEST_NOTE = 2_000;

/** The text that she typed, line breaks and all. */
function readNote(text: string): Result<string> {
  const note = text.replace(LINE_BREAK, '\n').replace(UNWRITABLE, '').trim();
  if (note.length <= LONGEST_NOTE) return ok(note);
  const about = { length: formatCount(note.length), most: formatCount(LONGEST_NOTE) };
  return failed(problem('text-too-long', {}, { ...about, field: 'note' }));
}

const LINE_BREAK = /\r\n?/g;
/** Marks that no cell can hold; tabs and line breaks it can. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Standard names of the key. Problems: value-required, date-bad, unknown members, group-not-kept. */
export function readEntryKey(
  key: EntryKey,
  { catalogue, detail }: Pick<EntryContext, 'catalogue' | 'detail'>,
): Result<RecordKey> {
  const dimension = (field: DimensionField): Result<string> =>
    atField(field, readMember(field, key[field], catalogue[field], {}));
  return all({
    cutoff: atField('cutoff', readDate(key.cutoff, {})),
    commune: dimension('commune'),
    association: dimension('association'),
    group: detail === 'group' ? dimension('group') : noGroup(key.group),
    program: dimension('program'),
    fund: dimension('fund'),
  });
}

function noGroup(text: string): Result<string> {
  return isBlank(text) ? ok('') : failed(problem('group-not-kept', {}, { text, field: 'group' }));
}

/** Problems of all fields at once; Dư nợ is required, the others may stay blank. */
function readEntryMeasures(amounts: TypedAmounts, unit: MoneyUnit): Result<Measures> {
  const problems: Problem[] = [];
  const read: Partial<Record<MeasureField, number | null>> = {};
  for (const { field, kind } of measureColumns()) {
    const value = readAmount(field, kind, amounts[field] ?? '', unit);
    if (value.ok) read[field] = value.value;
    else problems.push(...value.problems);
  }
  if (read.outstanding === null) {
    problems.push(problem('value-required', {}, { field: 'outstanding' }));
  }
  return problems.length > 0 ? failed(...problems) : ok(read as Measures);
}

/**
 * One field of the form: integer đồng or count, null when blank. "hơn 4,3 nghìn tỷ" is read, since
 * the form shows as what.
 */
export function readAmount(
  field: MeasureField,
  kind: 'money' | 'count',
  text: string,
  unit: MoneyUnit,
): Result<number | null> {
  const scale = kind === 'money' ? unitFactor(unit) : 1;
  return atField(field, readMeasure(text, { kind, scale, approximate: true }, {}));
}

function classProblem({ outstanding, overdue, frozen }: Measures, unit: MoneyUnit): Problem | null {
  const classes = (overdue ?? 0) + (frozen ?? 0);
  if (outstanding === null || outstanding >= classes) return null;
  const amount = (dong: number): string => `${formatAmount(dong, unit)} ${unit}`;
  const about = { outstanding: amount(outstanding), classes: amount(classes), field: 'overdue' };
  return problem('outstanding-below-classes', {}, about);
}

/** Figures that follow from the typed ones; null where one of their parts is not known. */
interface DerivedFigures {
  /** Dư nợ − NQH − khoanh. */
  readonly current: number | null;
  /** Against the unit's date before. */
  readonly change: number | null;
  /** dư nợ − (dư nợ kỳ trước + cho vay − thu nợ − xóa nợ): 0 when the roll-forward closes. */
  readonly residual: number | null;
}

export function deriveFigures(
  measures: Partial<Measures>,
  previousOutstanding: number | null,
): DerivedFigures {
  const outstanding = measures.outstanding ?? null;
  if (outstanding === null) return { current: null, change: null, residual: null };
  const current = outstanding - (measures.overdue ?? 0) - (measures.frozen ?? 0);
  if (previousOutstanding === null) return { current, change: null, residual: null };
  const change = outstanding - previousOutstanding;
  const { disbursed = null, collected = null, writtenOff = null } = measures;
  const noFlows = disbursed === null && collected === null && writtenOff === null;
  if (noFlows) return { current, change, residual: null };
  const flows = (disbursed ?? 0) - (collected ?? 0) - (writtenOff ?? 0);
  return { current, change, residual: change - flows };
}
