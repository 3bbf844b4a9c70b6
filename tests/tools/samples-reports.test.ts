import { describe, expect, test } from '@jest/globals';
import { readFacts } from '../../src/analysis/narrative/facts';
import { narrativeText } from '../../src/analysis/narrative/narrative';
import { readBankFigures } from '../../src/ledger/bank-figures';
import { readCapital } from '../../src/ledger/capital';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { catalogueOf, catalogueRows } from '../../src/ledger/catalogue-table';
import type { Cell, Cells } from '../../src/ledger/cell';
import { checkLedger } from '../../src/ledger/checks/check-ledger';
import { readGroups } from '../../src/ledger/groups-table';
import { readPeriod } from '../../src/ledger/period';
import type { Result } from '../../src/ledger/problem';
import { readLedger } from '../../src/ledger/read-ledger';
import { readSettings } from '../../src/ledger/settings';
import { isEntryTab, TABS, type TabSpec, tabSpec } from '../../src/ledger/tabs';
import { sentence } from '../../src/ledger/wording';
import { REPORTS } from '../../src/reports/registry';
import type { ReportInput } from '../../src/reports/report';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { headerTexts } from '../support/header-texts';

/** The samples as the add-in itself reads and reports them. */

type Sample = ReturnType<typeof sampleNamed>;

/** A tab of a new workbook with the sample's rows under its headers. */
function cellsOf(sample: Sample, spec: TabSpec): Cell[][] {
  const headers = headerTexts(spec, 'triệu đồng');
  const rows = sample.tables
    .filter((table) => table.tab === spec.name)
    .flatMap((table) =>
      table.rows.map((row) =>
        headers.map((header): Cell => row[table.headers.indexOf(header)] ?? ''),
      ),
    );
  return [headers, ...rows];
}

function settingCells(sample: Sample): Cells {
  return [
    ['Mục', 'Giá trị'],
    ...Object.entries(sample.settings).map((entry): Cell[] => [...entry]),
  ];
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}

function inputOf(sample: Sample, cutoff: string, flowPeriod: string): ReportInput {
  const [header = [], ...communes] = cellsOf(sample, tabSpec('catalogue'));
  const catalogueCells = [header, ...catalogueRows(builtInCatalogue()), ...communes];
  const catalogue = value(catalogueOf(catalogueCells, 'Danh mục'));
  const sources = TABS.filter(isEntryTab).map((spec) => ({
    tab: spec.name,
    values: cellsOf(sample, spec),
  }));
  return {
    ledger: value(readLedger(sources, { catalogue, detail: 'commune', strict: true })),
    catalogue,
    cutoff,
    flowPeriod: value(readPeriod(flowPeriod)),
    settings: value(readSettings(settingCells(sample))),
    groups: value(readGroups(cellsOf(sample, tabSpec('groups')), { catalogue })),
    bankFigures: value(readBankFigures(cellsOf(sample, tabSpec('bank')), { catalogue })),
    capital: value(readCapital(cellsOf(sample, tabSpec('capital')))),
    plan: [],
    activities: [],
    parameters: [],
    units: [],
    base: 'year-start',
    scope: null,
    boundaries: null,
    builtOn: cutoff,
  };
}

function paragraph(input: ReportInput): string {
  return narrativeText(value(readFacts(input)), input.settings);
}

describe('the sample Bù Gia Mập read by the add-in', () => {
  const input = inputOf(sampleNamed('bu-gia-map'), '2025-03-25', '2024 - T2/2025');

  test('has no problem and no warning in any row', () => {
    expect(checkLedger(input.ledger, input.catalogue).map(sentence)).toEqual([]);
  });

  test.each([
    '189,9 tỷ đồng',
    '3.877 lượt hộ',
    '535,2 tỷ đồng',
    '9.177 hộ',
    '99,8%',
    '40.988 triệu đồng',
    '108.663 triệu đồng',
    '48.650 triệu đồng',
    '123.083 triệu đồng',
    '96.500 triệu đồng',
    '34.165 triệu đồng',
    '12.250 triệu đồng',
    '63.595 triệu đồng',
    '0,05%',
  ])('gives a paragraph that says %s, as the article does', (figure) => {
    expect(paragraph(input)).toContain(figure);
  });

  test.each(REPORTS.map((report) => [report.tabName, report] as const))(
    'builds %s at every ngày chốt after the opening',
    (_, report) => {
      for (const cutoff of input.ledger.cutoffs.members.slice(1)) {
        const [year, month, day] = cutoff.split('-');
        const flowPeriod = value(readPeriod(`${day}/${month}/${year}`));
        expect(report.build({ ...input, cutoff, flowPeriod }).ok).toBe(true);
      }
    },
  );
});

describe('the sample Cần Giuộc read by the add-in', () => {
  const input = inputOf(sampleNamed('can-giuoc'), '2024-04-22', '2024');

  test('gives a paragraph with both figures, the second kept as "hơn"', () => {
    expect(paragraph(input)).toContain('453 tỷ đồng');
    expect(paragraph(input)).toContain('hơn 112 tỷ đồng');
  });

  test('gives a paragraph without dư nợ: what is missing stays missing', () => {
    expect(paragraph(input)).not.toContain('dư nợ');
  });
});
