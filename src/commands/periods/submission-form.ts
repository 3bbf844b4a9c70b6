import type { SubmissionForm } from '../../ledger/periods/period-requests';
import { ok, type Result } from '../../ledger/problem';
import { textKey } from '../../ledger/text-key';
import { readChoice } from '../../workbook/properties';
import { showDialog } from '../../workbook/ui';
import { PERSON_CHOICE } from '../log/log-line';
import { ownTabs } from '../own-tabs';
import { deadlineOf, openDates, openPeriodData, statesAt, unitShown } from './period-data';

const WIDTH = 560;
const HEIGHT = 500;
/** A person submits this month's figures, or those sent back: older dates are closed. */
const MOST_DATES = 6;

/** Menu action "Nộp báo cáo". The page then asks for its data by `submissionForm`. */
export function openSubmit(): null {
  showDialog('submit', 'Nộp báo cáo', WIDTH, HEIGHT);
  return null;
}

/** The open dates and, of each, the units that this person may submit. */
export function submissionForm(): Result<SubmissionForm> {
  const read = openPeriodData();
  if (!read.ok) return read;
  const data = read.value;
  const own = new Set(
    ownTabs(data.tabs, data.context.catalogue.association).map((tab) => textKey(tab.association)),
  );
  const dates = openDates(data).reverse().slice(0, MOST_DATES);
  return ok({
    person: readChoice(PERSON_CHOICE) ?? '',
    dates: dates.map((cutoff) => ({
      cutoff,
      deadline: deadlineOf(data, cutoff),
      units: statesAt(data, cutoff)
        .filter(({ association }) => own.has(textKey(association)))
        .map(unitShown),
    })),
  });
}
