import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { User } from '../../../local/host-types';
import type { EntryRow } from '../../../src/ledger/entry';
import { beforeWrite } from '../disturbing';
import { BRANCH, FARMER, openOffice, WOMAN } from '../periods';
import {
  dataOf,
  day,
  type EntryChanges,
  FARMERS,
  KEY,
  messagesOf,
  pasteRows,
  preview,
  problemsOf,
  type Row,
  records,
  save,
  WOMEN,
} from '../support';
import { madePlain } from '../together/plain-workbook';

const POOR: Row = {
  cutoff: day(2025, 3, 25),
  outstanding: 100,
  collected: 7,
  households: 4,
  note: 'một',
};
const TYPED = { who: 'gõ trực tiếp trong tab', when: '' };

async function openWith(rows: readonly Row[]): Promise<HeadlessWorkbook> {
  const workbook = (await madePlain()) as unknown as HeadlessWorkbook;
  pasteRows(workbook, rows);
  return workbook;
}

/** What she sends who was shown the row: what she does not change, as she saw it. */
function sent(shown: EntryRow | null, changed: EntryChanges['amounts'], note?: string) {
  const seen = Object.entries(shown ?? {}).map(([id, cell]) => [id, String(cell ?? '')]);
  const { note: seenNote = '', ...amounts } = Object.fromEntries(seen);
  return { shown, amounts: { ...amounts, ...changed }, note: note ?? seenNote };
}

const row = (workbook: HeadlessWorkbook) => {
  const [first = {}] = records(workbook, WOMEN);
  return [first['Dư nợ'], first['Thu nợ'], first['Số hộ'], first['Ghi chú']];
};
const collision = (outcome: ReturnType<typeof save>) => problemsOf(outcome)[0]?.collision;
const cellOf = (workbook: HeadlessWorkbook, header: string): string => {
  const at = (workbook.values(WOMEN)[0] ?? []).findIndex((cell) => String(cell).startsWith(header));
  return `${String.fromCharCode(65 + at)}2`;
};

describe('a figure of another, changed since she was shown the row', () => {
  test('in a cell that she left alone stays, and hers are written', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    workbook.type(WOMEN, cellOf(workbook, 'Thu nợ'), '9');
    dataOf(save(workbook, sent(shown, { outstanding: '111' })));
    expect(row(workbook)).toEqual([111, 9, 4, 'một']);
  });

  test('that is hers too is no collision', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '111');
    dataOf(save(workbook, sent(shown, { outstanding: '111', collected: '8' })));
    expect(row(workbook)).toEqual([111, 8, 4, 'một']);
  });

  test('in a cell that she changes too is shown beside hers, and only that', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '222');
    workbook.type(WOMEN, cellOf(workbook, 'Thu nợ'), '9');
    const outcome = save(workbook, sent(shown, { outstanding: '111', households: '5' }));
    expect(collision(outcome)).toMatchObject({
      ...TYPED,
      cells: [{ column: 'Dư nợ', shown: '100', theirs: '222', mine: '111' }],
    });
    expect(messagesOf(outcome)[0]).toContain('Dư nợ 100 → Dư nợ 222');
    expect(row(workbook)).toEqual([222, 9, 4, 'một']);
  });

  test('in a new row of hers is shown, and blank cells of either are filled by the other', async () => {
    const workbook = await openWith([]);
    pasteRows(workbook, [{ ...POOR, collected: null, note: null }]);
    const amounts = { outstanding: '100', collected: '8', households: '5' };
    const refused = save(workbook, { amounts, note: 'hai' });
    expect(collision(refused)?.cells).toEqual([
      { column: 'Số hộ', shown: 'trống', theirs: '4', mine: '5' },
    ]);
    dataOf(save(workbook, { amounts: { ...amounts, households: '4' }, note: 'hai' }));
    expect(row(workbook)).toEqual([100, 8, 4, 'hai']);
  });

  test('is all she saw when the row is gone: nothing of it comes back by half', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    workbook.paste(WOMEN, 'A2', [Array.from({ length: 20 }, () => null)]);
    const outcome = save(workbook, sent(shown, {}, 'hai'));
    const columns = collision(outcome)?.cells.map(({ column, theirs }) => `${column} ${theirs}`);
    expect(columns).toContain('Dư nợ trống');
    expect(records(workbook, WOMEN)).toEqual([]);
  });
});

describe('who changed it', () => {
  const named = { who: 'Hoa', when: expect.stringMatching(/^26\/03\/2025 08:30:\d\d$/) };

  test('is the person whose command wrote what stands there, and when', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    dataOf(save(workbook, { ...sent(shown, { outstanding: '222' }), person: 'Hoa' }));
    expect(collision(save(workbook, sent(shown, { outstanding: '111' })))).toMatchObject(named);
  });

  test('is not she whose command wrote the row before it was typed over', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    dataOf(save(workbook, { ...sent(shown, { outstanding: '222' }), person: 'Hoa' }));
    workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '333');
    expect(collision(save(workbook, sent(shown, { outstanding: '111' })))).toMatchObject({
      ...TYPED,
      cells: [{ theirs: '333', mine: '111' }],
    });
  });

  test('is she as long as her cell stands, though another cell was typed over', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    dataOf(save(workbook, { ...sent(shown, { outstanding: '222' }), person: 'Hoa' }));
    workbook.type(WOMEN, cellOf(workbook, 'Thu nợ'), '9');
    const mine = sent(shown, { outstanding: '111' });
    expect(collision(save(workbook, mine))).toMatchObject(named);
    const both = sent(shown, { outstanding: '111', collected: '8' });
    expect(collision(save(workbook, both))).toMatchObject(TYPED);
  });

  test('are both whose commands wrote a part of it', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    dataOf(save(workbook, { ...sent(shown, { outstanding: '222' }), person: 'Hoa' }));
    dataOf(save(workbook, { ...sent(shown, { collected: '9' }), person: 'Lan' }));
    const both = sent(shown, { outstanding: '111', collected: '8' });
    expect(collision(save(workbook, both))).toMatchObject({ who: 'Hoa, Lan' });
  });

  test('is not she whose write was put back, though the same was typed', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    const hers = { ...sent(shown, { outstanding: '222' }), person: 'Hoa' };
    beforeWrite(workbook, () => workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '333'));
    expect(collision(save(workbook, hers))).toMatchObject(TYPED);
    workbook.beforeCall();
    workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '222');
    expect(collision(save(workbook, sent(shown, { outstanding: '111' })))).toMatchObject(TYPED);
  });

  test('is not she whose command was not sure to have written it', async () => {
    const workbook = await openWith([POOR]);
    const { row: shown } = preview(workbook);
    let isWritten = false;
    workbook.beforeCall((path) => {
      if (path === 'SpreadsheetApp.flush') isWritten = true;
      else if (isWritten && path === 'Range.getValues') {
        isWritten = false;
        workbook.type(WOMEN, cellOf(workbook, 'Dư nợ ('), '333');
      }
    });
    const hers = { ...sent(shown, { outstanding: '222' }), person: 'Hoa' };
    expect(messagesOf(save(workbook, hers))[0]).toContain('Không chắc');
    workbook.beforeCall();
    expect(collision(save(workbook, sent(shown, { outstanding: '111' })))).toMatchObject(TYPED);
  });
});

describe('saving into a tab that is not hers', () => {
  const THEIRS = { ...KEY, association: 'Nông dân' } as const;
  const as = async (user: User) =>
    (await openOffice()).as(user) as unknown as HeadlessWorkbook & {
      as(user: User): HeadlessWorkbook;
    };

  test.each([
    ['a new row', []],
    ['a row that is there', [{ ...POOR, association: 'Nông dân' }]],
  ])('%s is refused by a sentence that names the tab', async (_name, rows) => {
    const woman = await as(WOMAN);
    pasteRows(woman.as(FARMER), rows, FARMERS);
    const before = JSON.stringify(woman.values(FARMERS));
    const outcome = save(woman, { key: THEIRS, amounts: { outstanding: '5' } });
    expect(messagesOf(outcome)).toEqual([
      `Bạn không có quyền ghi vào tab “${FARMERS}”. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.`,
    ]);
    expect(JSON.stringify(woman.values(FARMERS))).toBe(before);
    expect(dataOf(save(woman.as(BRANCH), { key: KEY }))).toMatchObject({ updated: false });
  });
});
