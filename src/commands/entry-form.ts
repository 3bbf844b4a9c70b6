import type { EntryForm } from '../ledger/entry';
import { ok, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { TABS } from '../ledger/tabs';
import { readChoice } from '../workbook/properties';
import { showSidebar } from '../workbook/ui';
import { readCutoffs } from './cutoff-list';
import { openEntryTab } from './entry-tab';
import { PERSON_CHOICE } from './log-line';
import { readContext } from './workbook-context';
import { openTabs } from './workbook-tabs';

/** Menu action "Nhập số liệu". The page then asks for its data by `entryForm`. */
export function openEntry(): null {
  showSidebar('entry', 'Nhập số liệu');
  return null;
}

/** What the form offers to choose from. */
export function entryForm(): Result<EntryForm> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const view = tabs.value.get('ledger');
  if (!view.ok) return view;
  const { catalogue, settings } = context.value;
  const association = catalogue.association.members.find(({ code }) =>
    TABS.some((spec) => spec.association === code),
  );
  const entryTab = openEntryTab(tabs.value, association?.name ?? '', catalogue);
  if (!entryTab.ok) return entryTab;
  const names = (field: DimensionField): string[] =>
    catalogue[field].members.map((member) => member.name);
  return ok({
    unit: entryTab.value.unit,
    detail: settings.detail,
    members: {
      commune: names('commune'),
      association: names('association'),
      group: names('group'),
      program: names('program'),
      fund: names('fund'),
    },
    cutoffs: readCutoffs(view.value),
    person: readChoice(PERSON_CHOICE) ?? '',
  });
}
