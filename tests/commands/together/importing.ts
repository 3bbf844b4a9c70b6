/** What the page of "Nhập từ tệp" sends for a table of figures, after its preview. */

import type { PlainWorkbook } from '../../../local/plain/open';
import type {
  ImportContent,
  ImportPreview,
  ImportRequest,
} from '../../../src/ledger/imports/import-call';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf } from '../support';

export interface FileRow {
  /** dd/mm/yyyy */
  readonly cutoff: string;
  readonly commune: string;
  readonly program: string;
  readonly fund: string;
  readonly outstanding: number;
}

const FIELDS = ['cutoff', 'commune', 'program', 'fund', 'outstanding'] as const;

let requests = 0;

export function contentOf(rows: readonly FileRow[]): ImportContent {
  return {
    tab: 'entry-12',
    fields: FIELDS.map((id) => ({ id, header: id, unit: null })),
    lines: rows.map((row, i) => [i + 2, ...FIELDS.map((field) => row[field])]),
    unit: 'triệu đồng',
    decimals: 0,
    numberStyle: 'vi',
    constants: [],
  };
}

/** The request of a person who looked at the preview as the workbook is now. */
export function importOf(workbook: PlainWorkbook, rows: readonly FileRow[]): ImportRequest {
  const content = contentOf(rows);
  const { seen } = dataOf(workbook.call('importPreview', content).value as Outcome<ImportPreview>);
  requests += 1;
  const requestId = `import-${requests}`;
  return {
    ...content,
    requestId,
    person: 'Người nhập tệp',
    fileName: 'Số liệu.xlsx',
    seen,
    remember: null,
  };
}
