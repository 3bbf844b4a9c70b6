import { groupTotals } from '../ledger/groups-table';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import { countColumn, indexColumn, nameColumn } from './columns';
import { dimensionReport } from './dimension-report';
import { LENDING_FLOWS, LENDING_STOCKS, lendingColumns } from './lending-columns';
import {
  HOUSEHOLDS_BY_FUND_NOTE,
  HOUSEHOLDS_BY_PROGRAM_NOTE,
  householdsNote,
  UNCLASSIFIED_NOTE,
} from './notes';

/** Theo chương trình: a row per program in catalogue order, what is unclassified last. */
export const byProgram = dimensionReport({
  id: 'by-program',
  tabName: 'BC · Theo chương trình',
  reads: ['groups'],
  title: 'KẾT QUẢ CHO VAY ỦY THÁC THEO CHƯƠNG TRÌNH TÍN DỤNG',
  by: 'program',
  splitName: 'chia theo chương trình',
  stocks: [...LENDING_STOCKS, 'households'],
  flows: LENDING_FLOWS,
  widths: [44, 400, 100, 100, 90, 110, 90, 90, 90, 90, 90],
  otherUnits: ['hộ'],
  columns(figures, input) {
    const { members } = figures;
    const lending = lendingColumns(figures, input);
    const totals = groupTotals(input.groups, input.cutoff, input.ledger);
    const { values, valueRefused } = figures.column('households');
    return {
      columns: [
        indexColumn(members.length),
        nameColumn('Chương trình', members),
        ...lending.columns,
        countColumn('households', 'Số hộ', { values, total: totals?.households ?? null }),
      ],
      notes: lending.notes([
        HOUSEHOLDS_BY_PROGRAM_NOTE,
        valueRefused ? HOUSEHOLDS_BY_FUND_NOTE : '',
        householdsNote(totals, input.cutoff),
        members.includes(UNCLASSIFIED_PROGRAM) ? UNCLASSIFIED_NOTE : '',
      ]),
    };
  },
});
