import {
  bankColumns,
  capitalColumns,
  catalogueColumns,
  groupColumns,
  logColumns,
  settingColumns,
} from './branch-columns';
import { closedTabColumns, entryTabColumns, ledgerTabColumns } from './entry-columns';
import type { TabColumn, TabEditor, TabId, TabSpec } from './tab-spec';

export { CATALOGUE_KINDS, EXACTNESS_WORDS, GROUP_GRADES } from './branch-columns';
export * from './tab-spec';

function tab(
  id: TabId,
  name: string,
  editedBy: TabEditor,
  color: string,
  columns: readonly TabColumn[],
  purpose: string,
): TabSpec {
  return { id, name, purpose, editedBy, columns, frozenColumns: 0, color };
}

function entryTab(association: string, shortName: string, color: string): TabSpec {
  const purpose = `Số liệu do ${shortName} nhập.`;
  const id = `entry-${association}` as TabId;
  const name = `Nhập · ${shortName}`;
  return { ...tab(id, name, 'association', color, entryTabColumns, purpose), association };
}

const formulaColumns = ledgerTabColumns.map((spec) => ({ ...spec, computed: true }));

/** In the order in which a new workbook has them. */
export const TABS: readonly TabSpec[] = [
  entryTab('11', 'Nông dân', '#38761d'),
  entryTab('12', 'Phụ nữ', '#a64d79'),
  entryTab('13', 'Cựu chiến binh', '#b45f06'),
  entryTab('14', 'Đoàn TN', '#1155cc'),
  tab(
    'closed',
    'Đã chốt',
    'branch',
    '#666666',
    closedTabColumns,
    'Số liệu của các ngày đã chốt; không sửa.',
  ),
  tab(
    'ledger',
    'Số liệu',
    'nobody',
    '#134f5c',
    formulaColumns,
    'Toàn bộ số liệu, gộp bằng công thức từ các tab nhập.',
  ),
  tab(
    'groups',
    'Tổ TK&VV',
    'branch',
    '#bf9000',
    groupColumns,
    'Mỗi dòng là một Tổ tại một ngày chốt; số hộ lấy từ đây.',
  ),
  tab(
    'bank',
    'Số ngân hàng',
    'branch',
    '#bf9000',
    bankColumns,
    'Số liệu của ngân hàng, để tính tỷ lệ ủy thác.',
  ),
  tab('capital', 'Nguồn vốn', 'branch', '#bf9000', capitalColumns, 'Nguồn vốn tại từng ngày chốt.'),
  tab(
    'catalogue',
    'Danh mục',
    'branch',
    '#999999',
    catalogueColumns,
    'Tên chuẩn, mã và cách viết khác.',
  ),
  tab(
    'settings',
    'Cài đặt',
    'branch',
    '#999999',
    settingColumns,
    'Đơn vị tính, tên cơ quan, người ký.',
  ),
  tab(
    'log',
    'Nhật ký',
    'commands',
    '#999999',
    logColumns,
    'Mỗi lệnh ghi một dòng; không sửa, không xóa.',
  ),
];

export function tabSpec(id: TabId): TabSpec {
  const found = TABS.find((spec) => spec.id === id);
  if (found === undefined) throw new Error(`No tab ${id}`);
  return found;
}
