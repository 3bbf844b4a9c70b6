import { expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import { openOffice, WOMAN } from '../periods';
import { dataOf, save, WOMEN } from '../support';
import { LOG, logTroubles } from './log-truth';

async function saved(): Promise<PlainWorkbook> {
  const workbook = await openOffice();
  dataOf(save(workbook.as(WOMAN), { amounts: { outstanding: '111' } }));
  return workbook;
}

test('a log that says what was written is not complained of', async () => {
  expect(logTroubles((await saved()).host)).toEqual([]);
});

test('a figure of which the log says something else is found', async () => {
  const workbook = await saved();
  workbook.type(WOMEN, 'J2', '999');
  expect(logTroubles(workbook.host)).toEqual([
    expect.stringContaining('outstanding: 999, the log says 111'),
  ]);
});

test('a row that the log says was written and that is gone is found', async () => {
  const workbook = await saved();
  workbook.paste(WOMEN, 'A2', [Array(20).fill(null)]);
  expect(logTroubles(workbook.host)).toEqual([expect.stringContaining('is not there')]);
});

test('a line that somebody changed is found', async () => {
  const workbook = await saved();
  workbook.type(LOG, 'D2', 'khác');
  expect(logTroubles(workbook.host)[0]).toContain('the log: ');
});
