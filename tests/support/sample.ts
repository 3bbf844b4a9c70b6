import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { sampleNamed } from '../../tools/samples/index.mjs';

/** What a build pushes to Google, which the tests run. */
export const PROJECT = path.resolve(__dirname, '../../dist');

export type SampleName = 'bu-gia-map' | 'can-giuoc';

/** Where the sample's workbook is kept as JSON (made by sample-workbooks.cjs before the tests). */
export function sampleFile(name: SampleName): string {
  return path.join(process.env.SAMPLE_WORKBOOKS ?? '', `${name}.json`);
}

/** A sample workbook as `npm start` shows it. */
export function openSample(name: SampleName): Promise<LocalWorkbook> {
  return openWorkbook({
    project: PROJECT,
    snapshot: JSON.parse(readFileSync(sampleFile(name), 'utf8')),
  });
}

/** "Lập báo cáo" for the date and the window that the sample's article speaks of. */
export function buildSampleReports(workbook: LocalWorkbook, name: SampleName): void {
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
