import { compareDecimals, decimalText } from '../ledger/decimal';
import type { GroupRow } from '../ledger/groups-table';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import { WITH_SAVINGS, WITHOUT_SAVINGS } from '../ledger/parameters/parameter-kinds';
import type { Period } from '../ledger/period';
import { failed, ok, type Problem, type Result } from '../ledger/problem';
import { AssociationBalances } from './association-balances';
import type { CommissionLine } from './commission-line';
import { type GroupPlace, GroupSavings, mobilisation } from './group-savings';
import { type Basis, shareOfBase } from './payment-base';
import { type Piece, paymentPieces } from './payment-pieces';
import { parameterOver } from './payment-terms';
import { savingsCommission } from './savings-commission';
import { addKnown } from './sums';

/** Kinds of Tham số that commission is made of. */
export const COMMISSION_PARAMETERS = [
  'interestRate',
  'commissionRate',
  'commissionRateOnBalance',
  'commissionOnSavings',
] as const;

/**
 * The commission of the groups: on interest collected, by whether they mobilise savings (have a
 * balance of them) at each ngày chốt; on the balance in time of programs paid so; and on savings.
 * A ledger kept by commune does not tell whose interest it is: where some groups of a unit mobilise
 * savings and some do not, nothing is reckoned for it, unless both rates are the same. Rounded half
 * up to the đồng once per place and program, and once per group for its savings.
 * Problems: those of paymentPieces, balance-blank, GroupSavings and savingsCommission, parameter-missing,
 * parameter-changes.
 */
export function commission(
  ledger: Ledger,
  rows: readonly GroupRow[],
  period: Period,
  parameters: readonly Parameter[],
): Result<readonly CommissionLine[]> {
  const pieces = paymentPieces(ledger, period, parameters, 'commissionRateOnBalance');
  if (!pieces.ok) return pieces;
  const groups = new GroupSavings(rows);
  const onSavings = savingsCommission(ledger, groups, period, parameters);
  if (!onSavings.ok) return onSavings;

  const balances = new AssociationBalances(ledger);
  const drafts = new Map<string, Draft>();
  const problems = new Map<string, Problem>();
  for (const piece of pieces.value) {
    const unknown = piece.terms?.basis.kind === 'balance' ? balances.unknownFor(piece) : null;
    if (unknown !== null) {
      problems.set(JSON.stringify(unknown), unknown);
      continue;
    }
    const place = placeOf(ledger, piece.row);
    const rate = rateOf(ledger, piece, groups, place, parameters);
    if (!rate.ok) {
      for (const found of rate.problems) problems.set(JSON.stringify(found), found);
      continue;
    }
    const basis = rate.value === null ? null : (piece.terms?.basis ?? null);
    const key = [...Object.values(place), ruleKey(ledger, piece, basis, rate.value)].join('|');
    const draft = drafts.get(key) ?? { place, basis, rate: rate.value, pieces: [] };
    draft.pieces.push(piece);
    drafts.set(key, draft);
  }
  if (problems.size > 0) return failed(...problems.values());
  return ok([...[...drafts.values()].map(lineOf), ...onSavings.value]);
}

interface Draft {
  readonly place: GroupPlace;
  readonly basis: Basis | null;
  readonly rate: Parameter | null;
  readonly pieces: Piece[];
}

function placeOf({ dimensions }: Ledger, row: number): GroupPlace {
  const name = (field: keyof GroupPlace): string =>
    dimensions[field].members[dimensions[field].codes[row] ?? 0] ?? '';
  return { commune: name('commune'), association: name('association'), group: name('group') };
}

function ruleKey(
  { dimensions }: Ledger,
  { row }: Piece,
  basis: Basis | null,
  rate: Parameter | null,
): string {
  const ofBasis = basis?.kind === 'interest' ? decimalText(basis.rate) : (basis?.kind ?? '');
  const ofRate = rate === null ? '' : decimalText(rate.value);
  return [dimensions.program.codes[row], ofBasis, ofRate].join('|');
}

/** null where nothing can be reckoned. */
function rateOf(
  { dimensions }: Ledger,
  { row, terms, interval }: Piece,
  groups: GroupSavings,
  place: GroupPlace,
  parameters: readonly Parameter[],
): Result<Parameter | null> {
  if (terms === null) return ok(null);
  if (terms.basis.kind === 'balance') {
    const program = dimensions.program.members[dimensions.program.codes[row] ?? 0] ?? '';
    return parameterOver(parameters, 'commissionRateOnBalance', program, interval);
  }
  const own = groups.at(place, interval.cutoff);
  if (!own.ok) return own;
  const over = (target: string) => parameterOver(parameters, 'commissionRate', target, interval);
  const how = mobilisation(own.value);
  if (how === 'none') return over(WITHOUT_SAVINGS);
  const rate = over(WITH_SAVINGS);
  if (how === 'all' || !rate.ok) return rate;
  const other = over(WITHOUT_SAVINGS);
  if (!other.ok) return other;
  return compareDecimals(rate.value.value, other.value.value) === 0 ? rate : ok(null);
}

function lineOf({ place, basis, rate, pieces }: Draft): CommissionLine {
  const interest = addKnown(pieces.map((piece) => piece.interest));
  const blank = { savings: null, onSavings: null };
  if (basis === null || rate === null) {
    const unpaid = { onBalance: null, unpaidInterest: interest, parameters: [] };
    return { ...place, ...blank, ...unpaid, interest };
  }
  const quantity = pieces.reduce((sum, piece) => sum + piece.quantity, BigInt(0));
  return {
    ...place,
    ...blank,
    interest,
    onBalance: shareOfBase(basis, quantity, [rate.value]),
    unpaidInterest: null,
    parameters: [rate, ...(pieces[0]?.terms?.parameters ?? [])],
  };
}
