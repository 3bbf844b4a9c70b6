/** All that scripts and tests use of the local Google Sheets. */
export { launchBrowser } from './browser/launch';
export {
  openWorkbookPage,
  type ScreenshotOptions,
  screenshot,
  settled,
} from './browser/screenshot';
export type * from './host-types';
export { discardWorkbook } from './server/claim';
export {
  type RunningServer,
  ServerError,
  type ServerOptions,
  savedWorkbook,
  startServer,
} from './server/server';
export { openWorkbook } from './workbook';
