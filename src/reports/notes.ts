import { missingGroups } from '../analysis/missing-groups';
import { bankBase, type Facts } from '../analysis/narrative/facts';
import type { ReportingUnits } from '../analysis/reporting-units';
import { someNames } from '../analysis/some-names';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { formatAmount, formatCount } from '../ledger/format';
import type { GroupTotals } from '../ledger/groups-table';
import { flowUnits } from './flow-units';
import type { ReportInput } from './report';

/** "30/32 đơn vị nhập (xã × hội) có đủ số liệu …; chưa có: …; chưa đủ: …". */
export function unitsNote(units: ReportingUnits, input: ReportInput): string {
  if (units.expected === 0) return '';
  const date = vietnameseDate(input.cutoff);
  const { complete, expected, missing, unfinished } = units;
  const parts = [`${complete}/${expected} đơn vị nhập (xã × hội) có đủ số liệu ngày ${date}`];
  if (missing.length > 0) parts.push(`chưa có: ${someNames(missing)}`);
  if (unfinished.length > 0) parts.push(`chưa đủ: ${someNames(unfinished)}`);
  const told = `${parts.join('; ')}.${parts.length === 1 ? '' : ' Số liệu chưa có không tính là 0.'}`;
  const groups = missingGroups(input.ledger, input.groups, input.cutoff);
  if (groups.length === 0) return told;
  return `${told} Tổ còn dư nợ ở tab Tổ TK&VV mà chưa có dòng ở tab Số liệu ngày ${date}: ${someNames(groups)}; dư nợ, tăng, giảm của đơn vị chưa gồm các Tổ này.`;
}

/** What the flows of the period lack, and what they may have too much. */
export function flowNotes(input: ReportInput): string[] {
  const { short, unbounded } = flowUnits(input);
  const notes: string[] = [];
  if (short.length > 0) {
    notes.push(
      `Doanh số chưa gồm đến cuối kỳ (trong ngoặc: ngày chốt gần nhất): ${someNames(short)}.`,
    );
  }
  if (unbounded.length > 0) {
    notes.push(
      `Doanh số ở ngày chốt đầu tiên có thể gồm thời gian trước kỳ: ${someNames(unbounded)}.`,
    );
  }
  return notes;
}

/** What the share of entrusted loans was taken of, or why there is none. */
export function bankShareNote(facts: Facts, input: ReportInput): string {
  const { bank, outstanding, cutoff } = facts;
  // One association is no share of what the bank lends.
  if (outstanding === null || facts.scope?.association !== undefined) return '';
  if (bank === null) {
    if (!input.bankFigures.some((figure) => figure.cutoff === cutoff)) return '';
    return `Số ngân hàng ngày ${vietnameseDate(cutoff)} chưa đủ các phần nên không tính tỷ lệ dư nợ ủy thác.`;
  }
  const unit = input.settings.displayUnit;
  if (facts.shortfall !== null) {
    return 'Số liệu các hội chưa đủ nên không tính tỷ lệ dư nợ ủy thác.';
  }
  const total = `tổng dư nợ ${formatAmount(bank.outstanding, unit)} ${unit} (Số ngân hàng, bộ số liệu “${bank.figureSet}”)`;
  if (bankBase(facts) !== null) return `Tỷ lệ dư nợ ủy thác = dư nợ ủy thác / ${total}.`;
  return `Dư nợ ủy thác lớn hơn ${total} nên không tính tỷ lệ: kiểm tra lại hai số này.`;
}

/** Why the households of the date are known or not. */
export function householdsNote(totals: GroupTotals | null, cutoff: IsoDate): string {
  const date = vietnameseDate(cutoff);
  if (totals === null) return `Chưa có số hộ ngày ${date} ở tab Tổ TK&VV ${NO_HOUSEHOLDS}.`;
  if (totals.missing.length > 0) {
    return `Tab Tổ TK&VV ngày ${date} chưa có Tổ của ${someNames(totals.missing)} ${NO_HOUSEHOLDS}.`;
  }
  if (totals.silent > 0) {
    return `Tab Tổ TK&VV ngày ${date} có ${formatCount(totals.silent)} Tổ chưa ghi số hộ ${NO_HOUSEHOLDS}.`;
  }
  return `Tổng số hộ lấy từ tab Tổ TK&VV, mỗi hộ tính một lần.${beyondNote(totals.beyond, date)}`;
}

function beyondNote(units: readonly string[], date: string): string {
  return units.length === 0
    ? ''
    : ` Không tính Tổ của ${someNames(units)}: tab Số liệu chưa có dư nợ ngày ${date} của đơn vị này.`;
}

/** Why there are no savings although the groups are there. */
export function savingsNote(totals: GroupTotals | null): string {
  if (totals === null || totals.groups === null) return '';
  return totals.savings === null
    ? 'Tiết kiệm để trống nơi có Tổ chưa ghi số dư tiết kiệm ở tab Tổ TK&VV.'
    : 'Tiết kiệm là số dư tiền gửi của tổ viên ở tab Tổ TK&VV, gồm cả Tổ không còn dư nợ.';
}

const NO_HOUSEHOLDS = 'nên không có tổng số hộ';

export const HOUSEHOLDS_BY_PROGRAM_NOTE =
  'Số hộ theo chương trình không cộng được với nhau: một hộ có thể vay nhiều chương trình.';

export const HOUSEHOLDS_BY_FUND_NOTE =
  'Số hộ để trống ở chương trình có nhiều nguồn vốn: một hộ có thể vay cả hai.';

export const OVERDUE_RATE_NOTE = 'Tỷ lệ nợ quá hạn = nợ quá hạn / dư nợ cùng dòng.';

export const SHARES_ADJUSTED_NOTE =
  'Tỷ trọng đã được điều chỉnh phần làm tròn (dưới 0,01 điểm %) để cộng đủ 100%.';

export const UNCLASSIFIED_NOTE =
  '“Chưa phân loại” là số liệu chưa ghi chương trình, không phải chương trình khác (mã 99).';

/** When the report was made and from how many records. */
export function freshnessNote(input: ReportInput): string {
  const { rowCount } = input.ledger;
  const records = rowCount === 0 ? '' : ` từ ${formatCount(rowCount)} dòng số liệu`;
  return `Lập ngày ${vietnameseDate(input.builtOn)}${records}.`;
}
