import type { DocumentGetters } from '../engine/document-plugin';
import type { Model } from '../engine/engine';
import { sheetNumber } from '../sheet-number';

const GOOGLE = 'https://docs.google.com';

/**
 * A link to this very spreadsheet, which Google would open at its own address, opens at the address
 * of this server. Call before the grid is mounted.
 */
export function followOwnLinks(model: Model): void {
  const own = () => `${GOOGLE}/spreadsheets/d/${documentId(model)}/`;
  o_spreadsheet.registries.urlRegistry.add('own_document', {
    match: (url) => url.startsWith(own()),
    createLink: (url, label) => ({ url, label, isExternal: true, isUrlEditable: true }),
    open: (url) => void window.open(url.slice(GOOGLE.length), '_blank', 'noopener'),
    urlRepresentation: (url) => (url.includes('/export?') ? 'Mở bản để in' : url),
    // Before links of any kind.
    sequence: -1,
    title: 'Bảng tính này',
  });
}

/** Where this server gives the workbook as a file. */
export function exportAddress(model: Model, format: 'pdf' | 'xlsx'): string {
  const gid = sheetNumber(model.getters.getActiveSheetId());
  const tab = format === 'pdf' ? `&gid=${gid}` : '';
  return `/spreadsheets/d/${documentId(model)}/export?format=${format}${tab}`;
}

function documentId(model: Model): string {
  return (model.getters as unknown as DocumentGetters).getDocument().id;
}
