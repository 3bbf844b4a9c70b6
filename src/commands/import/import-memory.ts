import type { RememberedMapping } from '../../ledger/imports/import-call';
import { keepLong, readLong } from '../../workbook/long-property';

const REMEMBERED = 'soUyThac.imports';
const MOST = 12;

/** How this person matched the columns of layouts she imported before, newest first. */
export function readRemembered(): readonly RememberedMapping[] {
  const kept = readLong(REMEMBERED);
  return kept === null ? [] : (JSON.parse(kept.text) as RememberedMapping[]);
}

/** @param requestId tells one keeping from another */
export function keepRemembered(mapping: RememberedMapping, requestId: string): void {
  const others = readRemembered().filter(
    ({ signature, tab }) => signature !== mapping.signature || tab !== mapping.tab,
  );
  const text = JSON.stringify([mapping, ...others].slice(0, MOST));
  keepLong(REMEMBERED, { head: requestId.replace(/\s/g, ''), text });
}
