/** File › Make a copy. */

import { hostData, type WorkbookData } from './engine/engine';
import type { WorkbookFile } from './host-types';
import { newFileId } from './new-document';

/**
 * The copy belongs to who makes it and is shared with nobody, so lists of editors become empty.
 * Properties and triggers belong to the script's life in the one file.
 */
export function copyOf(file: WorkbookFile, title: string): WorkbookFile {
  const id = newFileId();
  const data = structuredClone(file.data) as unknown as WorkbookData;
  const own = hostData(data);
  const protections = own.protections?.map((each) => ({ ...each, editors: each.editors && [] }));
  own.document = { timeZone: 'Etc/GMT', ...own.document, id, title };
  if (protections) own.protections = protections;
  return {
    version: 1,
    id,
    data: data as unknown as WorkbookFile['data'],
    properties: { document: {}, script: {}, users: {} },
  };
}
