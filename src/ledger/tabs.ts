import {
  bankColumns,
  capitalColumns,
  catalogueColumns,
  groupColumns,
  logColumns,
  settingColumns,
} from './branch-columns';
import { closedTabColumns, entryTabColumns, ledgerTabColumns } from './entry-columns';
import type { TabId, TabSpec } from './tab-spec';

export { CATALOGUE_KINDS, EXACTNESS_WORDS, GROUP_GRADES } from './branch-columns';
export * from './tab-spec';

function entryTab(association: string, id: TabId, shortName: string, color: string): TabSpec {
  return {
    id,
    name: `Nhập · ${shortName}`,
    purpose: `Số liệu do ${shortName} nhập: mỗi dòng là một ngày chốt, xã, chương trình, nguồn vốn.`,
    editedBy: 'association',
    association,
    columns: entryTabColumns,
    frozenColumns: 0,
    color,
  };
}

const TABS_BY_ID: Readonly<Record<TabId, TabSpec>> = {
  'entry-11': entryTab('11', 'entry-11', 'Nông dân', '#38761d'),
  'entry-12': entryTab('12', 'entry-12', 'Phụ nữ', '#a64d79'),
  'entry-13': entryTab('13', 'entry-13', 'Cựu chiến binh', '#b45f06'),
  'entry-14': entryTab('14', 'entry-14', 'Đoàn TN', '#1155cc'),
  closed: {
    id: 'closed',
    name: 'Đã chốt',
    purpose: 'Số liệu của các ngày đã chốt; chỉ lệnh Chốt kỳ ghi vào đây.',
    editedBy: 'branch',
    columns: closedTabColumns,
    frozenColumns: 0,
    color: '#666666',
  },
  ledger: {
    id: 'ledger',
    name: 'Số liệu',
    purpose: 'Toàn bộ số liệu, gộp bằng công thức từ các tab nhập; dùng cho hàm và bảng tổng hợp.',
    editedBy: 'nobody',
    columns: ledgerTabColumns.map((spec) => ({ ...spec, computed: true })),
    frozenColumns: 0,
    color: '#134f5c',
  },
  groups: {
    id: 'groups',
    name: 'Tổ TK&VV',
    purpose: 'Mỗi dòng là một Tổ tại một ngày chốt; số hộ thật (không trùng) lấy từ đây.',
    editedBy: 'branch',
    columns: groupColumns,
    frozenColumns: 0,
    color: '#bf9000',
  },
  bank: {
    id: 'bank',
    name: 'Số ngân hàng',
    purpose: 'Số liệu in trên báo cáo của ngân hàng, để đối chiếu và tính tỷ lệ ủy thác.',
    editedBy: 'branch',
    columns: bankColumns,
    frozenColumns: 0,
    color: '#bf9000',
  },
  capital: {
    id: 'capital',
    name: 'Nguồn vốn',
    purpose: 'Nguồn vốn của phòng giao dịch tại từng ngày chốt.',
    editedBy: 'branch',
    columns: capitalColumns,
    frozenColumns: 0,
    color: '#bf9000',
  },
  catalogue: {
    id: 'catalogue',
    name: 'Danh mục',
    purpose: 'Tên chuẩn, mã và cách viết khác của chương trình, hội, xã, Tổ, nguồn vốn.',
    editedBy: 'branch',
    columns: catalogueColumns,
    frozenColumns: 0,
    color: '#999999',
  },
  settings: {
    id: 'settings',
    name: 'Cài đặt',
    purpose: 'Đơn vị tính, tên cơ quan, người ký và các cài đặt khác.',
    editedBy: 'branch',
    columns: settingColumns,
    frozenColumns: 0,
    color: '#999999',
  },
  log: {
    id: 'log',
    name: 'Nhật ký',
    purpose: 'Mỗi lệnh đã chạy ghi một dòng; không sửa, không xóa.',
    editedBy: 'commands',
    columns: logColumns,
    frozenColumns: 0,
    color: '#999999',
  },
};

/** In the order in which a new workbook has them. */
export const TABS: readonly TabSpec[] = Object.values(TABS_BY_ID);

export function tabSpec(id: TabId): TabSpec {
  return TABS_BY_ID[id];
}
