import { describe, expect, it } from '@jest/globals';
import { overview } from '../../src/reports/overview';
import { capitalOnlyInput, reportInput, SETTINGS_OF_OFFICE } from './bu-gia-map';
import { built } from './reading';

describe('BC · Tổng quan of another office', () => {
  it('keeps no word of the old name', () => {
    const settings = {
      ...SETTINGS_OF_OFFICE,
      issuingBody: 'PHÒNG GIAO DỊCH THĂNG BÌNH',
      officeName: 'Phòng giao dịch NHCSXH Thăng Bình',
      area: 'địa bàn Thăng Bình',
      place: 'Thăng Bình',
    };

    expect(JSON.stringify(built(overview, reportInput({ settings })).layout)).not.toMatch(
      /bù gia mập/i,
    );
  });
});

describe('BC · Tổng quan of capital alone', () => {
  const report = built(overview, capitalOnlyInput());

  it('has no table and no chart', () => {
    expect([report.layout.grids, report.layout.charts]).toEqual([[], []]);
  });

  it('says in a sentence that there is no split', () => {
    expect(report.texts.join('\n')).toContain('Chưa có số liệu dư nợ chia theo chương trình');
  });

  it('shows 112 as "hơn 112", still a number', () => {
    expect(report.figure('Tiền gửi của tổ chức, cá nhân')).toMatchObject({
      value: 112,
      format: '"hơn "#,##0',
    });
  });

  it('speaks of capital and deposits', () => {
    expect(report.paragraph()).toBe(
      'Đến ngày 22/04/2024, tổng nguồn vốn cho vay trên địa bàn huyện Cần Giuộc đạt 453 tỷ đồng; ' +
        'tiền gửi của tổ chức, cá nhân đạt hơn 112 tỷ đồng.',
    );
  });

  it('prints no zero for what is not known', () => {
    const zeros = report.layout.rows.flatMap((row) => row.cells.filter((cell) => cell.value === 0));

    expect(zeros).toEqual([]);
  });
});
