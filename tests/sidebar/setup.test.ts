import { describe, expect, test } from '@jest/globals';
import type { SetupForm } from '../../src/ledger/setup';
import { openPage } from './page';

const FORM: SetupForm = {
  state: 'new',
  choices: {
    office: { officeName: '', parentBody: '', issuingBody: '', area: '', place: '' },
    communes: '',
    detail: 'xã',
    entryUnit: 'triệu đồng',
    activities: false,
    editors: { branch: '', 11: '', 12: '', 13: '', 14: '' },
    versionNamed: false,
  },
  communes: [],
  hasRecords: false,
};
const DONE = { message: 'Đã tạo sổ.', created: [], repaired: [], warnings: [] };

const openSetup = (form: Partial<SetupForm> = {}) =>
  openPage('setup', {
    setupForm: () => ({ ok: true, data: { ...FORM, ...form } }),
    createWorkbook: () => ({ ok: true, data: DONE }),
  });

describe('the dialog “Tạo sổ”', () => {
  test('makes no new workbook without a name of the office and a commune', async () => {
    const page = await openSetup();
    await page.submit();
    expect([page.line('officeName'), page.line('communes')]).toEqual([
      'Ghi tên đơn vị.',
      'Ghi ít nhất một xã.',
    ]);
    expect(page.calls).toHaveLength(1);
    await page.type('officeName', 'Phòng giao dịch Bù Gia Mập');
    await page.type('communes', 'Đăk Ơ');
    await page.submit();
    expect(page.calls.at(-1)).toMatchObject({ name: 'createWorkbook' });
  });

  test('completes a workbook that is there without asking for more', async () => {
    const page = await openSetup({ state: 'made' });
    await page.submit();
    expect(page.calls).toHaveLength(2);
  });
});
