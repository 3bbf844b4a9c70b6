import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type {
  ImportContent,
  ImportedRows,
  ImportForm,
  ImportPreview,
  ImportRequest,
} from '../../src/ledger/imports/import-call';
import type { LineField } from '../../src/ledger/imports/take-lines';
import type { Outcome } from '../../src/ledger/outcome';
import { openOffice } from './periods';

const field = (id: string, header: string, unit: LineField['unit'] = null): LineField => ({
  id,
  header,
  unit,
});

/** A workbook with two communes and named editors, on plain cells: many tests import into it. */
export async function openForImport(): Promise<HeadlessWorkbook> {
  const workbook: unknown = await openOffice();
  return workbook as HeadlessWorkbook;
}

/** A table of a women's association: two programs of one commune. */
export function content(changes: Partial<ImportContent> = {}): ImportContent {
  return {
    tab: 'entry-12',
    fields: [
      field('commune', 'Xã'),
      field('program', 'Chương trình'),
      field('outstanding', 'Dư nợ', 'triệu đồng'),
      field('households', 'Số hộ'),
    ],
    lines: [
      [2, 'Đăk Ơ', 'Hộ nghèo', 40988, 900],
      [3, 'xã Đăk Ơ', 'HCN', 12000.5, 300],
    ],
    unit: '',
    decimals: 0,
    numberStyle: '',
    constants: [
      { field: 'cutoff', text: '28/02/2025' },
      { field: 'fund', text: 'TW' },
    ],
    ...changes,
  };
}

export function importForm(workbook: HeadlessWorkbook): ImportForm {
  const outcome = workbook.call('importForm').value as Outcome<ImportForm>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.data;
}

export function previewOf(workbook: HeadlessWorkbook, sent: ImportContent): ImportPreview {
  const outcome = workbook.call('importPreview', sent).value as Outcome<ImportPreview>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.data;
}

let requests = 0;

export function requestOf(
  sent: ImportContent,
  { seen }: Pick<ImportPreview, 'seen'>,
  changes: Partial<ImportRequest> = {},
): ImportRequest {
  return {
    ...sent,
    requestId: `import-${++requests}`,
    person: 'Lan',
    fileName: 'so-lieu.xlsx',
    seen,
    remember: null,
    ...changes,
  };
}

/** As the page does it: look, then write what was seen. */
export function importAll(
  workbook: HeadlessWorkbook,
  sent: ImportContent,
  changes: Partial<ImportRequest> = {},
): Outcome<ImportedRows> {
  const preview = previewOf(workbook, sent);
  return send(workbook, requestOf(sent, preview, changes));
}

export function send(workbook: HeadlessWorkbook, request: ImportRequest): Outcome<ImportedRows> {
  return workbook.call('importRows', request).value as Outcome<ImportedRows>;
}
