import { ASSOCIATIONS, DIRECT_LENDING } from '../ledger/associations';
import { ledgerColumn } from '../ledger/columns';
import { vietnameseDate } from '../ledger/date';
import type { CodedColumn, Ledger } from '../ledger/ledger';
import { failed, ok, type ProblemCode, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { textKey } from '../ledger/text-key';
import type { AmountIndicator, Scope } from './indicator';
import type { Rows } from './selection';

/**
 * The rows of a scope; the very same ones where it leaves none out. A row that does not say whose
 * it is (or of which program) is no part of an answer, and none is left out unsaid: it is refused.
 * Problems: column-missing, lending-unknown, program-blank, direct-missing.
 */
export function rowsInScope(
  ledger: Ledger,
  rows: Rows,
  { name }: Pick<AmountIndicator, 'name'>,
  { lending, withoutPrograms }: Scope,
): Result<Rows> {
  const ofLending =
    lending === undefined
      ? ok(rows)
      : lending === 'entrusted'
        ? entrustedRows(ledger, rows)
        : rowsWithDirect(ledger, rows, name);
  if (!ofLending.ok || withoutPrograms === undefined) return ofLending;
  const left = new Set(withoutPrograms.map(textKey));
  return kept(ledger, ofLending.value, 'program', 'program-blank', (member) =>
    member === '' ? 'unknown' : left.has(textKey(member)) ? 'out' : 'in',
  );
}

const ENTRUSTED = new Set(ASSOCIATIONS.map(({ name }) => textKey(name)));
const DIRECT = textKey(DIRECT_LENDING.name);

/** A name that is none of the four may be an association or the bank itself: it is not guessed. */
function entrustedRows(ledger: Ledger, rows: Rows): Result<Rows> {
  return kept(ledger, rows, 'association', 'lending-unknown', (member) => {
    const key = textKey(member);
    return ENTRUSTED.has(key) ? 'in' : key === DIRECT ? 'out' : 'unknown';
  });
}

/** The bank's total is not known at a date that has no row of the bank's own lending. */
function rowsWithDirect(ledger: Ledger, rows: Rows, indicator: string): Result<Rows> {
  const association = coded(ledger, 'association');
  if (!association.ok) return association;
  const { codes, members } = association.value;
  const direct = members.findIndex((member) => textKey(member) === DIRECT);
  const hasDirect = new Uint8Array(ledger.cutoffs.members.length);
  const dates = ledger.cutoffs.codes;
  codes.forEach((code, row) => {
    if (code === direct) hasDirect[dates[row] ?? 0] = 1;
  });
  const without = rows.find((row) => hasDirect[dates[row] ?? 0] !== 1);
  if (without === undefined) return ok(rows);
  const date = vietnameseDate(ledger.cutoffs.members[dates[without] ?? 0] ?? '');
  return failed(problem('direct-missing', {}, { indicator, date }));
}

function kept(
  ledger: Ledger,
  rows: Rows,
  field: DimensionField,
  code: ProblemCode,
  isIn: (member: string) => 'in' | 'out' | 'unknown',
): Result<Rows> {
  const column = coded(ledger, field);
  if (!column.ok) return column;
  const { codes, members } = column.value;
  const kinds = members.map(isIn);
  if (kinds.every((kind) => kind === 'in')) return ok(rows);
  const unknown = rows.find((row) => kinds[codes[row] ?? 0] === 'unknown');
  if (unknown !== undefined) {
    const text = members[codes[unknown] ?? 0] ?? '';
    return failed(problem(code, ledger.place(unknown, field), text === '' ? {} : { text }));
  }
  return ok(rows.filter((row) => kinds[codes[row] ?? 0] === 'in'));
}

function coded(ledger: Ledger, field: DimensionField): Result<CodedColumn> {
  if (ledger.fields.has(field)) return ok(ledger.dimensions[field]);
  return failed(problem('column-missing', {}, { column: ledgerColumn(field).header }));
}
