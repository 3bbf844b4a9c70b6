import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { openSample, paragraphOf, type SampleName } from '../support/sample';

const OVERVIEW = 'BC · Tổng quan';
const BY_PROGRAM = 'BC · Theo chương trình';
const BY_ASSOCIATION = 'BC · Theo hội';

/** What a person sees of a tab, row by row. */
const shown = (workbook: LocalWorkbook, tab: string): string[] =>
  workbook.displays(tab).map((row) => row.join(' | '));

/** Of every table of the tab. */
const rowOf = (workbook: LocalWorkbook, tab: string, name: string): string =>
  shown(workbook, tab)
    .filter((row) => row.includes(name))
    .join('\n');

/** The values that a chart of the overview draws. */
const chartValues = (workbook: LocalWorkbook, about: RegExp): unknown[] => {
  const chart = workbook.charts(OVERVIEW).find(({ title }) => about.test(title));
  return [...(chart?.series[0]?.values ?? [])];
};

let built: Promise<LocalWorkbook> | undefined;

/** Built once: it takes seconds. */
async function openBuilt(): Promise<LocalWorkbook> {
  built ??= openSample('bu-gia-map').then((workbook) => {
    buildThree(workbook, 'bu-gia-map');
    return workbook;
  });
  return built;
}

describe('the reports of the sample Bù Gia Mập', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openBuilt();
  });

  it.each([
    '189,9 tỷ đồng',
    '3.877 lượt hộ',
    'năm 2024 và 2 tháng đầu năm 2025',
    '25/03/2025',
    '535,2 tỷ đồng',
    '9.177 hộ',
    '99,8%',
    'Hộ nghèo 40.988 triệu đồng',
    'Hộ cận nghèo 108.663 triệu đồng',
    'Hộ mới thoát nghèo 48.650 triệu đồng',
    '123.083 triệu đồng',
    '96.500 triệu đồng',
    'Giải quyết việc làm 34.165 triệu đồng',
    'Nhà ở xã hội 12.250 triệu đồng',
    '63.595 triệu đồng',
    '7.306 triệu đồng',
    '0,05%',
  ])('print “%s” in the paragraph', (phrase) => {
    expect(paragraphOf(workbook)).toContain(phrase);
  });

  it('say in the paragraph what UT_BANTIN says of the same tabs', () => {
    workbook.insertTab('Thử');
    workbook.type(
      'Thử',
      'A1',
      `=UT_BANTIN('Số liệu'!A:T; "25/03/2025"; "2024 - T2/2025"; 'Cài đặt'!A:B; 'Số ngân hàng'!A:L; 'Tổ TK&VV'!A:R; 'Kế hoạch'!A:F; ; ; ; "31/12")`,
    );
    expect(workbook.value('Thử', 'A1')).toBe(paragraphOf(workbook));
    workbook.deleteTab('Thử');
  });

  it('add the programs to 535.200 triệu đồng and the shares to 100%', () => {
    expect(rowOf(workbook, BY_PROGRAM, 'TỔNG CỘNG')).toMatch(/535\.200 \| 100,00%/);
  });

  it('take the households of all programs from Tổ TK&VV', () => {
    expect(rowOf(workbook, BY_PROGRAM, 'TỔNG CỘNG')).toContain('9.177');
  });

  it('add the associations to the same total', () => {
    expect(rowOf(workbook, BY_ASSOCIATION, 'TỔNG CỘNG')).toMatch(/535\.200 \| 11\.462 \| 100,00%/);
  });
});

describe('one Dư nợ cell raised by 1 tỷ', () => {
  let workbook: LocalWorkbook;
  let before: ReturnType<typeof seen>;
  beforeAll(async () => {
    workbook = await openBuilt();
    before = seen();
    raiseOutstanding(workbook);
    buildThree(workbook, 'bu-gia-map');
  });
  const seen = () => ({
    paragraph: paragraphOf(workbook),
    byProgram: chartValues(workbook, /chương trình/),
    byAssociation: chartValues(workbook, /^Tỷ trọng.*hội/),
    program: rowOf(workbook, BY_PROGRAM, 'Hộ nghèo'),
    association: rowOf(workbook, BY_ASSOCIATION, 'Phụ nữ'),
  });

  it('changes the paragraph', () => {
    expect(paragraphOf(workbook)).toContain('536,2 tỷ đồng');
    expect(before.paragraph).toContain('535,2 tỷ đồng');
  });

  it('changes the data of both charts', () => {
    const { byProgram, byAssociation } = seen();
    expect(byProgram).toEqual(before.byProgram.map((dong) => (dong === 40_988 ? 41_988 : dong)));
    expect(byAssociation).not.toEqual(before.byAssociation);
  });

  it('changes the totals', () => {
    expect(rowOf(workbook, BY_PROGRAM, 'TỔNG CỘNG')).toContain('536.200');
    expect(rowOf(workbook, BY_ASSOCIATION, 'TỔNG CỘNG')).toContain('536.200');
  });

  it('changes the shares', () => {
    expect(before.program).toContain('7,66%');
    expect(rowOf(workbook, BY_PROGRAM, 'Hộ nghèo')).toContain('7,83%');
    expect(rowOf(workbook, BY_ASSOCIATION, 'Phụ nữ')).not.toBe(before.association);
  });
});

describe('another office', () => {
  it('leaves no “Bù Gia Mập” in any report', async () => {
    const workbook = await openSample('bu-gia-map');
    renameOffice(workbook);
    buildThree(workbook, 'bu-gia-map');
    const texts = [OVERVIEW, BY_PROGRAM, BY_ASSOCIATION].flatMap((tab) => shown(workbook, tab));
    expect(texts.filter((text) => /Bù Gia Mập/i.test(text))).toEqual([]);
  });
});

describe('the report of the sample Cần Giuộc', () => {
  let workbook: LocalWorkbook;
  beforeAll(async () => {
    workbook = await openSample('can-giuoc');
    buildThree(workbook, 'can-giuoc');
  });

  it.each(['453 tỷ đồng', 'hơn 112 tỷ đồng'])('prints “%s”', (phrase) => {
    expect(paragraphOf(workbook)).toContain(phrase);
  });

  it('prints no 0 for what nobody published', () => {
    expect(paragraphOf(workbook)).not.toMatch(/dư nợ|giải ngân|(^|\s)0\s/);
  });

  it('is proposed for the date of its capital', () => {
    const { value } = workbook.call('reportOptions');
    expect(value).toMatchObject({ ok: true, data: { proposed: { cutoff: '22/04/2024' } } });
  });

  it('draws no empty chart', () => {
    expect(workbook.charts(OVERVIEW)).toEqual([]);
  });
});

/** Of the fifteen tabs those that are read here: all of them take five times as long. */
function buildThree(workbook: LocalWorkbook, name: SampleName): void {
  const reports = ['overview', 'by-program', 'by-association'];
  const { value } = workbook.call('buildReports', { ...sampleNamed(name).report, reports });
  expect(value).toMatchObject({ ok: true });
}

/** Hộ nghèo of the first xã, Hội Phụ nữ, at 25/03/2025. */
function raiseOutstanding(workbook: LocalWorkbook): void {
  const tab = 'Nhập · Phụ nữ';
  const [headers = [], ...rows] = workbook.values(tab);
  const at = (header: string) => headers.indexOf(header);
  const outstanding = at('Dư nợ (triệu đồng)');
  const row = rows.findIndex(
    (cells) =>
      cells[at('Chương trình')] === 'Hộ nghèo' &&
      Number(cells[at('Ngày chốt')]) === new Date(2025, 2, 25).getTime(),
  );
  const a1 = `${String.fromCharCode(65 + outstanding)}${row + 2}`;
  workbook.paste(tab, a1, [[Number(rows[row]?.[outstanding]) + 1000]]);
}

/** In Cài đặt, and the one commune that has the office's name. */
function renameOffice(workbook: LocalWorkbook): void {
  workbook.values('Cài đặt').forEach((row, index) => {
    const value = String(row[1]);
    if (!/Bù Gia Mập/i.test(value)) return;
    workbook.type('Cài đặt', `B${index + 1}`, value.replace(/Bù Gia Mập/gi, 'Sông Bé'));
  });
}
