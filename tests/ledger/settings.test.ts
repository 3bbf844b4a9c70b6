import { describe, expect, it } from '@jest/globals';
import { initialSettings, readSettings, SETTINGS } from '../../src/ledger/settings';
import { sentence } from '../../src/ledger/wording';

const header = ['Mục', 'Giá trị', 'Giải thích'];

function read(...rows: string[][]) {
  const result = readSettings([header, ...rows], 'Cài đặt');
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

describe('readSettings', () => {
  it('reads the tab of a new workbook as the initial settings', () => {
    const rows = SETTINGS.map(({ name, initial, explanation }) => [name, initial, explanation]);

    expect(read(...rows)).toEqual(initialSettings());
  });

  it('takes the initial value of a setting whose row is missing', () => {
    expect(read().displayUnit).toBe('triệu đồng');
  });

  it('keeps a text that was left blank blank', () => {
    expect(read(['Tiêu ngữ', '']).motto).toBe('');
  });

  it('finds a row however its name is typed', () => {
    expect(read(['  tên  ĐƠN VỊ ', 'PGD Thăng Bình']).officeName).toBe('PGD Thăng Bình');
  });

  it('passes over rows of the user’s own', () => {
    expect(read(['Ghi nhớ', 'gọi cho xã']).officeName).toBe('');
  });

  it('leaves out a signer without title', () => {
    const settings = read(['Chức danh ký 2', ''], ['Họ tên ký 3', 'Nguyễn Văn A']);

    expect(settings.signers).toEqual([
      { title: 'NGƯỜI LẬP BIỂU', name: '' },
      { title: 'THỦ TRƯỞNG ĐƠN VỊ', name: 'Nguyễn Văn A' },
    ]);
  });

  it('knows whether records are kept by group', () => {
    expect(read(['Mức chi tiết', 'tổ']).detail).toBe('group');
  });

  it('refuses a unit that is none, naming row, column and choices', () => {
    const result = readSettings([header, ['Đơn vị tính của báo cáo', 'trăm đồng']], 'Cài đặt');

    expect(result.ok ? [] : result.problems.map(sentence)).toEqual([
      'Cài đặt, dòng 2, cột Giá trị: Không nhận giá trị “trăm đồng”. ' +
        'Chọn một trong: đồng, nghìn đồng, triệu đồng, tỷ đồng.',
    ]);
  });

  it('refuses a setting that stands twice', () => {
    const result = readSettings([header, ['Địa bàn', 'a'], ['Địa bàn', 'b']]);

    expect(result.ok ? '' : result.problems.map((found) => found.code).join()).toBe('row-twice');
  });

  it('refuses a tab whose header was renamed', () => {
    const result = readSettings([['Mục', 'Trị']]);

    expect(result.ok ? '' : result.problems.map(sentence).join()).toContain('Giá trị');
  });
});
