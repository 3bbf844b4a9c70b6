// @ts-check
// What every runner needs first: the add-in built, the host built, the host loaded.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAddIn } from '../build.mjs';
import { buildHost, HOST } from './local.mjs';
import { DIST } from './paths.mjs';

/** @returns {Promise<{ host: typeof import('../../local/index'), project: string }>} */
export async function prepare() {
  // The workbook's zone; before any date is made.
  process.env.TZ = 'Asia/Ho_Chi_Minh';
  await Promise.all([buildAddIn(), buildHost()]);
  const host = await import(pathToFileURL(path.join(HOST, 'index.mjs')).href);
  return { host, project: DIST };
}
