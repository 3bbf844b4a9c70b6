import { describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../../local/headless-workbook';
import { vietnameseDate } from '../../../src/ledger/date';
import { buildContent, catalogueFrom } from '../../../src/ledger/imports/build-content';
import type { ImportContent } from '../../../src/ledger/imports/import-call';
import { proposeMapping, proposeTab } from '../../../src/ledger/imports/map-columns';
import { recogniseSheet } from '../../../src/ledger/imports/recognise';
import type { SourceSheet } from '../../../src/ledger/imports/source';
import type { TabId } from '../../../src/ledger/tabs';
import { BC0437, BC0438 } from '../../ledger/imports/commune-layouts';
import { BCDHTD_1, LEN_31 } from '../../ledger/imports/layouts';
import { importAll, importForm, openForImport } from '../import-support';
import { dataOf, everything, records, WOMEN } from '../support';

/** As the page proposes it, with what a person would fill in. */
function proposed(
  workbook: HeadlessWorkbook,
  sheet: SourceSheet,
  { tab: wished, fund = '' }: { readonly tab?: TabId; readonly fund?: string } = {},
): ImportContent {
  const form = importForm(workbook);
  const catalogue = catalogueFrom(form);
  const found = recogniseSheet(sheet, '', catalogue);
  const { recognition, facts, tables } = found;
  if (recognition.is !== 'report') throw new Error('The report was not recognised.');
  const tabs = form.tabs.map(({ id }) => id);
  const tab = wished ?? proposeTab(found, tabs, catalogue) ?? 'bank';
  const { content } = buildContent(
    found,
    {
      tab,
      mappings: tables.map((table) => proposeMapping(table, tab, recognition.kind, catalogue)),
      unit: facts.unit ?? recognition.kind.unit,
      numberStyle: '',
      constants: new Map([
        ['cutoff', facts.cutoff === null ? '' : vietnameseDate(facts.cutoff)],
        ['commune', facts.commune ?? ''],
        ['association', facts.association ?? ''],
        ['figureSet', recognition.name],
        ['fund', fund],
      ]),
      skipped: new Set(),
    },
    catalogue,
  );
  return content;
}

function imported(workbook: HeadlessWorkbook, sheet: SourceSheet, options = {}) {
  const first = dataOf(importAll(workbook, proposed(workbook, sheet, options)));
  const before = everything(workbook);
  const again = dataOf(importAll(workbook, proposed(workbook, sheet, options)));
  expect([again.added, again.changed]).toEqual([0, 0]);
  expect(everything(workbook)).toBe(before);
  return first;
}

const FIGURES = ['Bộ số liệu', 'Xã', 'Hội', 'Chương trình', 'Đơn vị', 'Dư nợ', 'Số hộ'] as const;

const bankRows = (workbook: HeadlessWorkbook) =>
  records(workbook, 'Số ngân hàng').map((row) => FIGURES.map((header) => row[header]));

describe('an export of the bank goes in once, as it is', () => {
  test('BCDHTD 01.1 by commune', async () => {
    const workbook = await openForImport();
    expect(imported(workbook, BCDHTD_1).added).toBe(2);
    expect(bankRows(workbook)).toEqual([
      ['BCDHTD 01.1', 'Đăk Ơ', '', '', 'triệu đồng', 190605.123456, 3131],
      ['BCDHTD 01.1', 'Phú Nghĩa', '', '', 'triệu đồng', 100.5, 12],
    ]);
  });

  test('LEN_31 at each of its levels', async () => {
    const workbook = await openForImport();
    expect(imported(workbook, LEN_31).added).toBe(8);
    expect(bankRows(workbook).slice(0, 3)).toEqual([
      ['LEN_31 CHTRINH', 'Đăk Ơ', '', '', 'đồng', 9_000_000_000, 300],
      ['LEN_31 CHTRINH', 'Đăk Ơ', 'Nông dân', '', 'đồng', 5_000_000_000, 160],
      ['LEN_31 CHTRINH', 'Đăk Ơ', 'Nông dân', 'Hộ nghèo', 'đồng', 3_000_000_000, 100],
    ]);
  });

  test('LEN_31 into the tab of an association, in its unit', async () => {
    const workbook = await openForImport();
    const options = { tab: 'entry-12', fund: 'Trung ương' };
    expect(imported(workbook, LEN_31, options).added).toBe(2);
    expect(records(workbook, WOMEN)).toMatchObject([
      { Xã: 'Đăk Ơ', 'Chương trình': 'Hộ nghèo', 'Cho vay': 20, 'Dư nợ': 4000, 'Nợ quá hạn': 5 },
      { Xã: 'Phú Nghĩa', 'Chương trình': 'Hộ cận nghèo', 'Dư nợ': 700, 'Số hộ': 20 },
    ]);
  });

  test('BC0438 by association and by program, its grades left out', async () => {
    const workbook = await openForImport();
    expect(imported(workbook, BC0438).added).toBe(4);
    expect(bankRows(workbook)).toEqual([
      ['BC0438', 'Đăk Ơ', 'Nông dân', '', 'đồng', 5_000_000_000, 160],
      ['BC0438', 'Đăk Ơ', 'Phụ nữ', '', 'đồng', 4_000_000_000, 140],
      ['BC0438', 'Đăk Ơ', '', 'Hộ nghèo', 'đồng', 6_000_000_000, 200],
      ['BC0438', 'Đăk Ơ', '', 'Hộ cận nghèo', 'đồng', 3_000_000_000, 130],
    ]);
  });

  test('BC0437 by Tổ, a line printed twice taken once, no score that nobody reckoned', async () => {
    const workbook = await openForImport();
    expect(imported(workbook, BC0437).added).toBe(2);
    expect(records(workbook, 'Tổ TK&VV')).toMatchObject([
      { Xã: 'Đăk Ơ', Hội: 'Phụ nữ', Tổ: '4600781', 'Dư nợ': 2500, 'Số tổ viên': 45, Điểm: '' },
      { Tổ: '4600782', 'Số dư tiết kiệm': 280, 'Xếp loại': '' },
    ]);
    expect(JSON.stringify(workbook.values('Nhật ký'))).not.toMatch(/Nguyễn|Điểu|0912345678/);
  });
});
