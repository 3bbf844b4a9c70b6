import { type GroupTotals, groupTotals } from '../ledger/groups-table';
import { countColumn, indexColumn, nameColumn } from './columns';
import type { Figures } from './dimension-figures';
import { dimensionReport } from './dimension-report';
import { LENDING_FLOWS, LENDING_STOCKS, lendingColumns } from './lending-columns';
import { householdsNote } from './notes';

/** Theo hội: the associations one under the other, as in the bank's "Biểu tổng hợp … theo hội đoàn thể". */
export const byAssociation = dimensionReport({
  id: 'by-association',
  tabName: 'BC · Theo hội',
  reads: ['groups'],
  title: 'TỔNG HỢP DƯ NỢ ỦY THÁC THEO HỘI, ĐOÀN THỂ',
  by: 'association',
  splitName: 'chia theo hội',
  stocks: LENDING_STOCKS,
  flows: LENDING_FLOWS,
  widths: [44, 170, 70, 70, 80, 100, 100, 90, 110, 90, 90, 90, 90],
  otherUnits: ['xã', 'tổ', 'hộ'],
  columns(figures, input) {
    const { members } = figures;
    const lending = lendingColumns(figures, input);
    const communes: Figures = {
      values: members.map((name) => lending.units.communes(name)),
      total: lending.units.communes(),
    };
    const totalsOf = (association?: string): GroupTotals | null =>
      groupTotals(input.groups, input.cutoff, input.ledger, association);
    const ofMembers = members.map((name) => totalsOf(name));
    const ofAll = totalsOf();
    const groupFigures = (field: 'groups' | 'households'): Figures => ({
      values: ofMembers.map((totals) => totals?.[field] ?? null),
      total: ofAll?.[field] ?? null,
    });
    return {
      columns: [
        indexColumn(members.length),
        nameColumn('Hội', members),
        countColumn('communes', 'Số xã', communes),
        countColumn('groups', 'Số tổ', groupFigures('groups')),
        countColumn('households', 'Số hộ', groupFigures('households')),
        ...lending.columns,
      ],
      notes: lending.notes([
        'Số xã ở dòng tổng cộng là số xã khác nhau: một xã có nhiều hội chỉ tính một lần.',
        householdsNote(ofAll, input.cutoff),
      ]),
    };
  },
});
