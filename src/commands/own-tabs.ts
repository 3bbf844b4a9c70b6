import type { MemberList } from '../ledger/catalogue';
import { isEntryTab, TABS, type TabSpec } from '../ledger/tabs';
import { textKey } from '../ledger/text-key';
import { mayWrite } from '../workbook/rights';
import type { WorkbookTabs } from './workbook-tabs';

/** An association whose entry tab this person may write into. */
export interface OwnTab {
  readonly spec: TabSpec;
  /** Standard name, as Danh mục has it. */
  readonly association: string;
}

/** As the protections of the entry tabs say: one question for each. */
export function ownTabs(tabs: WorkbookTabs, associations: MemberList): OwnTab[] {
  return entryTabs(associations).filter(({ spec }) => {
    const tab = tabs.get(spec.id);
    return tab.ok && mayWrite(tab.value);
  });
}

/** The tab of an association by any of its names. */
export function entryTabOf(associations: MemberList, name: string): OwnTab | undefined {
  const wanted = textKey(associations.find(name)?.name ?? name);
  return entryTabs(associations).find(({ association }) => textKey(association) === wanted);
}

export function entryTabs(associations: MemberList): OwnTab[] {
  return TABS.filter(isEntryTab).map((spec) => {
    const code = spec.association ?? '';
    const member = associations.members.find((known) => known.code === code);
    return { spec, association: member?.name ?? associations.find(code)?.name ?? code };
  });
}
