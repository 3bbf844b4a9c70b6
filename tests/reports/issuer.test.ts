import { describe, expect, it } from '@jest/globals';
import { initialSettings, type Settings } from '../../src/ledger/settings';
import { addHeading } from '../../src/reports/administrative-header';
import { addSigners } from '../../src/reports/closing';
import { issuedBy } from '../../src/reports/issuer';
import { LayoutBuilder } from '../../src/reports/layout-builder';

const OFFICE: Settings = {
  ...initialSettings(),
  parentBody: 'Ngân hàng Chính sách xã hội',
  issuingBody: 'Phòng giao dịch',
  reportNumber: '12/BC-NHCS',
};

function withPapers(code: '11' | '12' | '13' | '14', issuer: string, signer: string): Settings {
  const associationPapers = { ...OFFICE.associationPapers, [code]: { issuer, signer } };
  return { ...OFFICE, associationPapers };
}

/** All texts of head and signers. */
function paper(settings: Settings): string[] {
  const builder = new LayoutBuilder('x', 'X', [100, 100, 100, 100]);
  addHeading(builder, settings, { title: 'BÁO CÁO', subtitles: [], builtOn: '2026-02-05' });
  addSigners(builder, settings);
  return builder
    .build()
    .rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)))
    .filter((text) => text !== '');
}

describe('the paper of an association', () => {
  it('has two lines of its own where Cài đặt gives both', () => {
    const settings = withPapers('12', 'Hội LHPN xã Đa Kia / Ban Thường vụ', '');
    expect(paper(issuedBy(settings, '12')).slice(0, 4)).toEqual([
      'HỘI LHPN XÃ ĐA KIA',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BAN THƯỜNG VỤ',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  it('has the full name of the association where Cài đặt is blank', () => {
    expect(paper(issuedBy(OFFICE, '12'))).toContain('HỘI LIÊN HIỆP PHỤ NỮ');
  });

  it('has neither the bodies of the bank nor its number', () => {
    const texts = paper(issuedBy(OFFICE, '11')).join('\n');
    expect(texts).not.toMatch(/NGÂN HÀNG|PHÒNG GIAO DỊCH|12\/BC-NHCS/);
  });

  it('is signed on behalf of the standing committee', () => {
    expect(paper(issuedBy(OFFICE, '13'))).toContain('TM. BAN THƯỜNG VỤ\nCHỦ TỊCH');
  });

  it('names the signer where Cài đặt does, and never the one who signs for the bank', () => {
    const settings = withPapers('12', '', 'TM. BAN THƯỜNG VỤ / CHỦ TỊCH / Nguyễn Thị A');
    const signers = [{ title: 'NGƯỜI LẬP BIỂU', name: 'Trần Văn B' }];
    const texts = paper(issuedBy({ ...settings, signers }, '12'));
    expect(texts).toContain('Nguyễn Thị A');
    expect(texts).toContain('NGƯỜI LẬP BIỂU');
    expect(texts).not.toContain('Trần Văn B');
  });

  it('of the Đoàn has its name for the national title, no motto, and the secretary', () => {
    const texts = paper(issuedBy(OFFICE, '14'));
    expect(texts).toContain('ĐOÀN TNCS HỒ CHÍ MINH');
    expect(texts).toContain('TM. BAN THƯỜNG VỤ\nBÍ THƯ');
    expect(texts.join()).not.toMatch(/CỘNG HÒA|Độc lập/);
  });

  it('has room for two lines of title', () => {
    const builder = new LayoutBuilder('x', 'X', [300, 300]);
    addSigners(builder, issuedBy(OFFICE, '11'));
    const { rows } = builder.build();
    const titles = rows.find(({ cells }) => cells.some(({ style }) => style === 'signerTitle'));
    expect(titles?.height).toBeGreaterThan(40);
  });
});

describe('place and date of a paper', () => {
  it.each([
    ['2026-02-05', 'Ngày 05 tháng 02 năm 2026'],
    ['2026-01-31', 'Ngày 31 tháng 01 năm 2026'],
    ['2026-03-09', 'Ngày 09 tháng 3 năm 2026'],
    ['2026-12-10', 'Ngày 10 tháng 12 năm 2026'],
  ])('of %s are written “%s”', (builtOn, written) => {
    const builder = new LayoutBuilder('x', 'X', [100, 100]);
    addHeading(builder, OFFICE, { title: 'X', subtitles: [], builtOn });
    const cells = builder.build().rows.flatMap((row) => row.cells);
    expect(cells.find(({ style, value }) => style === 'placeDate' && value !== '')?.value).toBe(
      written,
    );
  });
});
