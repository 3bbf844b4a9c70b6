import {
  bankColumns,
  capitalColumns,
  catalogueColumns,
  groupColumns,
  logColumns,
  settingColumns,
} from './branch-columns';
import { closedTabColumns, entryTabColumns, ledgerTabColumns } from './entry-columns';
import { OWNERS } from './owners';
import { periodColumns, scratchColumns, submissionColumns } from './period-columns';
import { activityColumns, parameterColumns, planColumns } from './plan-columns';
import { KEY_FIELDS } from './row-key';
import type { TabColumn, TabEditor, TabId, TabSpec } from './tab-spec';

export { CATALOGUE_KINDS, EXACTNESS_WORDS, GROUP_GRADES } from './branch-columns';
export { PERIOD_STATES, SUBMISSION_STATES } from './period-columns';
export { CONFIRMATIONS } from './plan-columns';
export * from './tab-spec';

const BRANCH = '#bf9000';
const OFFICE = '#999999';
const ARCHIVE = '#666666';

interface TabWords {
  readonly name: string;
  readonly purpose: string;
}

function tab(
  id: TabId,
  { name, purpose }: TabWords,
  editedBy: TabEditor,
  color: string,
  columns: readonly TabColumn[],
  key: readonly string[] = [],
): TabSpec {
  return { id, name, purpose, editedBy, columns, key, frozenColumns: 0, color };
}

const entryTabs = OWNERS.map(([association, shortName, color]): TabSpec => {
  const words = { name: `Nhập · ${shortName}`, purpose: `Số liệu do ${shortName} nhập.` };
  const id = `entry-${association}` as const;
  return { ...tab(id, words, 'association', color, entryTabColumns, KEY_FIELDS), association };
});

const activityTabs = OWNERS.map(([association, shortName, color]): TabSpec => {
  const words = {
    name: `Hoạt động · ${shortName}`,
    purpose: `Hoạt động ủy thác do ${shortName} ghi.`,
  };
  const id = `activity-${association}` as const;
  const spec = tab(id, words, 'association', color, activityColumns, ['cutoff', 'commune']);
  return { ...spec, association, hidden: true };
});

const formulaColumns = ledgerTabColumns.map((spec) => ({ ...spec, computed: true }));

/** Of the tabs as they are now. A workbook of an older one is brought up to it by "Tạo sổ". */
export const WORKBOOK_VERSION = 2;

/** In the order in which a new workbook has them. */
export const TABS: readonly TabSpec[] = [
  ...entryTabs,
  tab(
    'submissions',
    { name: 'Nộp báo cáo', purpose: 'Đơn vị nào đã nộp số liệu của ngày nào; lệnh tự ghi.' },
    'commands',
    OFFICE,
    submissionColumns,
    ['cutoff', 'commune', 'association'],
  ),
  tab(
    'closed',
    { name: 'Đã chốt', purpose: 'Số liệu của các ngày đã chốt; không sửa.' },
    'branch',
    ARCHIVE,
    closedTabColumns,
    KEY_FIELDS,
  ),
  tab(
    'periods',
    { name: 'Kỳ chốt', purpose: 'Các ngày chốt: hạn nộp, đã chốt hay còn mở.' },
    'branch',
    ARCHIVE,
    periodColumns,
    ['cutoff'],
  ),
  tab(
    'ledger',
    { name: 'Số liệu', purpose: 'Toàn bộ số liệu, gộp bằng công thức từ các tab nhập.' },
    'nobody',
    '#134f5c',
    formulaColumns,
  ),
  tab(
    'groups',
    { name: 'Tổ TK&VV', purpose: 'Mỗi dòng là một Tổ tại một ngày chốt; số hộ lấy từ đây.' },
    'branch',
    BRANCH,
    groupColumns,
    ['cutoff', 'commune', 'association', 'group'],
  ),
  tab(
    'bank',
    { name: 'Số ngân hàng', purpose: 'Số liệu của ngân hàng, để tính tỷ lệ ủy thác.' },
    'branch',
    BRANCH,
    bankColumns,
    ['figureSet', 'cutoff', 'commune', 'association', 'program', 'fund'],
  ),
  tab(
    'plan',
    { name: 'Kế hoạch', purpose: 'Kế hoạch dư nợ và tăng trưởng của năm.' },
    'branch',
    BRANCH,
    planColumns,
    ['year', 'program', 'fund', 'commune'],
  ),
  tab(
    'capital',
    { name: 'Nguồn vốn', purpose: 'Nguồn vốn tại từng ngày chốt.' },
    'branch',
    BRANCH,
    capitalColumns,
    ['cutoff', 'source'],
  ),
  ...activityTabs,
  tab(
    'catalogue',
    { name: 'Danh mục', purpose: 'Tên chuẩn, mã và cách viết khác.' },
    'branch',
    OFFICE,
    catalogueColumns,
    ['kind', 'name', 'commune'],
  ),
  tab(
    'parameters',
    { name: 'Tham số', purpose: 'Lãi suất, mức phí, ngưỡng theo văn bản và ngày áp dụng.' },
    'branch',
    OFFICE,
    parameterColumns,
    ['name', 'target', 'validFrom'],
  ),
  tab(
    'settings',
    { name: 'Cài đặt', purpose: 'Đơn vị tính, tên cơ quan, người ký.' },
    'branch',
    OFFICE,
    settingColumns,
    ['name'],
  ),
  tab(
    'log',
    { name: 'Nhật ký', purpose: 'Mỗi lệnh ghi một dòng; không sửa, không xóa.' },
    'commands',
    OFFICE,
    logColumns,
  ),
  {
    ...tab(
      'scratch',
      { name: 'Vùng tạm', purpose: 'Lệnh ghi dùng để kiểm tra lại; không gõ vào đây.' },
      'commands',
      OFFICE,
      scratchColumns,
    ),
    hidden: true,
  },
];

export function tabSpec(id: TabId): TabSpec {
  const found = TABS.find((spec) => spec.id === id);
  if (found === undefined) throw new Error(`No tab ${id}`);
  return found;
}
