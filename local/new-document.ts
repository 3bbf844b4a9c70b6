/** A new, empty workbook as Google makes it: one tab of 1000 × 26 (assumed). */

import { randomUUID } from 'node:crypto';
import type { LocaleCode } from './host-types';
import type { SheetFacts } from './store';

const FIRST_TAB: Readonly<Record<LocaleCode, string>> = { vi_VN: 'Trang tính1', en_US: 'Sheet1' };
const TITLE: Readonly<Record<LocaleCode, string>> = {
  vi_VN: 'Bảng tính chưa có tiêu đề',
  en_US: 'Untitled spreadsheet',
};

export interface NewDocument {
  readonly id: string;
  readonly title: string;
  readonly tab: SheetFacts;
}

export function newDocument(locale: LocaleCode, title = TITLE[locale]): NewDocument {
  return {
    id: newFileId(),
    title,
    tab: { id: '0', name: FIRST_TAB[locale], rows: 1000, columns: 26, hidden: false },
  };
}

export function newFileId(): string {
  return randomUUID().replaceAll('-', '');
}
