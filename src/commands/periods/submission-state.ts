import type { SubmissionsRequest, SubmissionsShown } from '../../ledger/periods/period-requests';
import { isHandedIn } from '../../ledger/periods/submissions';
import { ok, type Result } from '../../ledger/problem';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { dateIfAsked } from '../asked-date';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { checked, fields, text } from '../schema';
import { deadlineOf, openPeriodData, statesAt, unitShown } from './period-data';

const WIDTH = 860;
const HEIGHT = 600;

const requestSchema = fields<SubmissionsRequest>({ cutoff: text(100) });

/** Menu action "Tình hình nộp". The page then asks for its data by `submissionState`. */
export function openSubmissions(): null {
  showDialog('submissions', 'Tình hình nộp', WIDTH, HEIGHT);
  return null;
}

/** Who has handed in the figures of a date, who has not, who is late. */
export function submissionState(sent: unknown): Result<SubmissionsShown> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const asked = dateIfAsked(request.value.cutoff);
  if (!asked.ok) return asked;
  const read = openPeriodData();
  if (!read.ok) return read;
  const data = read.value;
  const cutoffs = [...new Set([...data.ledger.cutoffs.members, ...data.closed])].sort().reverse();
  const cutoff = asked.value ?? cutoffs[0] ?? null;
  const person = readChoice(PERSON_CHOICE) ?? '';
  if (cutoff === null) {
    const none = { deadline: null, isClosed: false, submitted: 0, units: [], warnings: [] };
    return ok({ person, cutoffs, cutoff, ...none });
  }
  const states = statesAt(data, cutoff);
  return ok({
    person,
    cutoffs,
    cutoff,
    deadline: deadlineOf(data, cutoff),
    isClosed: data.closed.has(cutoff),
    submitted: states.filter(isHandedIn).length,
    units: states.map(unitShown),
    warnings: listed(data.unreadLines),
  });
}
