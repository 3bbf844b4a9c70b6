import type { MenuEntry } from '../workbook/ui';

export const MENU_CAPTION = 'Sổ Ủy Thác';

/** The menu in its order: what is done every month first, setting up last. */
export const menu: readonly MenuEntry[] = [
  { label: 'Nhập số liệu', run: 'openEntry' },
  { label: 'Nhập từ tệp', run: 'openImport' },
  { label: 'Kiểm tra số liệu', run: 'openCheck' },
  { label: 'Lập báo cáo', run: 'openReports' },
  'separator',
  { label: 'Tạo sổ', run: 'openSetup' },
];
