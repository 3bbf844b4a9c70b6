import { describe, expect, it } from '@jest/globals';
import { initialSettings, type Settings } from '../../src/ledger/settings';
import { addHeading } from '../../src/reports/administrative-header';
import { addSigners } from '../../src/reports/closing';
import { LayoutBuilder } from '../../src/reports/layout-builder';

const WIDTHS = [44, 226, 140, 130];

function heading(changes: Partial<Settings>, builtOn = '2026-02-05'): string[] {
  const builder = new LayoutBuilder('test', 'BC · Thử', WIDTHS);
  addHeading(
    builder,
    { ...initialSettings(), ...changes },
    { title: 'BÁO CÁO', subtitles: ['Số liệu đến ngày 31/01/2026'], builtOn },
  );
  return builder
    .build()
    .rows.flatMap((row) => row.cells.map((cell) => String(cell.value)))
    .filter((text) => text !== '');
}

describe('the administrative header', () => {
  it('writes the bodies in capitals, however they were typed', () => {
    const texts = heading({ parentBody: 'Chi nhánh NHCSXH tỉnh', issuingBody: 'Phòng giao dịch' });

    expect(texts).toEqual(expect.arrayContaining(['CHI NHÁNH NHCSXH TỈNH', 'PHÒNG GIAO DỊCH']));
  });

  it('writes place and date with the leading zeros of administrative papers', () => {
    expect(heading({ place: 'Đồng Xoài' })).toContain('Đồng Xoài, ngày 05 tháng 02 năm 2026');
  });

  it('begins the date with a capital when there is no place', () => {
    expect(heading({})).toContain('Ngày 05 tháng 02 năm 2026');
  });

  it('uses the title of the Youth Union in place of the national one', () => {
    const texts = heading({ nationalTitle: 'ĐOÀN TNCS HỒ CHÍ MINH', motto: '' });

    expect([
      texts.includes('ĐOÀN TNCS HỒ CHÍ MINH'),
      texts.some((text) => text.startsWith('CỘNG HÒA')),
    ]).toEqual([true, false]);
  });

  it('prints a number only when there is one', () => {
    expect([
      heading({ reportNumber: '12/BC-NHCS' }).includes('Số: 12/BC-NHCS'),
      heading({}).some((text) => text.startsWith('Số:')),
    ]).toEqual([true, false]);
  });
});

describe('the signers', () => {
  function signers(count: number) {
    const builder = new LayoutBuilder('test', 'BC · Thử', WIDTHS);
    const all = Array.from({ length: count }, (_, at) => ({
      title: `CHỨC ${at}`,
      name: `Tên ${at}`,
    }));
    addSigners(builder, { ...initialSettings(), signers: all });
    return builder.build();
  }

  it('stand side by side, names under titles', () => {
    const rows = signers(2).rows.map((row) => row.cells.map((cell) => cell.value));

    expect([rows[1], rows[3]]).toEqual([
      ['CHỨC 0', '', 'CHỨC 1', ''],
      ['Tên 0', '', 'Tên 1', ''],
    ]);
  });

  it('stand over stretches of even width, not in the column of numbers', () => {
    const { rows } = signers(3);
    const places = rows[1]?.cells.map(({ value }) => value);

    expect(places).toEqual(['CHỨC 0', '', 'CHỨC 1', 'CHỨC 2']);
  });

  it('need no row when there are none', () => {
    expect(signers(0).rows).toEqual([]);
  });
});
