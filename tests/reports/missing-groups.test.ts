import { describe, expect, it } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { readGroups } from '../../src/ledger/groups-table';
import { datePeriod } from '../../src/ledger/period';
import { byAssociation } from '../../src/reports/by-association';
import type { RowCells } from '../ledger/ledger-rows';
import { inputOf } from './any-ledger';
import { valueIn } from './bu-gia-map';
import { textOf } from './grid';

const DATE = new Date(2025, 2, 25);
const groups = valueIn(
  readGroups(
    [
      ['Ngày chốt', 'Xã', 'Hội', 'Tổ', 'Dư nợ (triệu đồng)', 'Số hộ còn dư nợ'],
      [DATE, 'Đa Kia', 'Nông dân', 'T1', 100, 2],
      [DATE, 'Đa Kia', 'Nông dân', 'T2', 50, 1],
      [DATE, 'Đa Kia', 'Nông dân', 'T3', 0, 0],
    ],
    { catalogue: builtInCatalogue() },
  ),
);
const SAID = 'mà chưa có dòng ở tab Số liệu ngày 25/03/2025';

const noteOf = (...of: readonly RowCells[]): string =>
  textOf(byAssociation, inputOf(of, { groups, flowPeriod: datePeriod('2025-03-25') }));

describe('A report from records by Tổ', () => {
  const first: RowCells = { group: 'T1', outstanding: 100 };

  it('names the Tổ with a balance that the records lack', () => {
    expect(noteOf(first)).toContain(`${SAID}: T2 – Nông dân – Đa Kia;`);
  });

  it('says nothing where all of them are there', () => {
    expect(noteOf(first, { group: 'T2', outstanding: 50 })).not.toContain(SAID);
  });

  it('says nothing where the records are of whole units', () => {
    expect(noteOf({ outstanding: 150 })).not.toContain(SAID);
  });
});
