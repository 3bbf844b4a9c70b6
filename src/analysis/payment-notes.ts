import { ledgerColumn } from '../ledger/columns';
import { formatCount } from '../ledger/format';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import { parameterKind } from '../ledger/parameters/parameter-kinds';
import type { Period } from '../ledger/period';
import type { BlankRows } from './association-balances';
import { memberLabel } from './member-label';
import { someNames } from './some-names';

/** What is to be read beside a fee or a commission before it is paid. */

/** Which rules the branch has still to confirm; none if none. */
export function unconfirmedNotes(parameters: readonly Parameter[]): string[] {
  const unsure = parameters.filter(({ confirmation }) => confirmation === 'cần xác nhận');
  const names = [...new Set(unsure.map(({ id }) => parameterKind(id).name))];
  return names.length === 0 ? [] : [`Tham số cần xác nhận: ${names.join('; ')}.`];
}

/** Whose interest is not given: what withoutInterest answers; none if none. */
export function interestNotes(names: readonly string[], period: Period): string[] {
  if (names.length === 0) return [];
  const who = someNames(names.map((name) => memberLabel('association', name)));
  return [`Chưa có ${ledgerColumn('interestCollected').header} trong kỳ ${period.text}: ${who}.`];
}

const MOST_NAMED = 10;

/** The rows whose blank cells were taken for 0, of several tabs with their names; none if none. */
export function blankNotes(ledger: Ledger, blank: BlankRows): string[] {
  return (['outstanding', 'overdue'] as const).flatMap((field) => {
    const rows = blank[field];
    if (rows.length === 0) return [];
    const byTab = new Map<string, string[]>();
    for (const row of rows.slice(0, MOST_NAMED)) {
      const { tab, row: number } = ledger.place(row);
      const head = tab === undefined ? 'dòng' : `${tab} dòng`;
      byTab.set(head, [...(byTab.get(head) ?? []), String(number ?? '')]);
    }
    const named = [...byTab].map(([head, numbers]) => `${head} ${numbers.join(', ')}`).join('; ');
    const list = `${named}${rows.length > MOST_NAMED ? ', …' : ''}`;
    const { header } = ledgerColumn(field);
    return [`${formatCount(rows.length)} dòng để trống ${header}, tính là 0: ${list}.`];
  });
}
