/** A workbook on the engine without a page. See README.md. */

import { copyOf } from './file-copy';
import {
  type Copy,
  HeadlessWorkbook,
  headlessScreen,
  newSession,
  OWNER,
} from './headless-workbook';
import { createHost, type HostOptions, type OpenHost } from './host';
import type { Ask, Reply, User, WorkbookFile } from './host-types';
import { loadProject } from './project';

export type LocalWorkbook = HeadlessWorkbook<OpenHost>;

export interface OpenOptions extends Omit<HostOptions, 'project' | 'screen' | 'file'> {
  /** The folder with Code.js, appsscript.json and the pages. */
  readonly project: string;
  readonly snapshot?: WorkbookFile;
  readonly user?: User;
  /** Answers alerts and prompts; left out: OK or Yes. */
  readonly answers?: (ask: Ask) => Reply;
}

export async function openWorkbook(options: OpenOptions): Promise<LocalWorkbook> {
  const { project: folder, snapshot, journal, user = OWNER, answers, ...rest } = options;
  const shared = { ...rest, project: loadProject(folder), screen: headlessScreen(answers) };
  const copy: Copy<OpenHost> = (host, title, owner) => {
    const file = copyOf(host.file(), title);
    return new HeadlessWorkbook(createHost({ ...shared, file }), newSession(owner), copy);
  };
  const kept = { ...(snapshot && { file: snapshot }), ...(journal && { journal }) };
  return new HeadlessWorkbook(createHost({ ...shared, ...kept }), newSession(user), copy);
}
