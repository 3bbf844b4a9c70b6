import { describe, expect, test } from '@jest/globals';
import type { PlainWorkbook } from '../../../local/plain/open';
import type { Outcome } from '../../../src/ledger/outcome';
import type { PrepareForm } from '../../../src/ledger/periods/period-requests';
import {
  BRANCH,
  FARMER,
  FEBRUARY,
  figures,
  fillMarch,
  openOffice,
  openWithBalances,
  paste,
  prepare,
  rowsOf,
  state,
  WOMAN,
} from '../periods';
import { build, dataOf, day, FARMERS, MENU, messagesOf, WOMEN } from '../support';

const MARCH = day(2025, 3, 31);
const formOf = (workbook: PlainWorkbook, user: typeof WOMAN): PrepareForm =>
  dataOf(workbook.as(user).call('prepareForm').value as Outcome<PrepareForm>);
const prepared = (workbook: Parameters<typeof rowsOf>[0], tab = WOMEN) =>
  rowsOf(workbook, tab)
    .filter((row) => String(row['Ngày chốt']) === String(MARCH))
    .map((row) => [row.Hội, row.Xã, row['Chương trình'], row['Nguồn vốn'], row['Dư nợ kỳ trước']]);

describe('“Chuẩn bị kỳ mới”', () => {
  test('writes a row for every balance, with the balance to type against and no amount', async () => {
    const workbook = await openWithBalances();
    const { message } = dataOf(prepare(workbook.as(WOMAN)));
    expect(message).toBe('Đã thêm 3 dòng của ngày 31/03/2025 cho 2 đơn vị. Gõ số vào các dòng đó.');
    expect(prepared(workbook)).toEqual([
      ['Phụ nữ', 'Đăk Ơ', 'Hộ nghèo', 'Trung ương', 100],
      ['Phụ nữ', 'Đăk Ơ', 'Hộ cận nghèo', 'Trung ương', 50],
      ['Phụ nữ', 'Phú Nghĩa', 'Hộ nghèo', 'Trung ương', 70],
    ]);
    expect(figures(workbook, WOMEN, MARCH).every((text) => text.endsWith(': '))).toBe(true);
    expect(state(workbook).units.map((unit) => [unit.state, unit.blank])).toEqual([
      ['chưa nhập', 2],
      ['chưa nhập', 1],
    ]);
  });

  test('run again adds what is missing and touches nothing that was typed', async () => {
    const workbook = await openWithBalances();
    dataOf(prepare(workbook, { communes: ['Đăk Ơ'] }));
    workbook.type(WOMEN, 'J5', '99');
    workbook.type(WOMEN, 'U6', '1234');
    const { message, notes } = dataOf(prepare(workbook));
    expect(message).toContain('Đã thêm 1 dòng');
    expect(notes).toEqual(['2 dòng đã có sẵn, giữ nguyên.']);
    expect(figures(workbook, WOMEN, MARCH)).toEqual([
      'Đăk Ơ, Hộ nghèo: 99',
      'Đăk Ơ, Hộ cận nghèo: ',
      'Phú Nghĩa, Hộ nghèo: ',
    ]);
    expect(prepared(workbook)[1]?.[4]).toBe(1234);
    expect(dataOf(prepare(workbook)).message).toContain('đã đủ, không thêm dòng nào');
  });

  test('leaves out programs that were paid off, and those that had none', async () => {
    const workbook = await openWithBalances([
      { cutoff: FEBRUARY, outstanding: 100 },
      { cutoff: FEBRUARY, program: 'Hộ cận nghèo', outstanding: 0 },
    ]);
    dataOf(prepare(workbook));
    expect(prepared(workbook).map(([, , program]) => program)).toEqual(['Hộ nghèo']);
  });

  test('adds up the balances of merged communes under the name of today', async () => {
    const workbook = await openWithBalances();
    const rows = workbook.values('Danh mục');
    const at = rows.findIndex((row) => row[2] === 'Phú Nghĩa') + 1;
    workbook.paste('Danh mục', `G${at}`, [[day(2025, 3, 15), 'Đăk Ơ']]);
    dataOf(prepare(workbook));
    expect(prepared(workbook)).toEqual([
      ['Phụ nữ', 'Đăk Ơ', 'Hộ nghèo', 'Trung ương', 170],
      ['Phụ nữ', 'Đăk Ơ', 'Hộ cận nghèo', 'Trung ương', 50],
    ]);
  });

  test('makes the rows of a first date from the programs chosen', async () => {
    const workbook = await openOffice();
    expect(prepare(workbook)).toMatchObject({
      problems: [{ field: 'programs' }, { field: 'funds' }],
    });
    const chosen = { programs: ['Hộ nghèo', 'Hộ cận nghèo'], funds: ['Trung ương'] };
    dataOf(prepare(workbook, { ...chosen, associations: ['Phụ nữ', 'Nông dân'] }));
    expect([prepared(workbook).length, prepared(workbook, FARMERS).length]).toEqual([4, 4]);
  });

  test('makes the first rows of an association after another has begun, at the date it opened', async () => {
    const workbook = await openOffice();
    const first = { cutoff: '31/01/2025', programs: ['Hộ nghèo'], funds: ['Trung ương'] };
    dataOf(prepare(workbook.as(FARMER), { ...first, associations: ['Nông dân'] }));
    expect(formOf(workbook, WOMAN)).toMatchObject({ proposed: '2025-01-31', begun: [] });
    expect(formOf(workbook, FARMER)).toMatchObject({
      proposed: '2025-02-28',
      used: ['Hộ nghèo', 'Trung ương'],
    });
    const { tabs } = dataOf(prepare(workbook.as(WOMAN), first));
    expect(tabs).toEqual([{ id: 'entry-12', name: WOMEN, added: 2, row: 2 }]);
    expect(rowsOf(workbook, WOMEN)).toHaveLength(2);
    expect(formOf(workbook, WOMAN)).toMatchObject({ proposed: '2025-02-28', last: '2025-01-31' });
  });

  test('carries over the balances of one association and begins another by the same press', async () => {
    const workbook = await openWithBalances();
    const both = { associations: ['Phụ nữ', 'Nông dân'] };
    const { notes } = dataOf(prepare(workbook, both));
    expect(notes).toEqual(['Chưa có ngày nào trước đó, chưa thêm dòng: Nông dân.']);
    dataOf(prepare(workbook, { ...both, programs: ['Hộ nghèo'], funds: ['Trung ương'] }));
    expect([prepared(workbook).length, prepared(workbook, FARMERS).length]).toEqual([3, 2]);
  });

  test('proposes a date that the branch opened by its deadline', async () => {
    const workbook = await openWithBalances();
    workbook.paste('Kỳ chốt', 'A2', [[day(2025, 4, 30), day(2025, 5, 5), 'mở']]);
    expect(formOf(workbook, WOMAN)).toMatchObject({ proposed: '2025-04-30' });
  });

  test('refuses a date later than the end of next month, at its field', async () => {
    const workbook = await openWithBalances();
    expect(prepare(workbook, { cutoff: '31/03/2125' })).toMatchObject({
      problems: [
        { field: 'cutoff', message: expect.stringContaining('muộn nhất hiện nay là 31/05/2025') },
      ],
    });
    dataOf(prepare(workbook, { cutoff: '31/05/2025' }));
  });

  test('refuses a date that is none, that is closed, or that lies before later rows', async () => {
    const workbook = await openWithBalances();
    expect(messagesOf(prepare(workbook, { cutoff: '31/02/2025' }))[0]).toContain('31/02/2025');
    expect(messagesOf(prepare(workbook, { cutoff: '31/01/2025' }))).toEqual([
      'Đăk Ơ – Phụ nữ đã có dòng của ngày 28/02/2025, sau ngày 31/01/2025. Chọn ngày từ 28/02/2025 trở đi.',
      'Phú Nghĩa – Phụ nữ đã có dòng của ngày 28/02/2025, sau ngày 31/01/2025. Chọn ngày từ 28/02/2025 trở đi.',
    ]);
    workbook.paste('Kỳ chốt', 'A2', [[MARCH, '', 'đã chốt']]);
    expect(messagesOf(prepare(workbook))[0]).toContain('Ngày 31/03/2025 đã chốt');
  });

  test('refuses while the balances to carry over cannot be read', async () => {
    const workbook = await openWithBalances();
    workbook.type(WOMEN, 'J2', 'khoảng một trăm');
    expect(messagesOf(prepare(workbook))[0]).toContain('Nhập · Phụ nữ, dòng 2');
  });

  test('counts in reports as not reported until a figure stands in the row', async () => {
    const workbook = await openWithBalances();
    dataOf(prepare(workbook));
    workbook.type(WOMEN, 'J5', '99');
    workbook.type(WOMEN, 'J6', '50');
    const date = '31/03/2025';
    dataOf(build(workbook as never, { cutoff: date, flowFrom: 'T3/2025', flowTo: 'T3/2025' }));
    const text = workbook.values('BC · Theo hội').flat().join(' ');
    expect(text).toMatch(/1\/2 đơn vị/);
    expect(text).toContain('Phú Nghĩa – Phụ nữ');
  });

  test('keeps the deadline that the branch sets, and takes none from an association', async () => {
    const workbook = await openWithBalances();
    const deadline = '05/04/2025';
    expect(messagesOf(prepare(workbook.as(WOMAN), { deadline }))[0]).toContain(
      'chỉ cán bộ ngân hàng',
    );
    dataOf(prepare(workbook.as(BRANCH), { deadline }));
    expect(workbook.values('Kỳ chốt', 'A2:C2')[0]).toEqual([MARCH, day(2025, 4, 5), 'mở']);
    expect(state(workbook).deadline).toBe('2025-04-05');
  });

  test('offers a person the associations of her own tabs', async () => {
    const workbook = await openWithBalances();
    expect(formOf(workbook, WOMAN)).toMatchObject({ isBranch: false, associations: ['Phụ nữ'] });
    expect(formOf(workbook, BRANCH)).toMatchObject({ isBranch: true });
    expect(formOf(workbook, BRANCH).associations).toHaveLength(4);
  });

  test('writes nothing into another association’s tab', async () => {
    const workbook = await openWithBalances();
    const before = JSON.stringify(workbook.values(WOMEN));
    expect(prepare(workbook.as(FARMER)).ok).toBe(false);
    expect(JSON.stringify(workbook.values(WOMEN))).toBe(before);
  });

  test('makes no more calls for eighty rows than for six, but to lengthen tabs', async () => {
    const cost = async (communes: number) => {
      const workbook = await openOffice();
      const names = Array.from({ length: communes }, (_, i) => `Xã số ${i + 1}`);
      workbook.paste(
        'Danh mục',
        'A60',
        names.map((name) => ['Xã', '', name]),
      );
      const programs = ['Hộ nghèo', 'Hộ cận nghèo'];
      paste(
        workbook,
        names.flatMap((commune) =>
          programs.map((program) => ({ cutoff: FEBRUARY, commune, program, outstanding: 10 })),
        ),
      );
      const page = workbook.as(WOMAN);
      dataOf(prepare(page));
      return page.lastRun.serviceCalls.total;
    };
    expect(await cost(40)).toBeLessThanOrEqual((await cost(3)) + 3);
  });
});

describe('“Hoàn tác” after “Chuẩn bị kỳ mới”', () => {
  const undo = (page: PlainWorkbook) => page.runMenu(MENU, 'Hoàn tác').ui.alerts.at(-1)?.text;

  test('takes the prepared rows and the deadline back', async () => {
    const workbook = await openWithBalances();
    const before = rowsOf(workbook, WOMEN);
    const page = workbook.as(BRANCH);
    dataOf(prepare(page, { deadline: '05/04/2025' }));
    expect(rowsOf(workbook, WOMEN)).toHaveLength(6);
    expect(undo(page)).toContain('Đã hoàn tác lệnh “Chuẩn bị kỳ mới”');
    expect(rowsOf(workbook, WOMEN)).toEqual(before);
    expect(rowsOf(workbook, 'Kỳ chốt')).toEqual([]);
  });

  test('keeps them all when she has typed into one', async () => {
    const workbook = await openWithBalances();
    const page = workbook.as(WOMAN);
    dataOf(prepare(page));
    fillMarch(workbook, [101]);
    expect(undo(page)).toContain('Dòng này đã được sửa sau lệnh cần hoàn tác');
    expect(rowsOf(workbook, WOMEN)).toHaveLength(6);
  });
});
