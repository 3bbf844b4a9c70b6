import { indicator } from '../analysis/indicators';
import { type LedgerField, ledgerColumn } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { readQuestion } from './arguments';
import type { Argument, CustomFunction } from './custom-function';

/** What fee and commission are reckoned from. */
const READ = ['association', 'commune', 'group', 'program', 'fund'] as const;
const REQUIRED: readonly LedgerField[] = [
  'association',
  'commune',
  'program',
  'interestCollected',
  'outstanding',
  'overdue',
  'frozen',
];

/**
 * du_lieu and ky of a function that reckons payments.
 * Problems: those of readQuestion, column-missing, groups-not-in-ledger.
 *
 * @param by what the answer is divided by; null is nothing that need be there
 */
export function readPaymentQuestion(
  of: CustomFunction,
  args: readonly Argument[],
  positions: { readonly data: number; readonly period: number },
  by: DimensionField | null,
): Result<{ readonly ledger: Ledger; readonly period: Period }> {
  const indicators = [indicator('interestCollected'), indicator('current')];
  // Of each association its own share of nợ quá hạn counts, whatever the answer is divided by.
  const asked = { indicators, by: ['association', 'fund'] as const, from: READ, needsDong: true };
  const question = readQuestion(of, args, { ...positions, criteria: args.length }, asked);
  if (!question.ok) return question;
  const { ledger, period } = question.value;
  const missing = [...REQUIRED, ...(by === null ? [] : [by])].find(
    (field) => !ledger.fields.has(field),
  );
  if (missing !== undefined) {
    return failed(problem('column-missing', {}, { column: ledgerColumn(missing).header }));
  }
  if (by === 'group' && ledger.dimensions.group.members.every((name) => name === '')) {
    return failed(problem('groups-not-in-ledger', {}, { what: 'lãi' }));
  }
  return ok({ ledger, period });
}
