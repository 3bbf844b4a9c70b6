import type { IndicatorId } from './indicator';

const BY_COMMUNE = 'Báo cáo kết quả cho vay 01.1/BCTD';
const BALANCE_CLASSES = 'Tổng hợp số liệu tín dụng (LEN_31)';
const GROUPS = 'Thông tin Tổ TK&VV (BC0437)';
const ENTRUSTED = 'Thông tin ủy thác xã (BC0438)';
const BRANCH = 'Báo cáo hoạt động của chi nhánh Ngân hàng Chính sách xã hội';
const PUBLISHED = 'Báo cáo của chi nhánh đăng trên báo địa phương';

/**
 * Where the definition of each indicator comes from. For the reference: nothing computes with it,
 * so Code.js goes without.
 */
export const INDICATOR_SOURCES: Readonly<Record<IndicatorId, string>> = {
  outstanding: BY_COMMUNE,
  totalOutstanding: BY_COMMUNE,
  current: BALANCE_CLASSES,
  overdue: BALANCE_CLASSES,
  frozen: BALANCE_CLASSES,
  badDebt: PUBLISHED,
  outstandingEntrusted: ENTRUSTED,
  overdueEntrusted: ENTRUSTED,
  badDebtEntrusted: ENTRUSTED,
  outstandingWithoutHssvNoxh: BRANCH,
  overdueWithoutHssvNoxh: BRANCH,
  badDebtWithoutHssvNoxh: BRANCH,
  outstandingEntrustedWithoutHssvNoxh: BRANCH,
  overdueEntrustedWithoutHssvNoxh: BRANCH,
  badDebtEntrustedWithoutHssvNoxh: BRANCH,
  disbursed: BY_COMMUNE,
  collected: BY_COMMUNE,
  writtenOff: BY_COMMUNE,
  households: BALANCE_CLASSES,
  loanEvents: BY_COMMUNE,
  due: PUBLISHED,
  dueCollected: PUBLISHED,
  interestDue: PUBLISHED,
  interestCollected: PUBLISHED,
  interestArrears: BALANCE_CLASSES,
  groups: GROUPS,
  members: GROUPS,
  savingMembers: GROUPS,
  savings: GROUPS,
  inactiveLoans: ENTRUSTED,
  overdueRate: PUBLISHED,
  frozenRate: PUBLISHED,
  badDebtRate: PUBLISHED,
  overdueRateOfTotal: PUBLISHED,
  overdueRateEntrusted: PUBLISHED,
  overdueRateWithoutHssvNoxh: BRANCH,
  overdueRateEntrustedWithoutHssvNoxh: BRANCH,
  badDebtRateOfTotal: PUBLISHED,
  badDebtRateEntrusted: PUBLISHED,
  badDebtRateWithoutHssvNoxh: BRANCH,
  badDebtRateEntrustedWithoutHssvNoxh: BRANCH,
  entrustedRate: PUBLISHED,
  share: PUBLISHED,
  shareEntrusted: PUBLISHED,
  interestCollectionRate: PUBLISHED,
  dueCollectionRate: PUBLISHED,
  outstandingPerHousehold: PUBLISHED,
  outstandingPerGroup: PUBLISHED,
  savingMembersRate: PUBLISHED,
};
