import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { LEDGER_COLUMNS } from '../../src/ledger/columns';
import { readUnit, splitHeader } from '../../src/ledger/header';
import { isEntryTab, TABS, tabSpec } from '../../src/ledger/tabs';
import { headerTexts } from '../support/header-texts';

describe('the tabs of a workbook', () => {
  it('are named as in the guide, in this order', () => {
    expect(TABS.map(({ name }) => name)).toEqual([
      'Nhập · Nông dân',
      'Nhập · Phụ nữ',
      'Nhập · Cựu chiến binh',
      'Nhập · Đoàn TN',
      'Nộp báo cáo',
      'Đã chốt',
      'Kỳ chốt',
      'Số liệu',
      'Tổ TK&VV',
      'Số ngân hàng',
      'Kế hoạch',
      'Nguồn vốn',
      'Hoạt động · Nông dân',
      'Hoạt động · Phụ nữ',
      'Hoạt động · Cựu chiến binh',
      'Hoạt động · Đoàn TN',
      'Danh mục',
      'Tham số',
      'Cài đặt',
      'Nhật ký',
      'Vùng tạm',
    ]);
  });

  it('belong to the four associations where they are for entry', () => {
    const { association } = builtInCatalogue();
    const owners = TABS.filter(isEntryTab).map((tab) => association.find(tab.association ?? ''));
    expect(owners).toEqual(association.members);
  });

  it.each(TABS.map((tab) => [tab.name, tab] as const))(
    'have in %s no column twice and a help text for each',
    (_, tab) => {
      const ids = tab.columns.map(({ id }) => id);
      const headers = headerTexts(tab, 'triệu đồng');
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(headers).size).toBe(headers.length);
      expect(tab.columns.every(({ help }) => help.endsWith('.'))).toBe(true);
    },
  );

  it('carry the unit in money headers only', () => {
    for (const tab of TABS) {
      headerTexts(tab, 'triệu đồng').forEach((header, i) => {
        const unit = readUnit(splitHeader(header).bracket);
        expect(unit).toBe(tab.columns[i]?.kind === 'money' ? 'triệu đồng' : null);
      });
    }
  });

  it('begin an entry tab with the columns of a record', () => {
    const fields = LEDGER_COLUMNS.map(({ field }) => field);
    const ids = tabSpec('entry-12').columns.map(({ id }) => id);
    expect(ids.slice(0, fields.length)).toEqual(fields);
    expect(ids.slice(fields.length)).toEqual(['previousOutstanding', 'rowKey', 'checkStatus']);
  });
});
