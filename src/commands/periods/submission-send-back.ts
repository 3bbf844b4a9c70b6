import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { unitKey, unitTitle } from '../../ledger/entry-unit';
import type { DonePeriod, SendBackRequest } from '../../ledger/periods/period-requests';
import { readSubmissions } from '../../ledger/periods/submission-lines';
import { failed, ok, problem, type Result } from '../../ledger/problem';
import { SUBMISSION_STATES } from '../../ledger/tabs';
import { LONGEST_NAME, LONGEST_REASON } from '../../ledger/text-bounds';
import { now } from '../../workbook/clock';
import { keepChoice, readChoice } from '../../workbook/properties';
import { readAll } from '../../workbook/table';
import { tabName } from '../../workbook/tabs';
import { askedDate } from '../asked-date';
import { onceUnderLock } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import { requireBranch } from '../people';
import { readClosedDates } from '../periods';
import { checked, fields, text } from '../schema';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import { writeRows } from '../write/write-rows';

/** As Nhật ký names it. */
const COMMAND = 'Trả lại';
const [, , SUBMITTED, SENT_BACK] = SUBMISSION_STATES;

const name = text(LONGEST_NAME);
const requestSchema = fields<SendBackRequest>({
  requestId: text(LONGEST_NAME, 1),
  person: name,
  cutoff: text(100),
  commune: name,
  association: name,
  reason: text(LONGEST_REASON),
});

/** "Trả lại": what a unit submitted goes back to it, with the reason that its people see. */
export function sendBack(sent: unknown): Result<DonePeriod> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  const cutoff = askedDate(request.value.cutoff);
  if (!cutoff.ok) return cutoff;
  const reason = request.value.reason.trim();
  if (reason === '') return failed(problem('value-required', {}, { field: 'reason' }));
  return onceUnderLock(COMMAND, request.value.requestId, () =>
    sendBackUnderLock({ ...request.value, reason }, cutoff.value),
  );
}

function sendBackUnderLock(request: SendBackRequest, cutoff: IsoDate): Result<DonePeriod> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const branch = requireBranch(tabs.value);
  if (!branch.ok) return branch;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const { catalogue } = context.value;
  const closed = readClosedDates(tabs.value);
  if (!closed.ok) return closed;
  const date = vietnameseDate(cutoff);
  if (closed.value.has(cutoff)) return failed(problem('period-closed', {}, { date }));
  const unit = {
    commune: catalogue.commune.find(request.commune)?.name ?? request.commune,
    association: catalogue.association.find(request.association)?.name ?? request.association,
  };
  const tab = tabs.value.get('submissions');
  if (!tab.ok) return tab;
  const lines = readSubmissions(readAll(tab.value), { tab: tabName(tab.value), catalogue });
  if (!lines.ok) return lines;
  const line = lines.value.lines.find(
    (each) => each.cutoff === cutoff && unitKey(each) === unitKey(unit),
  );
  const done = { message: `Đã trả lại ${unitTitle(unit)}, ngày ${date}.`, warnings: [] };
  // The same again: a run that was cut short had done it, and nobody heard.
  if (line?.state === SENT_BACK && line.reason === request.reason) return ok(done);
  if (line?.state !== SUBMITTED) {
    return failed(problem('unit-not-submitted', {}, { unit: unitTitle(unit), date }));
  }
  if (request.person !== '') keepChoice(PERSON_CHOICE, request.person);
  const table = openKeyedTab(tabs.value, 'submissions', catalogue);
  if (!table.ok) return table;
  const key = table.value.keyOfRecord({ ...unit, cutoff: dateOf(cutoff) }) ?? '';
  const who = readChoice(PERSON_CHOICE) ?? '';
  const after = { status: SENT_BACK, at: now(), reason: request.reason, who };
  const task = { tabs: tabs.value, command: COMMAND, unit: unitTitle(unit) };
  const written = writeRows(table.value, [{ key, before: 'any', after }], task);
  if (!written.ok) return written;
  return ok(done);
}
