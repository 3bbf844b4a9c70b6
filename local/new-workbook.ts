/** A new, empty workbook as Google makes it: one tab of 1000 × 26 (assumed). */

import { randomUUID } from 'node:crypto';
import type { Engine } from './engine/engine';
import { LOCALES } from './engine/locales';
import type { LocaleCode, WorkbookFile } from './host-types';
import type { Project } from './project';

const FIRST_TAB: Readonly<Record<LocaleCode, string>> = { vi_VN: 'Trang tính1', en_US: 'Sheet1' };
const TITLE: Readonly<Record<LocaleCode, string>> = {
  vi_VN: 'Bảng tính chưa có tiêu đề',
  en_US: 'Untitled spreadsheet',
};

export function newWorkbook(
  o: Engine,
  project: Project,
  locale: LocaleCode,
  title = TITLE[locale],
): WorkbookFile {
  const id = randomUUID().replaceAll('-', '');
  const empty = o.load();
  return {
    version: 1,
    id,
    data: {
      ...empty,
      sheets: [
        { ...empty.sheets[0], id: '0', name: FIRST_TAB[locale], rowNumber: 1000, colNumber: 26 },
      ],
      settings: { ...empty.settings, locale: LOCALES[locale] },
      host: { document: { id, title, timeZone: project.manifest.timeZone } },
    },
    properties: { document: {}, script: {}, users: {} },
  };
}
