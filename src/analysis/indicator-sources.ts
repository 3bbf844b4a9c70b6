import type { IndicatorId } from './indicator';

const BY_COMMUNE = 'Báo cáo kết quả cho vay 01.1/BCTD';
const BALANCE_CLASSES = 'Tổng hợp số liệu tín dụng (LEN_31)';
const PUBLISHED = 'Báo cáo của chi nhánh đăng trên báo địa phương';

/**
 * Where the definition of each indicator comes from. For the reference: nothing computes with it,
 * so Code.js goes without.
 */
export const INDICATOR_SOURCES: Readonly<Record<IndicatorId, string>> = {
  outstanding: BY_COMMUNE,
  current: BALANCE_CLASSES,
  overdue: BALANCE_CLASSES,
  frozen: BALANCE_CLASSES,
  badDebt: PUBLISHED,
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
  overdueRate: PUBLISHED,
  frozenRate: PUBLISHED,
  badDebtRate: PUBLISHED,
  share: PUBLISHED,
  interestCollectionRate: PUBLISHED,
  dueCollectionRate: PUBLISHED,
  outstandingPerHousehold: PUBLISHED,
};
