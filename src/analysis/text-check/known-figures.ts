import { bankTotal } from '../../ledger/bank-amount';
import type { BankFigure } from '../../ledger/bank-figures';
import type { IsoDate } from '../../ledger/date';
import { type GroupRow, groupTotals } from '../../ledger/groups-table';
import type { Ledger } from '../../ledger/ledger';
import { datePeriod, type Period } from '../../ledger/period';
import type { DimensionField } from '../../ledger/record';
import { breakdown } from '../breakdown';
import { amountIndicator } from '../indicators';
import { groupFacts } from '../narrative/group-facts';
import { total } from '../total';
import type { KnownFigure, KnownSubject } from './known';

export interface KnownSources {
  readonly ledger: Ledger;
  readonly groups: readonly GroupRow[];
  readonly bankFigures: readonly BankFigure[];
}

const STOCKS = ['outstanding', 'overdue', 'frozen'] as const;
const FLOWS = ['disbursed', 'collected', 'writtenOff', 'loanEvents'] as const;
const NAMED_BY = ['association', 'program', 'commune'] as const;

export const LEDGER_TAB = 'Số liệu';
const GROUPS_TAB = 'Tổ TK&VV';
const BANK_TAB = 'Số ngân hàng';

/** All that a text may say of one date; what is blank or refused is left out. */
export function stockFigures(sources: KnownSources, cutoff: IsoDate): KnownFigure[] {
  const { ledger, groups, bankFigures } = sources;
  const amounts = amountFigures(ledger, STOCKS, datePeriod(cutoff), cutoff);
  const bank = bankTotal(bankFigures, cutoff, ledger);
  const facts = groupFacts(groups, cutoff, ledger);
  const whole: readonly (readonly [KnownSubject, number | null | undefined, string])[] = [
    ['bankOutstanding', bank?.outstanding, BANK_TAB],
    ['households', groupTotals(groups, cutoff, ledger)?.households, GROUPS_TAB],
    ['groups', facts?.groups, GROUPS_TAB],
    ['members', facts?.members, GROUPS_TAB],
    ['savings', facts?.savings, GROUPS_TAB],
  ];
  const known = whole.flatMap(([subject, value, tab]): KnownFigure[] =>
    typeof value === 'number' ? [{ at: cutoff, subject, of: null, value, tab }] : [],
  );
  return [...amounts, ...known, ...groupsOfAssociations(sources, cutoff), ...grades()];

  function grades(): KnownFigure[] {
    return (facts?.grades ?? []).map(({ grade, groups: value }) => ({
      at: cutoff,
      subject: 'groups',
      of: { dimension: 'grade', name: grade },
      value,
      tab: GROUPS_TAB,
    }));
  }
}

/** Turnover of a kỳ. */
export function flowFigures({ ledger }: KnownSources, period: Period, at: string): KnownFigure[] {
  return amountFigures(ledger, FLOWS, period, at);
}

function amountFigures(
  ledger: Ledger,
  subjects: readonly (typeof STOCKS | typeof FLOWS)[number][],
  period: Period,
  at: string,
): KnownFigure[] {
  const known = subjects.filter((subject) => ledger.fields.has(subject));
  const wholes = known.flatMap((subject): KnownFigure[] => {
    const answer = total(ledger, amountIndicator(subject), period, []);
    if (!answer.ok || answer.value === null) return [];
    return [{ at, subject, of: null, value: answer.value, tab: LEDGER_TAB }];
  });
  const named = NAMED_BY.flatMap((by) => figuresBy(ledger, known, by, period, at));
  return [...wholes, ...named];
}

function figuresBy(
  ledger: Ledger,
  subjects: readonly (typeof STOCKS | typeof FLOWS)[number][],
  by: DimensionField & (typeof NAMED_BY)[number],
  period: Period,
  at: string,
): KnownFigure[] {
  if (!ledger.fields.has(by)) return [];
  const answer = breakdown(ledger, by, subjects.map(amountIndicator), period, []);
  if (!answer.ok) return [];
  const { members, columns } = answer.value;
  return columns.flatMap(({ values }, c) =>
    members.flatMap((name, row): KnownFigure[] => {
      const [value, subject] = [values[row], subjects[c]];
      if (value === null || value === undefined || subject === undefined) return [];
      return [{ at, subject, of: { dimension: by, name }, value, tab: LEDGER_TAB }];
    }),
  );
}

function groupsOfAssociations({ ledger, groups }: KnownSources, cutoff: IsoDate): KnownFigure[] {
  const names = [...new Set(groups.map(({ association }) => association))];
  return names.flatMap((name) => {
    const found = groupTotals(groups, cutoff, ledger, name);
    return (['groups', 'households'] as const).flatMap((subject): KnownFigure[] => {
      const value = found?.[subject];
      if (typeof value !== 'number') return [];
      return [
        { at: cutoff, subject, of: { dimension: 'association', name }, value, tab: GROUPS_TAB },
      ];
    });
  });
}
