import { describe, expect, test } from '@jest/globals';
import type { CellAddress } from '../../../src/ledger/checks/check-report';
import type { Outcome } from '../../../src/ledger/outcome';
import { check, problemsIn } from '../checked';
import { messagesOf, pasteRows, WOMEN } from '../support';
import { ACCOUNTANTS, madePlain } from '../together/plain-workbook';

type Book = Awaited<ReturnType<typeof madePlain>>;

/** Two rows; the figure of the second cannot be read. */
async function withProblem(): Promise<{ workbook: Book; cell: CellAddress }> {
  const workbook = await madePlain();
  pasteRows(workbook, [{ outstanding: 5 }, { outstanding: 'sai', program: 'Hộ cận nghèo' }]);
  const cell = problemsIn(check(workbook))[0]?.cell;
  if (!cell) throw new Error('no cell');
  return { workbook, cell };
}

function show(workbook: Book, address: unknown) {
  const outcome = workbook.call('showCell', address).value as Outcome<null>;
  return { outcome, at: workbook.lastRun.ui.activated?.a1 };
}

describe('a click on a problem', () => {
  test('selects its cell', async () => {
    const { workbook, cell } = await withProblem();
    expect(show(workbook, cell)).toMatchObject({ outcome: { ok: true }, at: 'J3' });
  });

  test('finds the row after a sort, and the column after a person moved it', async () => {
    const { workbook, cell } = await withProblem();
    workbook.sort(WOMEN, 'A2:T3', 5);
    expect(show(workbook, cell).at).toBe('J2');
    expect(show(workbook, { ...cell, column: 3 }).at).toBe('J2');
  });

  test('says that the row is gone', async () => {
    const { workbook, cell } = await withProblem();
    workbook.clear(WOMEN, 'A3:T3');
    const { outcome, at } = show(workbook, cell);
    expect(messagesOf(outcome)[0]).toBe(`Dòng này không còn ở tab “${WOMEN}”. Bấm Kiểm tra lại.`);
    expect(at).toBeUndefined();
  });

  test.each<[string, object]>([
    ['a tab that is not the add-in’s', { tab: 'Trang của tôi' }],
    ['a row before the first', { row: 0 }],
    ['a formula for a row', { row: '=1' }],
    ['something more', { more: 1 }],
  ])('refuses a call made by hand with %s', async (_, wrong) => {
    const { workbook, cell } = await withProblem();
    expect(show(workbook, { ...cell, ...wrong })).toMatchObject({
      outcome: { ok: false },
      at: undefined,
    });
  });
});

describe('an association’s accountant', () => {
  test('writes reasons into her own tab only, and sees it first', async () => {
    const owner = await madePlain();
    pasteRows(owner, [{ association: 'Nông dân', outstanding: 'sai' }], 'Nhập · Nông dân');
    pasteRows(owner, [{ outstanding: 'cũng sai' }]);
    const farmers = owner.values('Nhập · Nông dân');
    const [accountant] = ACCOUNTANTS;
    if (!accountant) throw new Error('nobody');
    const report = check(owner.as(accountant));
    expect(report.tabs.map(({ name }) => name)).toEqual([WOMEN, 'Nhập · Nông dân']);
    expect(owner.values('Nhập · Nông dân')).toEqual(farmers);
  });
});
