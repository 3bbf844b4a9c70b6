import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import { check, statusIn } from '../checked';
import { beforeWrite, disturb } from '../disturbing';
import { columnOf, pasteRows, type Row, records, WOMEN } from '../support';
import { madePlain } from '../together/plain-workbook';

const ROWS: readonly Row[] = [
  { program: 'Hộ nghèo', outstanding: 5, note: 'một' },
  { program: 'Hộ cận nghèo', outstanding: 6, note: 'hai' },
];

async function opened(): Promise<PlainWorkbook> {
  const workbook = await madePlain();
  pasteRows(workbook, ROWS);
  return workbook;
}

/** The header of Mã dòng and the keys under it, which its one formula shows. */
function keys(workbook: PlainWorkbook): readonly unknown[] {
  const column = columnOf(workbook, WOMEN, 'Mã dòng');
  return workbook
    .values(WOMEN)
    .slice(0, 3)
    .map((row) => row[column]);
}

const KEYS = ['Mã dòng', expect.stringContaining('Hộ nghèo'), expect.stringContaining('cận nghèo')];

function notes(workbook: PlainWorkbook): readonly unknown[] {
  return records(workbook, WOMEN).map((row) => row['Ghi chú']);
}

describe.each([1, 2, 3])('when somebody inserts columns (%s) in the moment of a hint', (count) => {
  const insert = (workbook: PlainWorkbook) => workbook.insertColumns(WOMEN, 4, count);

  test('no key is covered and no note is lost', async () => {
    const workbook = await opened();
    beforeWrite(workbook, () => insert(workbook));
    workbook.type(WOMEN, 'J2', 'năm');
    expect([keys(workbook), notes(workbook)]).toEqual([KEYS, ['một', 'hai']]);
  });

  test('nor by a second insertion while the hint is taken back', async () => {
    const workbook = await opened();
    beforeWrite(
      workbook,
      () => insert(workbook),
      () => workbook.insertColumns(WOMEN, 2),
    );
    workbook.type(WOMEN, 'J2', 'năm');
    expect([keys(workbook), notes(workbook)]).toEqual([KEYS, ['một', 'hai']]);
  });

  test('nor by the hint beside a long paste', async () => {
    const workbook = await opened();
    beforeWrite(workbook, () => insert(workbook));
    const more = Array.from({ length: 60 }, (_, i) => ({ ...ROWS[0], group: `T${i}` }));
    pasteRows(workbook, [...ROWS, ...more]);
    expect([keys(workbook), notes(workbook).slice(0, 2)]).toEqual([KEYS, ['một', 'hai']]);
    expect(notes(workbook).slice(2)).toEqual(more.map(() => 'một'));
  });

  test('nor by the reasons that the check writes', async () => {
    const quiet = await opened();
    let flushes = 0;
    disturb(
      quiet,
      'SpreadsheetApp.flush',
      Array<() => void>(99).fill(() => flushes++),
    );
    check(quiet);
    for (let at = 0; at < flushes; at++) {
      const workbook = await opened();
      const turns = Array<() => void>(at).fill(() => undefined);
      beforeWrite(workbook, ...turns, () => insert(workbook));
      workbook.call('checkWorkbook');
      expect([at, keys(workbook), notes(workbook)]).toEqual([at, KEYS, ['một', 'hai']]);
    }
  });
});

test('columns inserted while a row is read for its hint bring no hint of another column', async () => {
  const workbook = await opened();
  disturb(workbook, 'Sheet.getName', [() => workbook.insertColumns(WOMEN, 4)]);
  workbook.type(WOMEN, 'J2', '7');
  expect(keys(workbook)).toEqual(KEYS);
  expect(statusIn(workbook).slice(0, 2)).toEqual(['Chưa thấy lỗi', 'Chưa thấy lỗi']);
});

test('a hint that stands in its column stays when columns move right after', async () => {
  const workbook = await opened();
  let isWritten = false;
  workbook.beforeCall((path) => {
    if (path === 'SpreadsheetApp.flush') isWritten = true;
    else if (path === 'Range.getValues' && isWritten) {
      isWritten = false;
      workbook.insertColumns(WOMEN, 4);
    }
  });
  workbook.type(WOMEN, 'J2', 'năm');
  expect([keys(workbook), notes(workbook)]).toEqual([KEYS, ['một', 'hai']]);
  expect(statusIn(workbook)[0]).toContain('Không đọc được số “năm”');
});
