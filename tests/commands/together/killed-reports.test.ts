import { expect, test } from '@jest/globals';
import { newSession } from '../../../local/headless-workbook';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import type { Outcome } from '../../../src/ledger/outcome';
import { BRANCH, openOffice, paste } from '../periods';
import { dataOf, day, type Row, WOMEN } from '../support';
import { contrast, picture } from './picture';
import { watched } from './strikes';

const TAB = 'BC · Theo hội';
const UNFINISHED = 'ĐANG LẬP — chưa dùng được';
const ROWS: readonly Row[] = [
  { cutoff: day(2025, 2, 28), outstanding: 90 },
  { cutoff: day(2025, 3, 25), outstanding: 100 },
];
const REQUEST = {
  cutoff: '25/03/2025',
  flowFrom: '25/03/2025',
  flowTo: '25/03/2025',
  base: '31/12',
  boundaries: 'reported',
  unit: '',
  commune: '',
  association: '',
  reports: ['by-association'],
};

type Host = PlainWorkbook['host'];
const build = (host: Host) => host.run(newSession(BRANCH), 'buildReports', [REQUEST]);

async function openNew(): Promise<PlainWorkbook> {
  const workbook = await openOffice();
  paste(workbook, ROWS);
  return workbook;
}

/** Built from another figure; a person keeps cells of her own beside the report. */
async function openOld(): Promise<PlainWorkbook> {
  const workbook = await openNew();
  dataOf(forkedRun(workbook));
  workbook.paste(TAB, 'Z90', [['của tôi']]);
  workbook.type(WOMEN, 'J3', '95');
  return workbook;
}

function forkedRun(workbook: PlainWorkbook): Outcome<unknown> {
  return workbook.as(BRANCH).call('buildReports', REQUEST).value as Outcome<unknown>;
}

/** What a person sees of the report, or nothing where it is not there yet. */
function shown(host: Host): string[] {
  const tab = host.store.book.tabs.find(({ name }) => name === TAB);
  return (tab?.lines ?? []).flatMap((line) => line.map((cell) => String(cell?.value ?? '')));
}

/** Google gives every new tab a number of its own, which its print link names. */
function pictured({ store }: Host): ReadonlyMap<string, string> {
  const lines = [...picture(store.book)];
  return new Map(lines.map(([place, text]) => [place, text.replace(/gid=\d+/g, 'gid')]));
}

test.each([
  ['that is not there yet', openNew],
  ['that was built from other figures', openOld],
])(
  'a build of a tab %s, killed at any call, leaves it as it was or marked, and the next one repairs it',
  async (_, open) => {
    const workbook = await open();
    const quiet = forked(workbook).host;
    const before = shown(quiet);
    const { calls } = watched(quiet, () => build(quiet));
    const expected = pictured(quiet);
    const after = shown(quiet);
    const wrong: string[] = [];
    calls.forEach(({ path, changes }, i) => {
      if (!changes || path.startsWith('Execution')) return;
      const host = workbook.host.fork();
      host.strike({ at: i + 1, fault: 'kill', effect: 'part' });
      build(host);
      host.strike(undefined);
      const left = shown(host);
      const isMarked = left.includes(UNFINISHED) || left.every((text) => text === '');
      const isWhole = [before, after].some((each) => `${each}` === `${left}`);
      if (!isMarked && !isWhole) wrong.push(`${i + 1} ${path}: half a tab without a mark`);
      build(host);
      for (const each of contrast(expected, pictured(host))) {
        wrong.push(`${i + 1} ${path}: ${each}`);
      }
    });
    expect(wrong).toEqual([]);
  },
);
