import type { ImportForm } from '../../ledger/imports/import-call';
import { IMPORT_TABS } from '../../ledger/imports/targets';
import { ok, type Result } from '../../ledger/problem';
import type { DimensionField } from '../../ledger/record';
import { readChoice } from '../../workbook/properties';
import { mayWrite } from '../../workbook/rights';
import { tabName } from '../../workbook/tabs';
import { showDialog } from '../../workbook/ui';
import { readCutoffs } from '../cutoff-list';
import { PERSON_CHOICE } from '../log/log-line';
import { readContext } from '../workbook-context';
import { openTabs } from '../workbook-tabs';
import { readRemembered } from './import-memory';

const WIDTH = 900;
const HEIGHT = 620;

/** Menu action "Nhập từ tệp". The page then asks for its data by `importForm`. */
export function openImport(): null {
  showDialog('import', 'Nhập từ tệp', WIDTH, HEIGHT);
  return null;
}

/** What the page needs to understand a file by itself: the file never leaves it. */
export function importForm(): Result<ImportForm> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const { catalogue } = context.value;
  const members = (field: DimensionField) => catalogue[field].members;
  return ok({
    tabs: IMPORT_TABS.flatMap((id) => {
      const tab = tabs.value.get(id);
      return tab.ok && mayWrite(tab.value) ? [{ id, name: tabName(tab.value) }] : [];
    }),
    members: {
      commune: members('commune'),
      association: members('association'),
      group: members('group'),
      program: members('program'),
      fund: members('fund'),
    },
    cutoffs: readCutoffs(view.value),
    person: readChoice(PERSON_CHOICE) ?? '',
    remembered: readRemembered(),
  });
}
