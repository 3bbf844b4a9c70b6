/** The kept workbook after a crash at every point: nothing confirmed is missing, nothing is twice. */
import { readFileSync, truncateSync } from 'node:fs';
import { afterEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { JournalEntry } from '../../../local/host-types';
import { Journal } from '../../../local/server/journal';
import { behaviours } from '../../support/behaviour';
import { journalFile, keptFolder, revision, WORKBOOK } from './kept-folder';

const google = behaviours('Persistence');
const disk = jest.requireActual<typeof import('node:fs')>('node:fs');
const LATER = { ...WORKBOOK, id: 'later' };
const PROPERTIES: JournalEntry = {
  kind: 'properties',
  properties: { document: { kỳ: '31/03/2025\n' }, script: {}, users: {} },
};

afterEach(() => {
  jest.restoreAllMocks();
});

/** The operations of a compaction that change the disk; a kill may fall before any of them. */
const STEPS = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync'] as const;

/** Makes the process die, as far as the disk can tell, before the n-th operation. */
function killBefore(step: number): void {
  let count = 0;
  for (const name of STEPS) {
    const real: (...args: unknown[]) => unknown = disk[name] as never;
    const counted = (...args: unknown[]): unknown => {
      count += 1;
      if (count >= step) throw new Error('killed');
      return real(...args);
    };
    jest.spyOn(disk, name).mockImplementation(counted as never);
  }
}

google('host', 'a journal cut at any byte gives back every entry whose line is whole', () => {
  const entries = [revision('á'), PROPERTIES, revision('b'.repeat(20))];
  const whole = readFileSync(journalFile(keptFolder(...entries)));
  for (let length = 0; length <= whole.length; length++) {
    const folder = keptFolder(...entries);
    truncateSync(journalFile(folder), length);
    const lines = whole.subarray(0, length).toString('latin1').split('\n').length - 1;
    expect(new Journal(folder).read()?.entries).toEqual(entries.slice(0, lines));
  }
});

google('host', 'a workbook that crashes again and again keeps all that was confirmed', () => {
  const run = fc.record({
    confirmed: fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 4 }),
    cut: fc.nat(40),
    compacts: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
      const folder = keptFolder();
      let expected: JournalEntry[] = [];
      for (const { confirmed, cut, compacts } of runs) {
        const journal = new Journal(folder);
        expect(journal.read()?.entries).toEqual(expected);
        if (compacts) {
          journal.compact(WORKBOOK);
          expected = [];
        }
        for (const text of confirmed) journal.append(revision(text));
        journal.sync();
        expected = [...expected, ...confirmed.map(revision)];
        cutShort(journal, folder, cut);
      }
      expect(new Journal(folder).read()?.entries).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

/** The server dies while it writes one more entry, of which some bytes are on the disk. */
function cutShort(journal: Journal, folder: string, bytes: number): void {
  journal.append(PROPERTIES);
  const file = journalFile(folder);
  const { length } = readFileSync(file);
  const last = Buffer.byteLength(`${JSON.stringify(PROPERTIES)}\n`);
  truncateSync(file, length - last + Math.min(bytes, last - 1));
}

google('host', 'a kill at any step of a compaction leaves the old workbook or the new one', () => {
  const found = new Set<string>();
  for (let step = 1; step <= 12; step++) {
    const folder = keptFolder(revision('a'), PROPERTIES);
    const journal = new Journal(folder);
    journal.read();
    killBefore(step);
    try {
      journal.compact(LATER);
    } catch {
      // The process is dead.
    }
    jest.restoreAllMocks();
    const kept = new Journal(folder).read();
    found.add(`${kept?.file.id}, ${kept?.entries.length} entries`);
  }
  expect([...found]).toEqual(['w, 2 entries', 'later, 0 entries']);
});

test('a kill is possible at more than five steps of a compaction', () => {
  const folder = keptFolder(revision('a'));
  const journal = new Journal(folder);
  journal.read();
  killBefore(6);
  expect(() => journal.compact(LATER)).toThrow('killed');
});
