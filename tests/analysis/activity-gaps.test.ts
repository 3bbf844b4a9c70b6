import { describe, expect, it } from '@jest/globals';
import { activityFacts } from '../../src/analysis/narrative/activity-facts';
import { ACTIVITY_FIELDS, type ActivityField, type ActivityRow } from '../../src/ledger/activities';
import { yearPeriod } from '../../src/ledger/period';
import { ledgerOf } from '../ledger/ledger-rows';

const NOTHING = Object.fromEntries(ACTIVITY_FIELDS.map((field) => [field, null])) as Record<
  ActivityField,
  null
>;
const row = (changes: Partial<ActivityRow>): ActivityRow => ({
  ...NOTHING,
  ...{ cutoff: '2025-03-25', commune: 'Đa Kia', association: 'Nông dân', meetings: 1 },
  ...changes,
});
const ledger = ledgerOf([{ outstanding: 1 }, { outstanding: 1, commune: 'Đăk Ơ' }]);
const isPartly = (...rows: ActivityRow[]): boolean | undefined =>
  activityFacts(rows, yearPeriod(2025), { ledger, cutoff: '2025-03-25' })?.isPartly;

describe('what associations did', () => {
  it('is of the whole where every unit with dư nợ has reported', () => {
    expect(isPartly(row({}), row({ commune: 'Đăk Ơ' }))).toBe(false);
  });

  it('is of a part where a unit has not', () => {
    expect(isPartly(row({}))).toBe(true);
  });

  it('is of a part where a unit has left its row blank', () => {
    expect(isPartly(row({}), row({ commune: 'Đăk Ơ', meetings: null }))).toBe(true);
  });

  it('is of the whole where a unit skips a ngày chốt, for its next row is of that time too', () => {
    const others = [row({ cutoff: '2025-02-28' }), row({ commune: 'Đăk Ơ' })];
    expect(isPartly(row({}), ...others)).toBe(false);
  });

  it('is of a part where a unit lacks the last ngày chốt', () => {
    expect(isPartly(row({}), row({ commune: 'Đăk Ơ', cutoff: '2025-02-28' }))).toBe(true);
  });

  it('is of the whole where rows that do not say whose they are cover every commune', () => {
    expect(isPartly(row({ association: '' }), row({ association: '', commune: 'Đăk Ơ' }))).toBe(
      false,
    );
  });
});
