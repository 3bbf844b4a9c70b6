import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/ledger/outcome';
import { SETTINGS } from '../../src/ledger/settings';
import type { CreatedWorkbook } from '../../src/ledger/setup';
import { TABS } from '../../src/ledger/tabs';
import { fillSample } from '../../tools/samples/fill.mjs';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { headerTexts } from '../support/header-texts';

type Workbook = Parameters<typeof fillSample>[0];
type Grid = unknown[][];
type Answer = Outcome<CreatedWorkbook>;

const NOTHING_TO_SAY: CreatedWorkbook = { message: '', created: [], repaired: [], warnings: [] };

/** A grid per tab; "Tạo sổ" lays out the missing tabs of the workbook, changed by `after`. */
function sheets(after: (tabs: Map<string, Grid>) => void = () => undefined, answer?: () => Answer) {
  const grids = new Map<string, Grid>([['Trang tính1', []]]);
  const commands: string[] = [];
  const grid = (tab: string): Grid => {
    const found = grids.get(tab);
    if (!found) throw new Error(`No tab ${tab}`);
    return found;
  };
  const put = (tab: string, a1: string, rows: readonly (readonly unknown[])[]) => {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    const left = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    rows.forEach((cells, down) => {
      const at = Number(row) - 1 + down;
      while (grid(tab).length <= at) grid(tab).push([]);
      cells.forEach((cell, right) => {
        const target = grid(tab)[at] ?? [];
        target[left + right] = cell ?? '';
      });
    });
  };
  const makeTabs = (): { value: Answer } => {
    commands.push('Tạo sổ');
    if (!grids.has('Cài đặt')) {
      for (const tab of TABS) grids.set(tab.name, [headerTexts(tab, 'triệu đồng')]);
      grids.set('Cài đặt', [...grid('Cài đặt'), ...SETTINGS.map((s) => [s.name, s.initial])]);
      after(grids);
    }
    return { value: answer?.() ?? { ok: true, data: NOTHING_TO_SAY } };
  };
  const showFunctions = (): { value: Outcome<string> } => {
    commands.push('Ví dụ hàm');
    return { value: { ok: true, data: '' } };
  };
  const workbook = {
    tabs: () => [...grids.keys()],
    hasTab: (tab: string) => grids.has(tab),
    insertTab: (tab: string) => {
      const kept = [...grids];
      grids.clear();
      for (const [name, rows] of [[tab, []] as [string, Grid], ...kept]) grids.set(name, rows);
    },
    deleteTab: (tab: string) => {
      grids.delete(tab);
    },
    values: (tab: string) => structuredClone(grid(tab)),
    type: (tab: string, a1: string, text: string) => put(tab, a1, [[text]]),
    paste: (tab: string, a1: string, rows: readonly (readonly unknown[])[]) => {
      commands.push(`paste ${tab}`);
      put(tab, a1, rows);
    },
    call: (command: string) => (command === 'createWorkbook' ? makeTabs() : showFunctions()),
    restyle: () => undefined,
    resizeColumn: () => undefined,
    hideGridlines: () => undefined,
  } as unknown as Workbook;
  return { workbook, grid, commands };
}

function tableOf(name: string, tab: string) {
  const table = sampleNamed(name).tables.find((table) => table.tab === tab);
  if (!table) throw new Error(`No table ${tab}`);
  return table;
}

describe('filling a workbook with a sample', () => {
  test('puts the notice on a first tab and takes the blank sheet away', () => {
    const { workbook, grid } = sheets();
    fillSample(workbook, 'can-giuoc');
    expect(workbook.tabs()[0]).toBe('Đọc trước');
    expect(workbook.hasTab('Trang tính1')).toBe(false);
    expect(grid('Đọc trước').flat()).toEqual([...sampleNamed('can-giuoc').notice]);
  });

  test('types the settings beside their names', () => {
    const { workbook, grid } = sheets();
    fillSample(workbook, 'can-giuoc');
    const settings = new Map(grid('Cài đặt').map((row) => [row[0], row[1]]));
    for (const [name, value] of Object.entries(sampleNamed('can-giuoc').settings)) {
      expect(settings.get(name)).toBe(value);
    }
  });

  test('pastes an entry tab whole, blanks left blank', () => {
    const { workbook, grid } = sheets();
    fillSample(workbook, 'bu-gia-map');
    const table = tableOf('bu-gia-map', 'Nhập · Phụ nữ');
    const [header, ...rows] = grid('Nhập · Phụ nữ');
    expect(header?.slice(0, table.headers.length)).toEqual([...table.headers]);
    expect(rows).toEqual(table.rows.map((row) => row.map((cell) => cell ?? '')));
  });

  test('runs "Tạo sổ" again after the last paste, for room in Số liệu', () => {
    const { workbook, commands } = sheets();
    fillSample(workbook, 'can-giuoc');
    expect(commands.slice(-2)).toEqual(['paste Nguồn vốn', 'Tạo sổ']);
  });

  test('shows the functions at last, where there are records to show', () => {
    const { workbook, commands } = sheets();
    fillSample(workbook, 'bu-gia-map');
    expect(commands.slice(-2)).toEqual(['Tạo sổ', 'Ví dụ hàm']);
  });

  test('follows the headers when a person moved a column', () => {
    const { workbook, grid } = sheets((tabs) => {
      tabs.set('Nguồn vốn', [
        ['Mức', 'Ghi chú riêng', 'Nguồn', 'Số tiền (triệu đồng)', 'Ngày chốt'],
      ]);
    });
    fillSample(workbook, 'can-giuoc');
    const date = new Date(2024, 3, 22);
    expect(
      grid('Nguồn vốn')
        .slice(1)
        .map((row) => [...row]),
    ).toEqual([
      ['đúng', undefined, 'Tổng (không tách)', 453_000, date],
      ['hơn', undefined, 'Tiền gửi của tổ chức, cá nhân', 112_000, date],
    ]);
  });

  test('adds below the rows that a tab has already', () => {
    const { workbook, grid } = sheets((tabs) => {
      tabs.get('Danh mục')?.push(['Hội', '11', 'Nông dân'], ['Hội', '12', 'Phụ nữ']);
    });
    fillSample(workbook, 'can-giuoc');
    expect(
      grid('Danh mục')
        .slice(1, 5)
        .map((row) => row[2]),
    ).toEqual(['Nông dân', 'Phụ nữ', 'Cần Giuộc', 'Đông Thạnh']);
  });

  test('refuses a money column in another unit instead of pasting triệu into it', () => {
    const { workbook } = sheets((tabs) => {
      tabs.set('Nguồn vốn', [['Ngày chốt', 'Nguồn', 'Số tiền (đồng)', 'Mức']]);
    });
    expect(() => fillSample(workbook, 'can-giuoc')).toThrow(
      'Tab Nguồn vốn không có cột "Số tiền (triệu đồng)".',
    );
  });

  test('refuses a setting that the workbook does not have', () => {
    const { workbook } = sheets((tabs) => {
      tabs.set('Cài đặt', [['Mục', 'Giá trị', 'Giải thích']]);
    });
    expect(() => fillSample(workbook, 'can-giuoc')).toThrow('Tab Cài đặt không có mục');
  });

  test('stops with the sentence of a command that refused', () => {
    const problems = [{ message: 'Sổ đang bận.' }];
    const { workbook } = sheets(undefined, () => ({ ok: false, problems }));
    expect(() => fillSample(workbook, 'can-giuoc')).toThrow('"Tạo sổ": Sổ đang bận.');
  });

  test('stops with what a person would have to see to', () => {
    const data = { ...NOTHING_TO_SAY, warnings: ['Thiếu cột.'] };
    const { workbook } = sheets(undefined, () => ({ ok: true, data }));
    expect(() => fillSample(workbook, 'can-giuoc')).toThrow('"Tạo sổ": Thiếu cột.');
  });
});
