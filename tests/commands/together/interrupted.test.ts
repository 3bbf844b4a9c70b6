import { describe, expect, test } from '@jest/globals';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import type { EntryPreview } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import { dataOf, day, KEY, pasteRows, payload, type Row } from '../support';
import { type Command, interrupted, STRIKES } from './interrupted';
import { madePlain } from './plain-workbook';

const POOR: Row = { cutoff: day(2025, 3, 25), outstanding: 100, note: 'cũ' };
const BEFORE: Row = { cutoff: day(2025, 2, 28), outstanding: 90 };

async function filled(rows: readonly Row[]): Promise<PlainWorkbook> {
  const workbook = await madePlain();
  pasteRows(workbook as unknown as Parameters<typeof pasteRows>[0], rows);
  return workbook;
}

async function entryInto(rows: readonly Row[]): Promise<Command> {
  const workbook = await filled(rows);
  const { value } = forked(workbook).call('entryPreview', KEY);
  const { row: shown } = dataOf(value as Outcome<EntryPreview>);
  const sent = payload({ amounts: { outstanding: '111', collected: '5' }, shown, note: 'mới' });
  return { open: async () => forked(workbook), fn: 'saveEntry', sent };
}

const COMMANDS: readonly (readonly [string, () => Promise<Command>])[] = [
  ['saving a new row', () => entryInto([BEFORE])],
  ['saving over a row', () => entryInto([BEFORE, POOR])],
];

describe.each(COMMANDS)('%s, struck at each of its calls and run again', (_name, command) => {
  test.each(STRIKES)(
    'by a $fault with effect $effect, ends as if nothing had been',
    async (strike) => {
      const { calls, undisturbed, wrong } = await interrupted(await command(), strike);
      expect(wrong).toEqual([]);
      expect(calls).toBeGreaterThanOrEqual(undisturbed);
    },
  );
});
