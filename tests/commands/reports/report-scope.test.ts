import { describe, expect, test } from '@jest/globals';
import { openBuilt, openFilled } from '../filled';
import { build, dataOf, problemsOf } from '../support';

const REPORTS = ['by-program', 'by-association'];

describe('Lập báo cáo for one commune or association', () => {
  test('makes tabs of its own and leaves those of the whole office', async () => {
    const workbook = await openBuilt();
    const before = workbook.values('BC · Theo chương trình');
    const { tabs } = dataOf(build(workbook, { reports: REPORTS, commune: 'Đăk Ơ' }));
    expect(tabs).toEqual(['BC · Theo hội · xã Đăk Ơ', 'BC · Theo chương trình · xã Đăk Ơ']);
    expect(workbook.values('BC · Theo chương trình')).toEqual(before);
  });

  test('builds them again in place', async () => {
    const workbook = await openFilled();
    const asked = { reports: REPORTS, association: 'Phụ nữ' };
    dataOf(build(workbook, asked));
    const tabs = workbook.tabs();
    dataOf(build(workbook, asked));
    expect(workbook.tabs()).toEqual(tabs);
  });

  test('has the figures of the one', async () => {
    const workbook = await openFilled();
    dataOf(build(workbook, { reports: REPORTS, association: 'Phụ nữ' }));
    const cells = workbook.values('BC · Theo chương trình · Phụ nữ');
    expect(cells.find((row) => row.includes('TỔNG CỘNG'))).toContain(40988 + 108663);
    expect(cells.flat()).toContain('Bản cho Hội Phụ nữ');
    expect(workbook.values('Nhật ký').at(-1)).toContain('Hội Phụ nữ');
  });

  test('leaves out the tab that is split by it, and says why', async () => {
    const workbook = await openFilled();
    const { skipped } = dataOf(build(workbook, { reports: REPORTS, association: 'Phụ nữ' }));
    expect(skipped).toEqual([
      {
        tab: 'BC · Theo hội',
        reasons: ['Bản cho Hội Phụ nữ chỉ có một dòng ở tab này nên không lập.'],
      },
    ]);
  });

  test('heads the copy as the paper of the association, from Cài đặt', async () => {
    const workbook = await openFilled();
    const settings = workbook.values('Cài đặt');
    const row = settings.findIndex(([name]) => name === 'Cơ quan ban hành · Nông dân') + 1;
    workbook.type('Cài đặt', `B${row}`, 'HỘI NÔNG DÂN XÃ ĐĂK Ơ / BAN THƯỜNG VỤ');
    dataOf(build(workbook, { reports: ['by-program'], association: 'HND' }));
    const cells = workbook.values('BC · Theo chương trình · Nông dân').flat();
    expect(cells).toContain('HỘI NÔNG DÂN XÃ ĐĂK Ơ');
    expect(cells).toContain('BAN THƯỜNG VỤ');
    expect(cells).toContain('TM. BAN THƯỜNG VỤ\nCHỦ TỊCH');
  });

  test('is refused at the field whose name nobody knows', async () => {
    const workbook = await openFilled();
    expect(problemsOf(build(workbook, { commune: 'Nơi khác' }))[0]).toMatchObject({
      field: 'commune',
      message: expect.stringMatching(/^Không có xã “Nơi khác”/),
    });
  });

  test('is refused at the field where there is nothing of the one', async () => {
    const workbook = await openFilled();
    expect(problemsOf(build(workbook, { association: 'Đoàn TN' }))[0]).toMatchObject({
      field: 'association',
      message: 'Chưa có số liệu của Đoàn Thanh niên. Chọn xã hoặc hội khác.',
    });
  });
});
