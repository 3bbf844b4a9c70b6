import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { sampleNamed } from '../../tools/samples/index.mjs';

const ROOT = path.resolve(__dirname, '../..');

/** A sample workbook as `npm start` shows it (made by sample-workbooks.cjs before the tests). */
export function openSample(name: 'bu-gia-map' | 'can-giuoc'): Promise<LocalWorkbook> {
  const file = path.join(process.env.SAMPLE_WORKBOOKS ?? '', `${name}.json`);
  return openWorkbook({
    project: path.join(ROOT, 'dist'),
    snapshot: JSON.parse(readFileSync(file, 'utf8')),
  });
}

/** "Lập báo cáo" for the date and the window that the sample's article speaks of. */
export function buildSampleReports(
  workbook: LocalWorkbook,
  name: 'bu-gia-map' | 'can-giuoc',
): void {
  const outcome = workbook.call('buildReports', sampleNamed(name).report).value as {
    ok: boolean;
  };
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
}

/** The prose of BC · Tổng quan: its longest text. */
export function paragraphOf(workbook: LocalWorkbook): string {
  const texts = workbook
    .values('BC · Tổng quan')
    .flat()
    .map((cell) => (typeof cell === 'string' ? cell : ''));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
