import type { Facts } from '../../../src/analysis/narrative/facts';

/** Nothing is known at 25/03/2025, or of what happened in 2024 and two months. */
export const NOTHING: Facts = {
  cutoff: '2025-03-25',
  flowPeriod: { kind: 'window', from: '2024-01-01', to: '2025-02-28', text: '2024 - T2/2025' },
  flowsAfter: null,
  disbursed: null,
  loanEvents: null,
  outstanding: null,
  overdue: null,
  frozen: null,
  households: null,
  bank: null,
  programs: [],
  associations: [],
  capital: [],
  groups: null,
  plan: null,
  activities: null,
  shortfall: null,
};
