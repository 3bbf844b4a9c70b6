import { dateOf, type IsoDate, vietnameseDate } from '../../ledger/date';
import { type EntryUnit, unitKey, unitTitle } from '../../ledger/entry-unit';
import type { SubmitRequest, SubmittedUnits } from '../../ledger/periods/period-requests';
import { figuresText, type UnitRows, unitsAt } from '../../ledger/periods/unit-rows';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { SUBMISSION_STATES } from '../../ledger/tabs';
import { LONGEST_NAME } from '../../ledger/text-bounds';
import { sentence } from '../../ledger/wording';
import { now } from '../../workbook/clock';
import { digest } from '../../workbook/digest';
import { keepChoice, readChoice } from '../../workbook/properties';
import { mayWrite } from '../../workbook/rights';
import { tabName } from '../../workbook/tabs';
import { askedDate } from '../asked-date';
import { checkSources } from '../check/check-rows';
import { restoreTab } from '../check/restore-tab';
import { onceUnderLock } from '../locked';
import { PERSON_CHOICE } from '../log/log-line';
import { listed } from '../outcome';
import { entryTabOf, type OwnTab } from '../own-tabs';
import { checked, fields, listOf, text } from '../schema';
import { openTabs } from '../workbook-tabs';
import { openKeyedTab } from '../write/keyed-tab';
import type { RowChange } from '../write/row-change';
import { writeRows } from '../write/write-rows';
import { deadlineOf, type PeriodData, readPeriodData } from './period-data';

const COMMAND = 'Nộp báo cáo';
const SUBMITTED = SUBMISSION_STATES[2];
/** Row numbers that a sentence names. */
const MOST_ROWS = 12;

const name = text(LONGEST_NAME);
const requestSchema = fields<SubmitRequest>({
  requestId: text(LONGEST_NAME, 1),
  person: name,
  cutoff: text(100),
  association: name,
  communes: listOf(name, 500, 1),
  seen: name,
});

/**
 * "Nộp báo cáo": units (xã × hội) declare a date complete. Each is checked by itself; those that
 * pass are submitted, the others are told why not.
 */
export function submitUnit(sent: unknown): Result<SubmittedUnits> {
  const request = checked(requestSchema, sent);
  if (!request.ok) return request;
  return onceUnderLock(COMMAND, request.value.requestId, () => submit(request.value));
}

function submit(request: SubmitRequest): Result<SubmittedUnits> {
  const cutoff = askedDate(request.cutoff);
  if (!cutoff.ok) return cutoff;
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const read = readPeriodData(tabs.value);
  if (!read.ok) return read;
  const data = read.value;
  const own = ownTab(data, request.association);
  if (!own.ok) return own;
  const restored = restoreOwn(data, own.value);
  if (!restored.ok) return restored;
  if (data.closed.has(cutoff.value)) {
    return failed(problem('period-closed', {}, { date: vietnameseDate(cutoff.value) }));
  }
  if (request.person !== '') keepChoice(PERSON_CHOICE, request.person);
  const units = request.communes.map((commune) => ({
    commune: data.context.catalogue.commune.find(commune)?.name ?? commune,
    association: own.value.association,
  }));
  const verdicts = verdictsOn(units, cutoff.value, data);
  const toSee = tokenOf(verdicts);
  const isSeen = toSee !== '' && request.seen === toSee;
  const passed = verdicts.filter((found) => found.passes || (isSeen && found.isOnlyWarned));
  const written = writeLines(passed, cutoff.value, data);
  if (!written.ok) return written;
  return ok({
    message: messageOf(passed.length, verdicts.length),
    units: verdicts.map((verdict) => ({
      commune: verdict.unit.commune,
      isSubmitted: passed.includes(verdict),
      problems: listed(verdict.errors),
      warnings: listed(verdict.warnings),
    })),
    toSee: isSeen ? '' : toSee,
  });
}

/** Whose tab she may not write into, hers is not to submit. */
function ownTab({ tabs, context }: PeriodData, association: string): Result<OwnTab> {
  const { catalogue } = context;
  const own = entryTabOf(catalogue.association, association);
  if (own === undefined) {
    return failed(problem('association-unknown', {}, { text: association, field: 'association' }));
  }
  const tab = tabs.get(own.spec.id);
  if (!tab.ok) return tab;
  if (!mayWrite(tab.value)) return failed(problem('tab-not-own', {}, { tab: tabName(tab.value) }));
  return ok(own);
}

/** Pasting destroyed formats and dropdowns: what is submitted stands as the tab was made. */
function restoreOwn({ tabs, sources }: PeriodData, { spec }: OwnTab): Result<null> {
  const source = sources.find(({ id }) => id === spec.id);
  return restoreTab(tabs, spec.id, source?.all ?? []);
}

/** What became of the check of one unit. */
interface Verdict {
  readonly unit: EntryUnit;
  readonly rows: UnitRows | undefined;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly passes: boolean;
  /** Passes as soon as the warnings were seen. */
  readonly isOnlyWarned: boolean;
}

function verdictsOn(units: readonly EntryUnit[], cutoff: IsoDate, data: PeriodData): Verdict[] {
  const { ledger, owners, context, sources } = data;
  const all = checkSources(sources, context).problems;
  const rowsOf = unitsAt(ledger, cutoff);
  return units.map((unit) => {
    const rows = rowsOf.get(unitKey(unit));
    const found = all.filter((each) => owners.concern(each, unit, cutoff));
    const errors = [
      ...notEntered(unit, rows, cutoff, data),
      ...found.filter(({ severity }) => severity === 'error'),
    ];
    const warnings = found.filter(({ severity }) => severity === 'warning');
    const isClean = errors.length === 0;
    const passes = isClean && warnings.length === 0;
    return { unit, rows, errors, warnings, passes, isOnlyWarned: isClean && !passes };
  });
}

function notEntered(
  unit: EntryUnit,
  rows: UnitRows | undefined,
  cutoff: IsoDate,
  { ledger }: PeriodData,
): Problem[] {
  const about = { unit: unitTitle(unit), date: vietnameseDate(cutoff) };
  if (rows === undefined) return [problem('unit-without-rows', {}, about)];
  if (rows.blank.length === 0) return [];
  const places = rows.blank.map((row) => ledger.place(row));
  const numbers = places.slice(0, MOST_ROWS).map(({ row }) => row);
  const more = places.length > MOST_ROWS ? ', …' : '';
  const { tab } = places[0] ?? {};
  const listedRows = `dòng ${numbers.join(', ')}${more}`;
  const count = rows.blank.length;
  const at = tab === undefined ? {} : { tab };
  return [problem('rows-not-entered', at, { ...about, count, rows: listedRows })];
}

/** Stands for exactly the warnings that were shown: others that come up meanwhile are shown too. */
function tokenOf(verdicts: readonly Verdict[]): string {
  const warned = verdicts.filter(({ isOnlyWarned }) => isOnlyWarned);
  if (warned.length === 0) return '';
  return digest(warned.flatMap(({ warnings }) => warnings.map(sentence)).join('\n'));
}

function writeLines(
  passed: readonly Verdict[],
  cutoff: IsoDate,
  data: PeriodData,
): Result<unknown> {
  const { tabs, context, ledger, lines } = data;
  const fresh = passed.flatMap(({ unit, rows }) => {
    if (rows === undefined) return [];
    const mark = digest(figuresText(ledger, rows));
    const line = lines.find((each) => each.cutoff === cutoff && unitKey(each) === unitKey(unit));
    const isThere = line?.state === SUBMITTED && line.digest === mark;
    return isThere ? [] : [{ unit, mark }];
  });
  if (fresh.length === 0) return ok(null);
  const table = openKeyedTab(tabs, 'submissions', context.catalogue);
  if (!table.ok) return table;
  const deadline = deadlineOf(data, cutoff);
  const changes = fresh.map(({ unit, mark }): RowChange => {
    const after = {
      ...unit,
      cutoff: dateOf(cutoff),
      status: SUBMITTED,
      at: now(),
      deadline: deadline === null ? '' : dateOf(deadline),
      reason: '',
      who: readChoice(PERSON_CHOICE) ?? '',
      digest: mark,
    };
    return { key: table.value.keyOfRecord(after) ?? '', before: 'any', after };
  });
  const titles = fresh.map(({ unit }) => unitTitle(unit)).join('; ');
  return writeRows(table.value, changes, { tabs, command: COMMAND, unit: titles });
}

function messageOf(passed: number, asked: number): string {
  if (passed === asked) return asked === 1 ? 'Đã nộp.' : `Đã nộp cả ${asked} xã.`;
  if (passed === 0) return asked === 1 ? 'Chưa nộp.' : `Chưa nộp xã nào trong ${asked} xã.`;
  return `Đã nộp ${passed}/${asked} xã; các xã còn lại chưa nộp.`;
}
