import type { SubmissionsShown } from '../../ledger/periods/period-requests';
import { isHandedIn } from '../../ledger/periods/submissions';
import { ok, type Result } from '../../ledger/problem';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { openAskedPeriod } from './asked-period';
import { deadlineOf, statesAt, unitShown } from './period-data';

const WIDTH = 860;
const HEIGHT = 600;

/** Menu action "Tình hình nộp". The page then asks for its data by `submissionState`. */
export function openSubmissions(): null {
  showDialog('submissions', 'Tình hình nộp', WIDTH, HEIGHT);
  return null;
}

/** Who has handed in the figures of a date, who has not, who is late. */
export function submissionState(sent: unknown): Result<SubmissionsShown> {
  const opened = openAskedPeriod(sent);
  if (!opened.ok) return opened;
  const { data, asked } = opened.value;
  const cutoffs = [...new Set([...data.ledger.cutoffs.members, ...data.closed])].sort().reverse();
  const cutoff = asked ?? cutoffs[0] ?? null;
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
