import { associationOf } from '../../ledger/associations';
import type { IsoDate } from '../../ledger/date';
import type { EntryForm } from '../../ledger/entry-form';
import { ok, type Result } from '../../ledger/problem';
import type { DimensionField } from '../../ledger/record';
import { isEntryTab, TABS } from '../../ledger/tabs';
import type { Tab } from '../../workbook/book';
import { readChoice } from '../../workbook/properties';
import { tabInView } from '../../workbook/tabs';
import { showSidebar } from '../../workbook/ui';
import { readCutoffs } from '../cutoff-list';
import { PERSON_CHOICE } from '../log/log-line';
import { closedDates, readPeriods } from '../periods';
import { readContext } from '../workbook-context';
import { openTabs, type WorkbookTabs } from '../workbook-tabs';
import { readDraft } from './entry-draft';
import { openEntryTab } from './entry-tab';

/** Menu action "Nhập số liệu". The page then asks for its data by `entryForm`. */
export function openEntry(): null {
  showSidebar('entry', 'Nhập số liệu');
  return null;
}

/** What the form offers to choose from, what it proposes, and what was typed into it before. */
export function entryForm(): Result<EntryForm> {
  const tabs = openTabs();
  if (!tabs.ok) return tabs;
  const context = readContext(tabs.value);
  if (!context.ok) return context;
  const cutoffs = openCutoffs(tabs.value);
  if (!cutoffs.ok) return cutoffs;
  const { catalogue, settings } = context.value;
  const inView = associationInView(tabs.value);
  const association = catalogue.association.find(inView)?.name ?? inView;
  const entryTab = openEntryTab(tabs.value, association || firstAssociation(), catalogue);
  if (!entryTab.ok) return entryTab;
  const names = (field: DimensionField): string[] =>
    catalogue[field].members.map((member) => member.name);
  return ok({
    unit: entryTab.value.unit,
    detail: settings.detail,
    association,
    members: {
      commune: names('commune'),
      association: names('association'),
      group: names('group'),
      program: names('program'),
      fund: names('fund'),
    },
    groups: catalogue.group.members.map(({ name, commune = '', association = '' }) => {
      return { name, commune, association };
    }),
    cutoffs: cutoffs.value,
    person: readChoice(PERSON_CHOICE) ?? '',
    draft: readDraft(),
  });
}

const ENTRY_TABS = TABS.filter(isEntryTab);

function firstAssociation(): string {
  return ENTRY_TABS[0]?.association ?? '';
}

/** Whose tab the person has before her; '' in any other tab. */
function associationInView(tabs: WorkbookTabs): string {
  const found = ENTRY_TABS.flatMap((spec): [Tab, string][] => {
    const tab = tabs.get(spec.id);
    return tab.ok ? [[tab.value, associationOf(spec) ?? '']] : [];
  });
  const inView = tabInView(found.map(([tab]) => tab));
  return found.find(([tab]) => tab === inView)?.[1] ?? '';
}

/** Dates of Kỳ chốt and dates that have records, without those that are closed; newest first. */
function openCutoffs(tabs: WorkbookTabs): Result<readonly IsoDate[]> {
  const periods = readPeriods(tabs);
  if (!periods.ok) return periods;
  const view = tabs.get('ledger');
  if (!view.ok) return view;
  const closed = closedDates(periods.value);
  const known = [...periods.value.map(({ cutoff }) => cutoff), ...readCutoffs(view.value)];
  const open = [...new Set(known)].filter((date) => !closed.has(date));
  return ok(open.sort().reverse());
}
