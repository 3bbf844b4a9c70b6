import { describe, expect, test } from '@jest/globals';
import type { Collision } from '../../src/ledger/collision';
import type { EntryPayload } from '../../src/ledger/entry';
import {
  chooseRecord,
  NEW_ROW,
  ok,
  openForm,
  rowWith,
  SAVED,
  sentTo,
  typedInto,
} from './entry-form';
import type { OpenPage } from './page';

const COLLISION: Collision = {
  place: 'Nhập · Phụ nữ, dòng 5',
  who: 'Hoa',
  when: '26/03/2025 08:29:00',
  cells: [
    { column: 'Dư nợ', shown: '40988', theirs: '41500', mine: '41000' },
    { column: 'Số hộ', shown: '7', theirs: '8', mine: '7' },
  ],
};

/** A row that Hoa changes while the form is open. */
async function openWithCollision(other: Partial<Collision> = {}): Promise<OpenPage> {
  let theirs = false;
  const page = await openForm({
    entryPreview: (key: { program: string }) =>
      ok({
        ...NEW_ROW,
        row:
          key.program !== 'Hộ nghèo'
            ? null
            : rowWith(
                theirs
                  ? { outstanding: 41500, households: 8 }
                  : { outstanding: 40988, households: 7 },
              ),
      }),
    saveEntry: () => {
      if (theirs) return ok(SAVED);
      theirs = true;
      return {
        ok: false,
        problems: [{ message: 'Người khác vừa sửa.', collision: { ...COLLISION, ...other } }],
      };
    },
  });
  await chooseRecord(page);
  page.document.getElementById('outstanding')?.focus();
  await page.type('outstanding', '41000');
  await page.submit();
  await page.wait(1);
  return page;
}

const sent = (page: OpenPage) => sentTo(page, 'saveEntry') as EntryPayload[];

describe('two people’s figures for one row', () => {
  test('are shown side by side, with who wrote the other and when', async () => {
    const page = await openWithCollision();
    const text = page.text('collision');
    expect(text).toContain(
      'Nhập · Phụ nữ, dòng 5 vừa có người sửa (Hoa, tự khai, lúc 26/03/2025 08:29:00).',
    );
    const cells = [...page.document.querySelectorAll('#collision tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Dư nợ', '41.500', '41.000'],
      ['Số hộ', '8', 'theo sổ'],
    ]);
  });

  test.each([
    ['chưa khai', '26/03/2025 08:29:00', '(người chưa khai tên, lúc 26/03/2025 08:29:00)'],
    ['gõ trực tiếp trong tab', '', '(gõ trực tiếp trong tab)'],
  ])('tell what is known of the other: %s', async (who, when, told) => {
    const page = await openWithCollision({ who, when });
    expect(page.text('collision')).toContain(told);
    expect(page.text('status')).toBe('Chưa ghi: chọn một trong hai số ở trên.');
  });

  test('give the keyboard to the choice that changes nothing', async () => {
    const page = await openWithCollision();
    expect(page.document.activeElement?.textContent).toBe('Giữ số trong sổ');
  });

  test('stay the other’s when she chooses so: nothing more is sent', async () => {
    const page = await openWithCollision();
    await page.click('Giữ số trong sổ');
    await page.wait(1);
    expect(sent(page)).toHaveLength(1);
    expect([typedInto(page, 'program'), typedInto(page, 'outstanding')]).toEqual([
      'Hộ cận nghèo',
      '',
    ]);
  });

  test('become hers when she chooses so, over the row that she was shown last', async () => {
    const page = await openWithCollision();
    await page.click('Ghi số của tôi');
    await page.wait(1);
    expect(sent(page)[1]).toMatchObject({
      amounts: { outstanding: '41000', households: '8' },
      shown: { outstanding: 41500, households: 8 },
    });
    expect(sent(page)[1]?.requestId).not.toBe(sent(page)[0]?.requestId);
    expect(page.document.getElementById('collision')?.hidden).toBe(true);
  });
});
