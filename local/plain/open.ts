/** A workbook of plain cells with its script, for the same calls as one on the engine. */

import {
  type Copy,
  HeadlessWorkbook,
  headlessScreen,
  newSession,
  OWNER,
} from '../headless-workbook';
import type { Ask, LocaleCode, Reply, User, WorkbookFile } from '../host-types';
import { loadProject } from '../project';
import type { Book } from './book';
import { PlainHost, type PlainHostOptions } from './host';
import { newPlainStore } from './new-store';

export type PlainWorkbook = HeadlessWorkbook<PlainHost>;

export interface OpenPlainOptions extends Omit<PlainHostOptions, 'project' | 'screen'> {
  /** The folder with Code.js, appsscript.json and the pages. */
  readonly project: string;
  /** Of a workbook of plain cells, not of one on the engine. */
  readonly snapshot?: WorkbookFile;
  /** Of a new workbook; vi_VN when left out. */
  readonly locale?: LocaleCode;
  readonly title?: string;
  readonly user?: User;
  /** Answers alerts and prompts; left out: OK or Yes. */
  readonly answers?: (ask: Ask) => Reply;
}

export async function openPlainWorkbook(options: OpenPlainOptions): Promise<PlainWorkbook> {
  const { project: folder, snapshot, locale, title, user = OWNER, answers, ...rest } = options;
  const project = loadProject(folder);
  const { timeZone } = project.manifest;
  const book = snapshot
    ? bookOf(snapshot)
    : newPlainStore({ timeZone, ...(locale && { locale }), ...(title && { title }) }).book;
  const host = new PlainHost(book, { ...rest, project, screen: headlessScreen(answers) }, snapshot);
  return new HeadlessWorkbook(host, newSession(user), copied);
}

/** A workbook that begins as the other is now, seen by the person; its onOpen runs anew. */
export function forked({ host }: Pick<PlainWorkbook, 'host'>, user: User = OWNER): PlainWorkbook {
  return new HeadlessWorkbook(host.fork(), newSession(user), copied);
}

const copied: Copy<PlainHost> = (host, title, owner) =>
  new HeadlessWorkbook(host.copy(title), newSession(owner), copied);

function bookOf({ data }: WorkbookFile): Book {
  if (!('plain' in data)) throw new Error('The snapshot is of a workbook on the engine.');
  return data.plain as Book;
}
