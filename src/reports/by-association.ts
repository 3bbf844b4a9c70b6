import { vietnameseDate } from '../ledger/date';
import { GroupsAt, type GroupTotals } from '../ledger/groups-table';
import { baseColumns } from './base-columns';
import { amountColumn, countColumn, indexColumn, nameColumn } from './columns';
import type { Figures } from './dimension-figures';
import { dimensionReport } from './dimension-report';
import { LENDING_FLOWS, LENDING_STOCKS, lendingColumns } from './lending-columns';
import { householdsNote, savingsNote } from './notes';

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
  widths: [36, 150, 50, 50, 60, 100, 80, 80, 60, 100, 80, 80, 60, 60, 70, 80],
  otherUnits: ['xã', 'tổ', 'hộ'],
  columns(figures, input) {
    const { members } = figures;
    const lending = lendingColumns(figures, input);
    const since = baseColumns(input, 'association', figures);
    const communes: Figures = {
      values: members.map((name) => lending.units.communes(name)),
      total: lending.units.communes(),
    };
    const groups = new GroupsAt(input.groups, input.cutoff, input.ledger);
    const ofMembers = members.map((association) => groups.of({ association }));
    const ofAll = groups.of();
    const groupFigures = (field: 'groups' | 'households' | 'savings'): Figures => ({
      values: ofMembers.map((totals: GroupTotals | null) => totals?.[field] ?? null),
      total: ofAll?.[field] ?? null,
    });
    const outstanding = `Dư nợ ${vietnameseDate(input.cutoff)}`;
    return {
      columns: [
        indexColumn(members.length),
        nameColumn('Hội', members),
        countColumn('communes', 'Số xã', communes),
        countColumn('groups', 'Số tổ', groupFigures('groups')),
        countColumn('households', 'Số hộ', groupFigures('households')),
        since.base,
        ...lending.columns.flatMap((column) =>
          column.key === 'outstanding'
            ? [{ ...column, header: outstanding }, since.change]
            : [column],
        ),
        amountColumn('savings', 'Tiết kiệm', groupFigures('savings'), input.settings.displayUnit),
      ],
      notes: lending.notes([
        ...since.notes,
        'Số xã ở dòng tổng cộng là số xã khác nhau: một xã có nhiều hội chỉ tính một lần.',
        householdsNote(ofAll, input.cutoff),
        savingsNote(ofAll),
      ]),
    };
  },
});
