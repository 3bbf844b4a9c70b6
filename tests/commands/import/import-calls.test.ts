import { describe, expect, test } from '@jest/globals';
import type { ImportContent } from '../../../src/ledger/imports/import-call';
import { tabSpec } from '../../../src/ledger/tabs';
import {
  content,
  importAll,
  importForm,
  openForImport,
  previewOf,
  requestOf,
  send,
} from '../import-support';
import { FARMER, WOMAN } from '../periods';
import { dataOf, everything, messagesOf, records, save } from '../support';

describe('the calls of the page', () => {
  test('are refused for a tab that no file may fill', async () => {
    const workbook = await openForImport();
    const before = everything(workbook);
    for (const tab of ['log', 'closed', 'periods', 'ledger', 'nonsense']) {
      const sent = { ...content(), tab };
      expect(workbook.call('importPreview', sent).value).toMatchObject({ ok: false });
      const request = { ...requestOf(content(), { seen: [] }), tab };
      expect(workbook.call('importRows', request).value).toMatchObject({ ok: false });
    }
    expect(everything(workbook)).toBe(before);
  });

  test('are refused for a tab of others, by hand-made calls too, and it is not offered', async () => {
    const workbook = await openForImport();
    const before = everything(workbook);
    const hers = workbook.as(WOMAN);
    expect(importForm(hers).tabs.map(({ id }) => id)).toEqual(['entry-12', 'activity-12']);
    for (const tab of ['entry-11', 'bank', 'catalogue'] as const) {
      const sent = content({ tab });
      expect(messagesOf(send(hers, requestOf(sent, { seen: [[2], [3]] })))).toEqual([
        expect.stringContaining('Bạn không có quyền ghi vào tab'),
      ]);
    }
    expect(everything(workbook)).toBe(before);
  });

  test('let each person of an association import into her own tab', async () => {
    const workbook = await openForImport();
    expect(dataOf(importAll(workbook.as(WOMAN), content())).added).toBe(2);
    expect(messagesOf(importAll(workbook.as(WOMAN), content({ tab: 'entry-12' })))).toEqual([]);
    const others = content({ tab: 'entry-11' });
    expect(dataOf(importAll(workbook.as(FARMER), others)).added).toBe(2);
  });

  test('name the tabs that a file may fill, and remember how a layout was matched', async () => {
    const workbook = await openForImport();
    expect(importForm(workbook).tabs.map(({ id }) => id)).toContain('bank');
    const remember = {
      signature: 'own-abc',
      tab: 'entry-12' as const,
      fields: [{ header: 'Dư nợ', field: 'outstanding' }],
      unit: 'triệu đồng' as const,
      numberStyle: '' as const,
      fund: 'Trung ương',
    };
    importAll(workbook, content(), { remember });
    expect(importForm(workbook).remembered).toEqual([remember]);
  });

  test('write bank figures with their unit as printed', async () => {
    const workbook = await openForImport();
    importAll(
      workbook,
      content({
        tab: 'bank',
        fields: [
          { id: 'commune', header: 'Xã', unit: null },
          { id: 'outstanding', header: 'Tổng dư nợ', unit: null },
        ],
        lines: [[10, 'Xã Đăk Ơ', 190605.123456]],
        unit: 'triệu đồng',
        decimals: 6,
        constants: [
          { field: 'cutoff', text: '28/02/2025' },
          { field: 'figureSet', text: 'BCDHTD 01.1' },
        ],
      }),
    );
    expect(records(workbook, 'Số ngân hàng')).toMatchObject([
      { 'Bộ số liệu': 'BCDHTD 01.1', Xã: 'Đăk Ơ', 'Đơn vị': 'triệu đồng', 'Dư nợ': 190605.123456 },
    ]);
    expect(tabSpec('bank').key).toContain('figureSet');
  });

  test('are not answered with what another command said under the same id', async () => {
    const workbook = await openForImport();
    dataOf(save(workbook, { requestId: 'same' }));
    const answer = dataOf(importAll(workbook, content(), { requestId: 'same' }));
    expect(answer).toMatchObject({ added: 2, message: expect.stringContaining('2 dòng mới') });
    const again = dataOf(importAll(workbook, content(), { requestId: 'same' }));
    expect(again).toEqual(answer);
  });

  test('fill in Cài đặt by the names of its rows, and refuse what it cannot hold', async () => {
    const workbook = await openForImport();
    const file = (lines: ImportContent['lines']): ImportContent =>
      content({
        tab: 'settings',
        fields: [
          { id: 'name', header: 'Mục', unit: null },
          { id: 'value', header: 'Giá trị', unit: null },
        ],
        lines,
        constants: [],
      });
    const wrong = file([
      [2, 'Đơn vị tính của báo cáo', 'yến'],
      [3, 'Mục lạ', 'x'],
    ]);
    expect(previewOf(workbook, wrong).problems).toMatchObject([
      { kind: 'error', row: 2, message: expect.stringContaining('yến') },
      { kind: 'error', row: 3, message: expect.stringContaining('không có mục “Mục lạ”') },
    ]);
    const right = file([
      [2, 'đơn vị tính của báo cáo', 'tỷ đồng'],
      [3, 'Địa danh', 'Đăk Ơ'],
      [4, 'Ghi chú báo cáo', ''],
    ]);
    expect(dataOf(importAll(workbook, right))).toMatchObject({ added: 0, changed: 2, same: 1 });
    const values = new Map(workbook.values('Cài đặt').map(([name, value]) => [name, value]));
    expect(values.get('Đơn vị tính của báo cáo')).toBe('tỷ đồng');
    expect(values.get('Địa danh')).toBe('Đăk Ơ');
    expect(messagesOf(send(workbook.as(WOMAN), requestOf(right, { seen: [] })))).toEqual([
      expect.stringContaining('Bạn không có quyền ghi vào tab'),
    ]);
  });
});
