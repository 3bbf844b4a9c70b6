import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalWorkbook, type OpenOptions, openWorkbook } from '../../local/workbook';

/** The tab of a new workbook. */
export const TAB = 'Trang tính1';

const MANIFEST = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8' };

/** A project of one script, in a folder of its own. */
export function projectOf(code: string, manifest: object = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  writeFileSync(path.join(folder, 'Code.js'), code);
  writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...manifest }));
  writeFileSync(path.join(folder, 'form.html'), '<p>Biểu mẫu</p>');
  return folder;
}

/** A new workbook with a script: its functions are what the test calls. */
export function openScript(
  code: string,
  options: Partial<OpenOptions> = {},
  manifest: object = {},
): Promise<LocalWorkbook> {
  return openWorkbook({ project: projectOf(code, manifest), ...options });
}

/** What a function body returns when it runs as a script with `sheet` and `book` at hand. */
export async function resultOf(body: string, options: Partial<OpenOptions> = {}) {
  const workbook = await openScript(
    `function main() {
      var book = SpreadsheetApp.getActive();
      var sheet = book.getSheetByName('${TAB}');
      ${body}
    }`,
    options,
  );
  const report = workbook.run('main');
  return { workbook, report, value: report.value, error: report.error?.message };
}
