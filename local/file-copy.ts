/** File › Make a copy. */

import type { HostData } from './engine/engine';
import type { WorkbookFile } from './host-types';
import { newFileId } from './new-document';

/**
 * The copy belongs to who makes it and is shared with nobody, so lists of editors become empty.
 * Properties and triggers belong to the script's life in the one file.
 */
export function copyOf(file: WorkbookFile, title: string): WorkbookFile {
  const id = newFileId();
  const { document = { timeZone: 'Etc/GMT' }, protections = [], ...rest } = ownData(file);
  const host: HostData = {
    ...rest,
    document: { ...document, id, title },
    protections: protections.map((each) => ({ ...each, editors: each.editors && [] })),
  };
  return {
    version: 1,
    id,
    data: { ...file.data, host },
    properties: { document: {}, script: {}, users: {} },
  };
}

function ownData({ data }: WorkbookFile): HostData {
  return (data.host ?? {}) as HostData;
}
