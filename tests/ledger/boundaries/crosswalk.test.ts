import { describe, expect, it } from '@jest/globals';
import { crosswalkOf, predecessorsAt, successorAt } from '../../../src/ledger/boundaries/crosswalk';
import { catalogueOf } from '../../../src/ledger/catalogue-table';
import type { Cell } from '../../../src/ledger/cell';
import { sentence } from '../../../src/ledger/wording';
import { mergedCommunes } from '../merged-communes';

const HEADER = ['Loại', 'Tên', 'Hiệu lực từ', 'Hiệu lực đến', 'Nhập vào', 'Thuộc xã', 'Thuộc hội'];

function catalogue(...rows: Cell[][]) {
  const values = [HEADER, ...rows.map((row) => HEADER.map((_, i) => row[i] ?? ''))];
  const read = catalogueOf(values, 'Danh mục');
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

function problemsOf(...rows: Cell[][]): string[] {
  const values = [HEADER, ...rows.map((row) => HEADER.map((_, i) => row[i] ?? ''))];
  const read = catalogueOf(values, 'Danh mục');
  return read.ok ? [] : read.problems.map(sentence);
}

describe('the crosswalk of communes', () => {
  const { commune } = mergedCommunes();

  it('names a commune by its own name to its last day and by the new one from the day after', () => {
    expect(successorAt(commune, 'Phước Minh', '2025-06-30')).toBe('Phước Minh');
    expect(successorAt(commune, 'Phước Minh', '2025-07-01')).toBe('Đa Kia');
  });

  it('finds all communes that became part of one', () => {
    expect(predecessorsAt(commune, 'Đa Kia', '2025-07-01')).toEqual(['Phước Minh', 'Bình Thắng']);
    expect(predecessorsAt(commune, 'Đa Kia', '2025-06-30')).toEqual([]);
  });

  it('follows a chain of mergers up to the date that is asked for', () => {
    const { commune: chain } = catalogue(
      ['Xã', 'Thuận Phú', '', '30/06/2020', 'Thuận Lợi'],
      ['Xã', 'Thuận Lợi', '', '30/06/2025', 'Đồng Phú'],
      ['Xã', 'Đồng Phú'],
    );
    expect(successorAt(chain, 'Thuận Phú', '2021-01-01')).toBe('Thuận Lợi');
    expect(successorAt(chain, 'Thuận Phú', '2025-12-31')).toBe('Đồng Phú');
    expect(predecessorsAt(chain, 'Đồng Phú', '2025-12-31')).toEqual(['Thuận Phú', 'Thuận Lợi']);
  });

  it('knows no successor of a split commune, but the place of each of its groups', () => {
    const crosswalk = crosswalkOf(mergedCommunes());
    const place = (group: string) =>
      crosswalk.placeAt({ commune: 'Phú Văn', association: 'Nông dân', group }, '2025-07-31');

    expect(crosswalk.communeAt('Phú Văn', '2025-07-31')).toBeNull();
    expect(place('T01')).toMatchObject({ commune: 'Phú Nghĩa', group: 'T01' });
    expect(place('T03')).toMatchObject({ commune: 'Đăk Ơ', group: 'T02' });
    expect([place('T99'), place('')]).toEqual([null, null]);
  });

  it('leaves a name that is not listed as it is', () => {
    expect(successorAt(commune, 'Bom Bo', '2025-07-01')).toBe('Bom Bo');
  });
});

describe('mergers in Danh mục', () => {
  it('are refused where nothing has the name that took over, and the nearest is offered', () => {
    expect(problemsOf(['Xã', 'Đa Kia'], ['Xã', 'Phước Minh', '', '30/06/2025', 'Đa Kya'])).toEqual([
      'Danh mục, dòng 3, cột Nhập vào: Không có xã “Đa Kya”. Ý bạn là “Đa Kia”? Ghi đúng tên ở cột Nhập vào, hoặc thêm dòng cho tên đó.',
    ]);
  });

  it('are refused in a circle, at every line of it', () => {
    expect(
      problemsOf(
        ['Xã', 'A', '', '30/06/2025', 'B'],
        ['Xã', 'B', '', '30/06/2025', 'C'],
        ['Xã', 'C', '', '30/06/2025', 'A'],
        ['Xã', 'D', '', '30/06/2025', 'A'],
      ),
    ).toHaveLength(3);
  });

  it('are refused without the last day of the old name', () => {
    expect(problemsOf(['Xã', 'Đa Kia'], ['Xã', 'Phước Minh', '', '', 'Đa Kia'])[0]).toContain(
      'Ghi ngày cuối cùng ở cột Hiệu lực đến.',
    );
  });

  it('refuse days the wrong way round', () => {
    expect(problemsOf(['Xã', 'Đa Kia', '01/07/2025', '30/06/2025'])).toEqual([
      'Danh mục, dòng 2, cột Hiệu lực đến: Ngày 01/07/2025 đứng sau ngày 30/06/2025. Đổi chỗ hai ngày.',
    ]);
  });

  it('let groups of two communes share a name, but not twice in one commune and association', () => {
    const communes = [
      ['Xã', 'Đa Kia'],
      ['Xã', 'Đăk Ơ'],
    ];
    const tổ = (commune: string): Cell[] => ['Tổ', 'T01', '', '', '', commune, 'HND'];
    expect(problemsOf(...communes, tổ('Đa Kia'), tổ('Đăk Ơ'))).toEqual([]);
    expect(problemsOf(...communes, tổ('Đa Kia'), tổ('Đa Kia'))).toEqual([
      'Danh mục, dòng 5, cột Tên: Tổ “T01” của cùng xã, cùng hội đã có ở dòng 4. Bỏ một dòng.',
    ]);
  });

  it('find the name that two groups share, typed without diacritics too', () => {
    const { group } = catalogue(
      ['Xã', 'Đa Kia'],
      ['Xã', 'Đăk Ơ'],
      ['Tổ', 'Tổ số 1', '', '', '', 'Đa Kia'],
      ['Tổ', 'Tổ số 1', '', '', '', 'Đăk Ơ'],
    );
    expect(group.find('to so 1')?.name).toBe('Tổ số 1');
  });

  it('refuse a group of a commune that is not listed', () => {
    expect(problemsOf(['Xã', 'Đa Kia'], ['Tổ', 'T01', '', '', '', 'Đa Kya'])[0]).toContain(
      'cột Thuộc xã: Không có xã “Đa Kya”. Ý bạn là “Đa Kia”?',
    );
  });
});
