import { type GroupTotals, groupTotals } from '../ledger/groups-table';
import {
  amountColumn,
  countColumn,
  indexColumn,
  nameColumn,
  ratioColumn,
  shareColumn,
} from './columns';
import type { Figures } from './dimension-figures';
import { dimensionReport } from './dimension-report';
import { householdsNote, OVERDUE_RATE_NOTE, SHARES_ADJUSTED_NOTE, unitsNote } from './notes';
import { reportingUnits } from './reporting-units';

/** Theo hội: the four associations side by side (domain: "Biểu tổng hợp … theo hội đoàn thể"). */
export const byAssociation = dimensionReport({
  id: 'by-association',
  tabName: 'BC · Theo hội',
  title: 'TỔNG HỢP DƯ NỢ ỦY THÁC THEO HỘI, ĐOÀN THỂ',
  by: 'association',
  splitName: 'chia theo hội',
  stocks: ['outstanding', 'overdue', 'overdueRate', 'frozen'],
  flows: ['disbursed', 'collected', 'writtenOff'],
  widths: [44, 170, 70, 70, 80, 100, 100, 90, 110, 90, 90, 90, 90],
  otherUnits: ['xã', 'tổ', 'hộ'],
  columns(figures, input) {
    const unit = input.settings.displayUnit;
    const units = reportingUnits(input.ledger, input.catalogue, input.cutoff);
    const share = shareColumn(figures.column('outstanding'), {
      formula: (of) => `${of('outstanding')}/Σ${of('outstanding')}`,
    });
    const { members } = figures;
    const communes: Figures = {
      values: members.map((name) => units.communes(name)),
      total: units.communes(),
    };
    const totalsOf = (association?: string): GroupTotals | null =>
      groupTotals(input.groups, input.cutoff, association);
    const groupFigures = (field: keyof GroupTotals): Figures => ({
      values: members.map((name) => totalsOf(name)?.[field] ?? null),
      total: totalsOf()?.[field] ?? null,
    });
    const households = groupFigures('households');
    return {
      columns: [
        indexColumn(members.length),
        nameColumn('Hội', members),
        countColumn('communes', 'Số xã', communes),
        countColumn('groups', 'Số tổ', groupFigures('groups')),
        countColumn('households', 'Số hộ', households),
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
      ],
      notes: [
        unitsNote(units, input),
        'Số xã ở dòng tổng cộng là số xã khác nhau: một xã có nhiều hội chỉ tính một lần.',
        householdsNote(households.total, input.cutoff),
        OVERDUE_RATE_NOTE,
        share.adjusted ? SHARES_ADJUSTED_NOTE : '',
      ],
    };
  },
});
