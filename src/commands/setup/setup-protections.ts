import type { OwnerCode } from '../../ledger/owners';
import type { Problem } from '../../ledger/problem';
import { problem } from '../../ledger/problem';
import type { Settings } from '../../ledger/settings';
import { readEmails } from '../../ledger/setup-lists';
import { type ProtectionPlan, protectTabs } from '../../workbook/protection';
import type { Repairs } from './repairs';
import type { TabSite, TabSites } from './tab-site';

/** Rows of Số liệu that only the branch may touch: the headers and the formula under them. */
const HEAD_OF_VIEW = 2;

/**
 * Who may change what. An association's tabs are open to it and to the branch, but for their
 * headers; the branch's tabs to the branch. What commands write as whoever runs them (Nhật ký, Nộp
 * báo cáo, Vùng tạm, the length of Số liệu) can only warn; there too the headers are the branch's.
 *
 * @returns what a person has to see to
 */
export function protectSites(sites: TabSites, settings: Settings, repairs: Repairs): Problem[] {
  const { editors, problems } = readEditors(settings);
  const plans = [...sites.values()].flatMap((site) => plansOf(site, editors));
  const report = protectTabs(plans);
  const siteOf = (plan: ProtectionPlan): TabSite | undefined =>
    [...sites.values()].find(({ tab }) => tab === plan.tab);
  for (const plan of report.changed) {
    const site = siteOf(plan);
    if (site && !site.isNew) repairs.note(site.name, 'quyền sửa');
  }
  const names = new Set(report.foreign.map((plan) => siteOf(plan)?.name ?? ''));
  return [
    ...problems,
    ...[...names].map((tab) => problem('protection-foreign', { tab }, {}, 'warning')),
    ...report.refused.map((text) => problem('editor-unknown', {}, { text }, 'warning')),
  ];
}

type Editors = Readonly<Record<'branch' | OwnerCode, readonly string[]>>;

function readEditors({ editors }: Settings): { editors: Editors; problems: Problem[] } {
  const problems: Problem[] = [];
  const listed = (group: keyof Editors): readonly string[] => {
    const read = readEmails(editors[group]);
    if (read.ok) return read.value;
    problems.push(...read.problems.map((each) => ({ ...each, place: PLACE })));
    return [];
  };
  const lists = {
    branch: listed('branch'),
    11: listed('11'),
    12: listed('12'),
    13: listed('13'),
    14: listed('14'),
  };
  return { editors: lists, problems };
}

const PLACE = { tab: 'Cài đặt' };

function plansOf({ tab, spec, width, positions }: TabSite, editors: Editors): ProtectionPlan[] {
  const branch = editors.branch;
  const base = { tab, former: spec.purpose, isShared: false };
  const sheet = { ...base, description: spec.name };
  const rows = spec.editedBy === 'nobody' ? HEAD_OF_VIEW : 1;
  const last = positions.ok ? Math.max(...positions.value.values()) : spec.columns.length;
  const columns = spec.editedBy === 'nobody' ? width : last;
  const head = {
    ...base,
    description: `${spec.name}, tiêu đề`,
    head: { rows, columns },
    editors: branch,
  };
  switch (spec.editedBy) {
    case 'association': {
      const own = editors[spec.association as OwnerCode];
      const all = [...new Set([...branch, ...own])];
      return [{ ...sheet, editors: all, isShared: true }, head];
    }
    case 'branch':
      return [{ ...sheet, editors: branch }];
    case 'commands':
    case 'nobody':
      return [{ ...sheet, editors: 'warning' }, head];
  }
}
