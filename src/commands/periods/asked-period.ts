import type { IsoDate } from '../../ledger/date';
import type { DateRequest } from '../../ledger/periods/period-requests';
import { ok, type Result } from '../../ledger/problem';
import { dateIfAsked } from '../asked-date';
import { checked, fields, text } from '../schema';
import { openPeriodData, type PeriodData } from './period-data';

/** What a page that shows one date is made from. */
interface AskedPeriod {
  readonly data: PeriodData;
  /** null: the one whose turn it is. */
  readonly asked: IsoDate | null;
}

const requestSchema = fields<DateRequest>({ cutoff: text(100) });

export function openAskedPeriod(sent: unknown): Result<AskedPeriod> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const asked = dateIfAsked(request.value.cutoff);
  if (!asked.ok) return asked;
  const data = openPeriodData();
  return data.ok ? ok({ data: data.value, asked: asked.value }) : data;
}
