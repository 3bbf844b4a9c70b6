import { type IsoDate, isoDateOf } from '../../ledger/date';
import { latestCutoff } from '../../ledger/latest-cutoff';
import type { Ledger } from '../../ledger/ledger';
import { firstDates } from '../../ledger/periods/first-dates';
import type { PrepareForm } from '../../ledger/periods/period-requests';
import {
  inForce,
  lastMonthEnd,
  nextMonthEnd,
  programsInForce,
} from '../../ledger/periods/prepared-rows';
import { ok, type Result } from '../../ledger/problem';
import { textKey } from '../../ledger/text-key';
import { now } from '../../workbook/clock';
import { showDialog } from '../../workbook/ui';
import { ownTabs } from '../own-tabs';
import { requireBranch } from '../people';
import { closedDates, type PeriodRow, readPeriods } from '../periods';
import { readSources } from '../records';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';
import { readReadable } from './readable-records';

const WIDTH = 480;
const HEIGHT = 520;

/** Menu action "Chuẩn bị kỳ mới". The page then asks for its data by `prepareForm`. */
export function openPrepare(): null {
  showDialog('prepare', 'Chuẩn bị kỳ mới', WIDTH, HEIGHT);
  return null;
}

export function prepareForm(): Result<PrepareForm> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const periods = readPeriods(tabs.value);
  if (!periods.ok) return periods;
  const sources = readSources(tabs.value);
  if (!sources.ok) return sources;
  const read = readReadable(sources.value, context.value);
  if (!read.ok) return read;
  const { ledger } = read.value;
  const { catalogue, settings } = context.value;
  const associations = ownTabs(tabs.value, catalogue.association).map((own) => own.association);
  const isOwn = new Set(associations.map(textKey));
  const ownLast = lastDate(ledger, (name) => isOwn.has(textKey(name)));
  const last = ownLast ?? lastDate(ledger, () => true);
  const proposed = proposedDate(ledger, periods.value, ownLast, isoDateOf(now()));
  return ok({
    isBranch: requireBranch(tabs.value).ok,
    associations,
    communes: inForce(catalogue.commune, proposed),
    last,
    proposed,
    begun: firstDates(ledger, catalogue, proposed).filter((unit) =>
      isOwn.has(textKey(unit.association)),
    ),
    programs: programsInForce(catalogue, proposed),
    funds: inForce(catalogue.fund, proposed),
    used: [...ledger.dimensions.program.members, ...ledger.dimensions.fund.members],
    detail: settings.detail,
  });
}

function lastDate(
  { rowCount, cutoffs, dimensions: { association } }: Ledger,
  isAsked: (association: string) => boolean,
): IsoDate | null {
  const asked = association.members.map(isAsked);
  let last = -1;
  for (let row = 0; row < rowCount; row++) {
    if (asked[association.codes[row] ?? 0]) last = Math.max(last, cutoffs.codes[row] ?? -1);
  }
  return cutoffs.members[last] ?? null;
}

/**
 * The earliest date that others have opened and that her associations have no rows of yet; else the
 * next end of a month.
 */
function proposedDate(
  { cutoffs }: Ledger,
  periods: readonly PeriodRow[],
  ownLast: IsoDate | null,
  today: IsoDate,
): IsoDate {
  const latest = latestCutoff(today);
  const closed = closedDates(periods);
  const known = [...cutoffs.members, ...periods.map(({ cutoff }) => cutoff)].sort();
  const after = [...closed].reduce((a, b) => (a > b ? a : b), ownLast ?? '');
  const opened = known.find((date) => date > after && !closed.has(date) && date <= latest);
  if (opened !== undefined) return opened;
  if (after === '') return lastMonthEnd(today);
  const next = nextMonthEnd(after);
  return next <= latest ? next : after;
}
