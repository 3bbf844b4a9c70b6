import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../local/browser/launch';
import {
  type ServerProcess,
  type ServerProcessOptions,
  startServerProcess,
} from './server-process';
import { openSheetPage, type SheetPage } from './sheet-page';
import { writeTinyProject } from './tiny-project';

const STARTING_MS = 120_000;

export interface ServedPages {
  /** @param user as `?user=` names her; left out: the first */
  open(user?: string): Promise<SheetPage>;
}

/** Serves a workbook to a browser while the tests of a file run: one of the tiny project unless told. */
export function servedPages(options: Partial<ServerProcessOptions> = {}): ServedPages {
  let server: ServerProcess | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([
      startServerProcess({ project: writeTinyProject(), ...options }),
      launchBrowser(),
    ]);
  }, STARTING_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });
  return {
    open: (user) => {
      if (!server || !browser) throw new Error('Pages open in tests and in hooks that come later.');
      return openSheetPage(browser, user === undefined ? server.url : `${server.url}?user=${user}`);
    },
  };
}
