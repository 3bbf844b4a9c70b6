import { describe, expect, it } from '@jest/globals';
import type { GroupRow } from '../../src/ledger/groups-table';
import { readGroups } from '../../src/ledger/groups-table';
import { datePeriod } from '../../src/ledger/period';
import { byAssociation } from '../../src/reports/by-association';
import { byCommune } from '../../src/reports/by-commune';
import { overview } from '../../src/reports/overview';
import { inputOf as anyInput } from './any-ledger';
import { reportInput, valueIn } from './bu-gia-map';
import { built } from './reading';

const HEADER = [
  ...['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)'],
  ...['Số hộ còn dư nợ', 'Số dư tiết kiệm (triệu đồng)'],
];
const groups = (...of: readonly (readonly [string, string, number, number, number])[]) =>
  valueIn<readonly GroupRow[]>(
    readGroups(
      [
        HEADER,
        ...of.map(([commune, association, ...figures], at) => [
          ...[new Date(2025, 2, 25), commune, association, `T${at}`],
          ...figures,
        ]),
      ],
      { catalogue: reportInput().catalogue },
    ),
  );

const inputOf: typeof anyInput = (of, changes) =>
  anyInput(of, { flowPeriod: datePeriod('2025-03-25'), ...changes });

describe('totals of groups', () => {
  const input = inputOf([{ outstanding: 100 }], {
    groups: groups(['Đa Kia', 'Nông dân', 100, 2, 1], ['Đăk Ơ', 'Phụ nữ', 50, 3, 4]),
  });

  it.each([byAssociation, byCommune])('are those of the rows of $tabName', (report) => {
    const { column, total, texts } = built(report, input);
    for (const header of ['Số tổ', 'Số hộ', 'Tiết kiệm']) {
      expect(column(header)[0]).toBe(total(header));
    }
    expect(texts.join('\n')).toContain('Không tính Tổ của Đăk Ơ – Phụ nữ');
  });

  it('divide no loans by households of others', () => {
    expect(built(overview, input).paragraph()).toContain('với 2 hộ');
  });

  it('have the savings of a hội whose Tổ owe nothing any more', () => {
    const paid = inputOf([{ outstanding: 100 }, { association: 'Phụ nữ', outstanding: 0 }], {
      groups: groups(['Đa Kia', 'Nông dân', 100, 2, 1], ['Đa Kia', 'Phụ nữ', 0, 0, 9]),
    });
    const { value, total } = built(byAssociation, paid);
    expect(value('Phụ nữ', 'Tiết kiệm')).toBe(9);
    expect(total('Tiết kiệm')).toBe(10);
  });
});
