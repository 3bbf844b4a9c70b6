import { type Base, basePeriod, readBase } from '../../ledger/base-period';
import type { Catalogue } from '../../ledger/catalogue';
import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { datePeriod, type Period, readPeriod } from '../../ledger/period';
import { all, atField, failed, ok, problem, type Result } from '../../ledger/problem';
import { readMember } from '../../ledger/read-cell';
import type { ReportRequest } from '../../ledger/report-request';
import type { ReportScope, ScopeField } from '../../reports/report';
import { askedDate } from '../asked-date';

export interface AskedTimes {
  readonly cutoff: IsoDate;
  readonly flowPeriod: Period;
  readonly base: Base;
}

/** Problems, at the fields of the dialog: those of dates, periods and bases, period-after-cutoff. */
export function readTimes(request: ReportRequest): Result<AskedTimes> {
  const asked = all({
    cutoff: askedDate(request.cutoff),
    flowPeriod: readFlowPeriod(request),
    base: atField('base', readBase(request.base)),
  });
  if (!asked.ok) return asked;
  const { cutoff, flowPeriod, base } = asked.value;
  if (flowPeriod.from > cutoff) {
    const about = { period: flowPeriod.text, date: vietnameseDate(cutoff) };
    return failed(problem('period-after-cutoff', {}, { ...about, field: 'flowFrom' }));
  }
  const before = atField('base', basePeriod(base, datePeriod(cutoff), []));
  return before.ok ? asked : before;
}

/** One kỳ, or the window between two. */
function readFlowPeriod({ flowFrom, flowTo }: ReportRequest): Result<Period> {
  const read = all({
    from: atField('flowFrom', readPeriod(flowFrom)),
    to: atField('flowTo', readPeriod(flowTo)),
  });
  if (!read.ok) return read;
  const { from, to } = read.value;
  if (from.text === to.text) return ok(from);
  return atField('flowFrom', readPeriod(`${from.text} - ${to.text}`));
}

/** Of whom the copy is; null: of all. Problems: commune-unknown, association-unknown, name-ambiguous. */
export function readScope(
  request: ReportRequest,
  catalogue: Catalogue,
): Result<ReportScope | null> {
  const member = (field: ScopeField): Result<string> =>
    request[field] === ''
      ? ok('')
      : atField(field, readMember(field, request[field], catalogue[field], {}));
  const names = all({ commune: member('commune'), association: member('association') });
  if (!names.ok) return names;
  const { commune, association } = names.value;
  if (commune === '' && association === '') return ok(null);
  return ok({ ...(commune && { commune }), ...(association && { association }) });
}
