/** All that scripts and tests use of the local Google Sheets. */

import type { LocalWorkbook, OpenOptions } from './workbook';

export { launchBrowser } from './browser/launch';
export {
  openWorkbookPage,
  type ScreenshotOptions,
  screenshot,
  settled,
} from './browser/screenshot';
export { type PdfPlace, printPdfs } from './export/pdf/print-pdf';
export type * from './export/print-types';
export type * from './host-types';
export { discardWorkbook } from './server/claim';
export {
  type RunningServer,
  ServerError,
  type ServerOptions,
  savedWorkbook,
  startServer,
} from './server/server';

/** See workbook.ts. The engine is loaded only now: a server has it in its own thread. */
export async function openWorkbook(options: OpenOptions): Promise<LocalWorkbook> {
  const { openWorkbook: open } = await import('./workbook');
  return open(options);
}
