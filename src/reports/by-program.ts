import { groupTotals } from '../ledger/groups-table';
import { UNCLASSIFIED_PROGRAM } from '../ledger/programs';
import {
  amountColumn,
  countColumn,
  indexColumn,
  nameColumn,
  ratioColumn,
  shareColumn,
} from './columns';
import { dimensionReport } from './dimension-report';
import {
  HOUSEHOLDS_BY_PROGRAM_NOTE,
  householdsNote,
  OVERDUE_RATE_NOTE,
  SHARES_ADJUSTED_NOTE,
  UNCLASSIFIED_NOTE,
  unitsNote,
} from './notes';
import { reportingUnits } from './reporting-units';

/** Theo chương trình: a row per program in catalogue order, what is unclassified last. */
export const byProgram = dimensionReport({
  id: 'by-program',
  tabName: 'BC · Theo chương trình',
  title: 'KẾT QUẢ CHO VAY ỦY THÁC THEO CHƯƠNG TRÌNH TÍN DỤNG',
  by: 'program',
  splitName: 'chia theo chương trình',
  stocks: ['outstanding', 'overdue', 'overdueRate', 'frozen', 'households'],
  flows: ['disbursed', 'collected', 'writtenOff'],
  widths: [44, 400, 100, 100, 90, 110, 90, 90, 90, 90, 90],
  otherUnits: ['hộ'],
  columns(figures, input) {
    const unit = input.settings.displayUnit;
    const share = shareColumn(figures.column('outstanding'), {
      formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
    });
    const households = groupTotals(input.groups, input.cutoff)?.households ?? null;
    const { members } = figures;
    return {
      columns: [
        indexColumn(members.length),
        nameColumn('Chương trình', members),
        amountColumn('disbursed', 'Cho vay', figures.column('disbursed'), unit),
        amountColumn('collected', 'Thu nợ', figures.column('collected'), unit),
        amountColumn('writtenOff', 'Xóa nợ', figures.column('writtenOff'), unit),
        amountColumn('outstanding', 'Dư nợ', figures.column('outstanding'), unit),
        share.column,
        amountColumn('overdue', 'Nợ quá hạn', figures.column('overdue'), unit),
        ratioColumn('overdueRate', 'Tỷ lệ NQH', figures.column('overdueRate'), {
          formula: (of) => `${of('overdue')}/${of('outstanding')}`,
        }),
        amountColumn('frozen', 'Nợ khoanh', figures.column('frozen'), unit),
        countColumn('households', 'Số hộ', {
          values: figures.column('households').values,
          total: households,
        }),
      ],
      notes: [
        unitsNote(reportingUnits(input.ledger, input.catalogue, input.cutoff), input),
        HOUSEHOLDS_BY_PROGRAM_NOTE,
        householdsNote(households, input.cutoff),
        OVERDUE_RATE_NOTE,
        members.includes(UNCLASSIFIED_PROGRAM) ? UNCLASSIFIED_NOTE : '',
        share.adjusted ? SHARES_ADJUSTED_NOTE : '',
      ],
    };
  },
});
