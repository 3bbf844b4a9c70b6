import { readBankFigures } from '../../src/ledger/bank-figures';
import { readCapital } from '../../src/ledger/capital';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { Cell, Cells } from '../../src/ledger/cell';
import { readGroups } from '../../src/ledger/groups-table';
import { readPeriod } from '../../src/ledger/period';
import type { Result } from '../../src/ledger/problem';
import { readLedger } from '../../src/ledger/read-ledger';
import { initialSettings, type Settings } from '../../src/ledger/settings';
import { tabSpec } from '../../src/ledger/tabs';
import { sentence } from '../../src/ledger/wording';
import type { ReportInput } from '../../src/reports/report';
import { headerTexts } from '../support/header-texts';

/** Published dư nợ by program in triệu đồng; the rest up to 535.200 is not classified. */
export const PROGRAM_MILLIONS: Readonly<Record<string, number>> = {
  'Hộ nghèo': 40_988,
  'Hộ cận nghèo': 108_663,
  'Hộ mới thoát nghèo': 48_650,
  'Hộ SXKD vùng khó khăn': 123_083,
  'Nước sạch và vệ sinh môi trường nông thôn': 96_500,
  'Giải quyết việc làm': 34_165,
  'Nhà ở xã hội': 12_250,
  'Học sinh, sinh viên có hoàn cảnh khó khăn': 63_595,
  'Chưa phân loại': 7_306,
};

const LEDGER_TAB = tabSpec('ledger');
const LEDGER_HEADER: readonly string[] = headerTexts(LEDGER_TAB, 'triệu đồng');
export const OUTSTANDING_COLUMN = LEDGER_HEADER.indexOf('Dư nợ (triệu đồng)');

const COMMUNES = ['Phú Nghĩa', 'Đăk Ơ'];
const ASSOCIATIONS = ['Nông dân', 'Phụ nữ', 'Cựu chiến binh', 'Đoàn Thanh niên'];
/** Opening balances, a year's end, the end of the window, the date of the article. */
export const CUTOFFS = [
  new Date(2023, 11, 31),
  new Date(2024, 11, 31),
  new Date(2025, 1, 28),
  new Date(2025, 2, 25),
];

/** Rows of the ledger, header first; every total is the published one. */
export function ledgerCells(): Cell[][] {
  const rows: Cell[][] = [[...LEDGER_HEADER]];
  CUTOFFS.forEach((cutoff, at) => {
    for (const [program, total] of Object.entries(PROGRAM_MILLIONS)) {
      const units = COMMUNES.flatMap((commune) =>
        ASSOCIATIONS.map((association) => [commune, association] as const),
      );
      units.forEach(([commune, association], unit) => {
        const first = program === 'Hộ nghèo' && unit === 0;
        rows.push(
          rowOf({
            cutoff,
            commune,
            association,
            program,
            fund: 'Trung ương',
            disbursed: first ? ([0, 170_000, 19_900, 500][at] ?? 0) : 0,
            collected: 0,
            outstanding: partOf(total, unit, units.length),
            overdue: first ? 268 : 0,
            households: 10 + unit,
            loanEvents: first ? ([0, 3_400, 477, 9][at] ?? 0) : 0,
          }),
        );
      });
    }
  });
  return rows;
}

/** The other columns stay blank. */
function rowOf(cells: Readonly<Record<string, Cell>>): Cell[] {
  return LEDGER_TAB.columns.map((column) => cells[column.id] ?? '');
}

/** Uneven parts that add up: part k has the weight k + 1. */
function partOf(total: number, unit: number, units: number): number {
  const weights = (units * (units + 1)) / 2;
  if (unit < units - 1) return Math.floor((total * (unit + 1)) / weights);
  let others = 0;
  for (let at = 0; at < units - 1; at++) others += partOf(total, at, units);
  return total - others;
}

export const SETTINGS_OF_OFFICE: Settings = {
  ...initialSettings(),
  parentBody: 'NGÂN HÀNG CHÍNH SÁCH XÃ HỘI TỈNH',
  issuingBody: 'PHÒNG GIAO DỊCH BÙ GIA MẬP',
  officeName: 'Phòng giao dịch NHCSXH Bù Gia Mập',
  area: 'huyện Bù Gia Mập',
  place: 'Bù Gia Mập',
};

export function reportInput(changes: Partial<ReportInput> & { cells?: Cells } = {}): ReportInput {
  const { cells, ...others } = changes;
  const catalogue = builtInCatalogue();
  return {
    ledger: valueIn(
      readLedger([{ tab: 'Số liệu', values: cells ?? ledgerCells() }], {
        catalogue,
        detail: 'commune',
        strict: true,
      }),
    ),
    catalogue,
    cutoff: '2025-03-25',
    flowPeriod: valueIn(readPeriod('2024 - T2/2025')),
    settings: SETTINGS_OF_OFFICE,
    groups: valueIn(readGroups(groupCells(), { catalogue })),
    bankFigures: valueIn(
      readBankFigures(
        [
          ['Bộ số liệu', 'Ngày chốt', 'Đơn vị', 'Dư nợ'],
          ['BCDHTD 01.1', new Date(2025, 2, 25), 'triệu đồng', 536_273],
        ],
        { catalogue },
      ),
    ),
    capital: [],
    plan: [],
    activities: [],
    parameters: [],
    units: [],
    base: 'year-start',
    scope: null,
    boundaries: null,
    builtOn: '2025-03-26',
    ...others,
  };
}

/** A workbook with nothing but two rows of capital, as published for Cần Giuộc. */
export function capitalOnlyInput(): ReportInput {
  const day = new Date(2024, 3, 22);
  return reportInput({
    cells: [[...LEDGER_HEADER]],
    cutoff: '2024-04-22',
    flowPeriod: valueIn(readPeriod('2024')),
    settings: { ...SETTINGS_OF_OFFICE, officeName: '', area: 'huyện Cần Giuộc' },
    groups: [],
    bankFigures: [],
    capital: valueIn(
      readCapital([
        ['Ngày chốt', 'Nguồn', 'Số tiền (tỷ đồng)', 'Mức'],
        [day, 'Tổng (không tách)', 453, 'đúng'],
        [day, 'Tiền gửi của tổ chức, cá nhân', 112, 'hơn'],
      ]),
    ),
  });
}

/** Eight groups, one per commune and association; 9.177 households in all. */
export function groupCells(): Cell[][] {
  const header = ['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)', 'Số hộ còn dư nợ'];
  const rows = COMMUNES.flatMap((commune, c) =>
    ASSOCIATIONS.map((association, a): Cell[] => [
      new Date(2025, 2, 25),
      commune,
      association,
      `T${c}${a}`,
      100,
      c === 0 && a === 0 ? 9_177 - 7 * 1_100 : 1_100,
    ]),
  );
  return [header, ...rows];
}

export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(sentence).join('\n'));
  return result.value;
}
