import { isoDateOf } from '../../ledger/date';
import type { PrepareForm } from '../../ledger/periods/period-requests';
import {
  inForce,
  lastMonthEnd,
  nextMonthEnd,
  programsInForce,
} from '../../ledger/periods/prepared-rows';
import { ok, type Result } from '../../ledger/problem';
import { now } from '../../workbook/clock';
import { showDialog } from '../../workbook/ui';
import { readCutoffs } from '../cutoff-list';
import { ownTabs } from '../own-tabs';
import { requireBranch } from '../people';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';

const WIDTH = 480;
const HEIGHT = 460;

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
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const { catalogue } = context.value;
  const last = readCutoffs(view.value)[0] ?? null;
  const proposed = last === null ? lastMonthEnd(isoDateOf(now())) : nextMonthEnd(last);
  return ok({
    isBranch: requireBranch(tabs.value).ok,
    associations: ownTabs(tabs.value, catalogue.association).map(({ association }) => association),
    communes: inForce(catalogue.commune, proposed),
    last,
    proposed,
    programs: last === null ? programsInForce(catalogue, proposed) : [],
    funds: last === null ? inForce(catalogue.fund, proposed) : [],
  });
}
