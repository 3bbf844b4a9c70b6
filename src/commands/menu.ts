import type { MenuEntry } from '../workbook/ui';

export const MENU_CAPTION = 'Sổ Ủy Thác';

/** The menu in its order: what is done every month first, setting up last. */
export const menu: readonly MenuEntry[] = [
  { label: 'Chuẩn bị kỳ mới', run: 'openPrepare' },
  { label: 'Nhập số liệu', run: 'openEntry' },
  { label: 'Nhập từ tệp', run: 'openImport' },
  { label: 'Kiểm tra số liệu', run: 'openCheck' },
  { label: 'Nộp báo cáo', run: 'openSubmit' },
  { label: 'Hoàn tác', run: 'openUndo' },
  'separator',
  { label: 'Lập báo cáo', run: 'openReports' },
  { label: 'Kiểm tra văn bản', run: 'openTextCheck' },
  {
    label: 'Quản lý kỳ',
    entries: [
      { label: 'Tình hình nộp', run: 'openSubmissions' },
      { label: 'Chốt kỳ', run: 'openClose' },
      { label: 'Mở lại kỳ', run: 'openReopen' },
      { label: 'Kiểm tra nhật ký', run: 'checkLog' },
    ],
  },
  {
    label: 'Hàm',
    entries: [
      { label: 'Danh sách hàm', run: 'openFunctions' },
      { label: 'Lập tab Ví dụ hàm', run: 'openExamples' },
    ],
  },
  'separator',
  { label: 'Tạo sổ', run: 'openSetup' },
];
