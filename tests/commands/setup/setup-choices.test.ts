import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import type { SetupForm } from '../../../src/ledger/setup';
import {
  CHOICES,
  create,
  dataOf,
  everything,
  messagesOf,
  openBlank,
  openMade,
  pasteRows,
  problemsOf,
  WOMEN,
} from '../support';

function communes(workbook: HeadlessWorkbook): unknown[] {
  const rows = workbook.values('Danh mục').filter((row) => row[0] === 'Xã');
  return rows.map((row) => [row[1], row[2]]);
}

function setting(workbook: HeadlessWorkbook, name: string): unknown {
  return workbook.values('Cài đặt').find((row) => row[0] === name)?.[1];
}

function visible(workbook: HeadlessWorkbook): string[] {
  return workbook.store.sheets().flatMap(({ name, hidden }) => (hidden ? [] : [name]));
}

describe('the choices of the wizard', () => {
  test('stand in Cài đặt and come back when it is opened again', async () => {
    const workbook = await openMade();
    const office = { ...CHOICES.office, officeName: ' PGD  Bù Gia Mập ', place: '=1+1' };
    const editors = { ...CHOICES.editors, 12: 'A@x.vn;b@x.vn' };
    dataOf(create(workbook, { communes: '', office, editors }));
    expect(setting(workbook, 'Tên đơn vị')).toBe('PGD Bù Gia Mập');
    expect(setting(workbook, 'Địa danh')).toBe('=1+1');
    const form = workbook.call('setupForm').value as { data: SetupForm };
    expect(form.data).toMatchObject({
      state: 'made',
      choices: { office: { officeName: 'PGD Bù Gia Mập' }, editors: { 12: 'a@x.vn, b@x.vn' } },
      communes: ['Đăk Ơ', 'Phú Nghĩa'],
      hasRecords: false,
    });
  });

  test('add communes and remove none; what is there is passed over', async () => {
    const workbook = await openMade();
    dataOf(create(workbook, { communes: '25393 Bù Gia Mập\nXã Đăk Ơ' }));
    expect(communes(workbook)).toEqual([
      ['', 'Đăk Ơ'],
      ['', 'Phú Nghĩa'],
      ['25393', 'Bù Gia Mập'],
    ]);
    const problems = problemsOf(create(workbook, { communes: 'Phước Minh 25393' }));
    expect(problems).toEqual([
      { field: 'communes', message: expect.stringContaining('đã là tên hoặc mã của Bù Gia Mập') },
    ]);
  });

  test('show the tabs Hoạt động, and hide them again', async () => {
    const workbook = await openMade();
    dataOf(create(workbook, { communes: '', activities: true }));
    expect(visible(workbook)).toContain('Hoạt động · Phụ nữ');
    expect(visible(workbook)).not.toContain('Vùng tạm');
    dataOf(create(workbook, { communes: '' }));
    expect(visible(workbook)).not.toContain('Hoạt động · Phụ nữ');
  });

  test('change the unit of every tab while there are no records', async () => {
    const workbook = await openMade();
    dataOf(create(workbook, { communes: '', entryUnit: 'đồng', detail: 'Tổ' }));
    const of = (tab: string) => workbook.values(tab)[0];
    expect(of(WOMEN)).toContain('Dư nợ (đồng)');
    expect(of('Số liệu')).toContain('Dư nợ (đồng)');
    expect(of('Kế hoạch')).toContain('Kế hoạch dư nợ (đồng)');
    pasteRows(workbook, [{ outstanding: 3, group: 'T1' }]);
    expect(workbook.value('Số liệu', 'J2')).toBe(3);
  });

  test('cannot change detail or unit once there are records: nothing is changed', async () => {
    const workbook = await openMade();
    pasteRows(workbook, [{ outstanding: 3 }]);
    const before = everything(workbook);
    const outcome = create(workbook, { communes: '', entryUnit: 'đồng', detail: 'Tổ' });
    expect(problemsOf(outcome).map(({ field }) => field)).toEqual(['detail', 'entryUnit']);
    expect(everything(workbook)).toBe(before);
  });

  test('are refused at their fields before anything is made', async () => {
    const workbook = await openBlank();
    const editors = { ...CHOICES.editors, 11: 'nong.dan' };
    const outcome = create(workbook, { communes: 'Đăk Ơ\nĐăk Ơ', editors });
    expect(problemsOf(outcome).map(({ field }) => field)).toEqual(['communes', 'editors-11']);
    expect(workbook.tabs()).toHaveLength(1);
  });

  test.each([[{ ...CHOICES, detail: 'huyện' }], [{ ...CHOICES, more: 1 }], ['sổ'], [[]]])(
    'made by hand are refused: %#',
    async (sent) => {
      const workbook = await openBlank();
      const { value } = workbook.call('createWorkbook', sent);
      expect(messagesOf(value as ReturnType<typeof create>)[0]).toContain('không đúng dạng');
      expect(workbook.tabs()).toHaveLength(1);
    },
  );

  test('are refused where a text is too long', async () => {
    const workbook = await openBlank();
    const outcome = create(workbook, { communes: 'x'.repeat(20_001) });
    expect(messagesOf(outcome)[0]).toContain('Dài 20.001 ký tự, nhiều nhất là 20.000');
    expect(workbook.tabs()).toHaveLength(1);
  });
});
