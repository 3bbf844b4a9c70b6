/** A new, empty workbook in the engine's own format. */

import type { Engine } from './engine/engine';
import { LOCALES } from './engine/locales';
import type { LocaleCode, WorkbookFile } from './host-types';
import { newDocument } from './new-document';
import type { Project } from './project';

export function newWorkbook(
  o: Engine,
  { manifest }: Pick<Project, 'manifest'>,
  locale: LocaleCode,
  title?: string,
): WorkbookFile {
  const { id, tab, ...document } = newDocument(locale, title);
  const empty = o.load();
  return {
    version: 1,
    id,
    data: {
      ...empty,
      sheets: [
        {
          ...empty.sheets[0],
          id: tab.id,
          name: tab.name,
          rowNumber: tab.rows,
          colNumber: tab.columns,
        },
      ],
      settings: { ...empty.settings, locale: LOCALES[locale] },
      host: { document: { id, ...document, timeZone: manifest.timeZone } },
    },
    properties: { document: {}, script: {}, users: {} },
  };
}
