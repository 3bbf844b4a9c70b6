import type { GroupField, MeasureField } from '../ledger/record';

/**
 * An indicator is data: what it is called, how it comes from the columns, across what it adds up,
 * and what it means. Functions, reports, notes and the reference read the same entry.
 */
export type Indicator = AmountIndicator | RatioIndicator;

interface IndicatorBase {
  readonly id: IndicatorId;
  readonly name: string;
  /** '' where none is in use. */
  readonly abbreviation: string;
  readonly aliases: readonly string[];
  /** One Vietnamese sentence; its source stands in indicator-sources.ts. */
  readonly definition: string;
}

/** A sum of columns: đồng or a count. */
export interface AmountIndicator extends IndicatorBase {
  readonly kind: 'amount';
  /** A row is blank where none of the added terms is given; other blanks count as nothing. */
  readonly terms: readonly Term[];
  /** A stock is taken at a cut-off, a flow is summed over cut-offs. */
  readonly nature: 'stock' | 'flow';
  readonly unit: 'money' | 'count';
  /** Households and members of groups may have several programs: never added over programs. */
  readonly addsOver: 'all' | 'not-programs';
  /** Left out: of all rows that are asked for. */
  readonly scope?: Scope;
}

export interface Term {
  readonly field: AmountField;
  readonly sign: 1 | -1;
}

/** Columns of the ledger, and those that only a range of Tổ TK&VV has. */
export type AmountField = MeasureField | GroupField;

/**
 * Of which loans an amount is. The same name means different things in two reports (tổng dư nợ or
 * dư nợ ủy thác, with or without HSSV and NOXH), so the choice is data and has a name.
 */
export interface Scope {
  /** What it adds to the name of an amount: "ủy thác". */
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Completes "Dư nợ …" to a definition, without the full stop. */
  readonly meaning: string;
  /**
   * `entrusted`: loans through the associations. `with-direct`: those of the bank's own too, which
   * must be there: without them it would be less than its name says.
   */
  readonly lending?: 'entrusted' | 'with-direct';
  /** Standard names. */
  readonly withoutPrograms?: readonly string[];
}

/** Always computed from amounts, never added or averaged. */
export interface RatioIndicator extends IndicatorBase {
  readonly kind: 'ratio';
  readonly numerator: IndicatorId;
  /** `total`: the numerator itself over everything, i.e. a share. */
  readonly denominator: IndicatorId | 'total';
  /**
   * What a blank numerator means in a row that has the denominator: `nothing` where it is a class of
   * it (no overdue debt); a row where it is `unknown` has no part in the ratio at all.
   */
  readonly blank: 'nothing' | 'unknown';
  /** `percent` is a number like 0,0005; `money` an amount per count. */
  readonly unit: 'percent' | 'money';
  /** Decimals when printed (of the percentage, or of the amount in triệu đồng). */
  readonly decimals: number;
}

/** Amounts that are also asked for of some loans only. */
export type ScopedAmount = 'outstanding' | 'overdue' | 'badDebt';
export type ScopeId = 'Entrusted' | 'WithoutHssvNoxh' | 'EntrustedWithoutHssvNoxh';
/** Rates of which the denominator is a choice. */
export type ScopedRate = 'overdueRate' | 'badDebtRate';

export type IndicatorId =
  | 'outstanding'
  | 'totalOutstanding'
  | 'current'
  | 'overdue'
  | 'frozen'
  | 'badDebt'
  | `${ScopedAmount}${ScopeId}`
  | 'disbursed'
  | 'collected'
  | 'writtenOff'
  | 'households'
  | 'loanEvents'
  | 'due'
  | 'dueCollected'
  | 'interestDue'
  | 'interestCollected'
  | 'interestArrears'
  | GroupField
  | 'overdueRate'
  | 'frozenRate'
  | 'badDebtRate'
  | `${ScopedRate}${ScopeId | 'OfTotal'}`
  | 'entrustedRate'
  | 'share'
  | 'shareEntrusted'
  | 'interestCollectionRate'
  | 'dueCollectionRate'
  | 'outstandingPerHousehold'
  | 'outstandingPerGroup'
  | 'savingMembersRate';
