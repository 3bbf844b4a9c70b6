import { type IsoDate, vietnameseDate } from '../ledger/date';
import { type Decimal, decimalText } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import type { Parameter } from '../ledger/parameters/parameter';
import { COMMUNE_LEVEL } from '../ledger/parameters/parameter-kinds';
import { bandAt, parametersAt } from '../ledger/parameters/parameters';
import type { Period } from '../ledger/period';
import { all, failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { apportion } from './apportion';
import { AssociationBalances } from './association-balances';
import type { Fraction } from './figures';
import { percentFloor, printedPercent } from './overdue-percent';
import { baseAmount, shareOfBase } from './payment-base';
import { type Piece, paymentPieces } from './payment-pieces';
import { parameterOver, type Terms } from './payment-terms';
import { addKnown } from './sums';

/** A line of the fee: an association's program for which the same rules went. Amounts in đồng. */
export interface FeeLine {
  readonly association: string;
  readonly program: string;
  readonly pieces: readonly Piece[];
  readonly interest: number | null;
  /** null: there is no rate, so no fee for its interest. */
  readonly fee: Fee | null;
}

interface Fee {
  readonly terms: Terms;
  /** Đồng for a month, rounded for print only. */
  readonly base: number;
  readonly rate: Parameter;
  /** null on a balance, which has no coefficient. */
  readonly coefficient: Parameter | null;
  /** Of the association at the last ngày chốt of the line, in percent as printed. */
  readonly overdue: Decimal | null;
  readonly amount: number;
  /** Parts of the amount, which add up to it. */
  readonly levels: readonly Level[];
  /** All rows of Tham số that it is made of. */
  readonly parameters: readonly Parameter[];
}

export interface Level {
  readonly name: string;
  readonly amount: number;
}

/** Kinds of Tham số that fees are made of. */
export const FEE_PARAMETERS = [
  'interestRate',
  'feeRate',
  'feeRateOnBalance',
  'qualityCoefficient',
  'feeSplit',
] as const;

/**
 * The fee of each association and program: interest collected by the rate of a month, times the fee
 * rate, times the coefficient by the overdue rate of the association at each ngày chốt; for programs
 * paid on their balance in time the rate alone, which is all the commune's. Rounded half up to the
 * đồng once per line, then split by level.
 * Problems: those of paymentPieces, balance-blank, parameter-missing, parameter-changes,
 * fee-level-missing.
 */
export function entrustmentFee(
  ledger: Ledger,
  period: Period,
  parameters: readonly Parameter[],
): Result<readonly FeeLine[]> {
  const pieces = paymentPieces(ledger, period, parameters, 'feeRateOnBalance');
  if (!pieces.ok) return pieces;
  const rules = new Rules(ledger, parameters);
  const drafts = new Map<string, Draft>();
  const problems = new Map<string, Problem>();
  for (const piece of pieces.value) {
    const rule = rules.of(piece);
    if (!rule.ok) {
      for (const found of rule.problems) problems.set(JSON.stringify(found.about), found);
      continue;
    }
    const key = `${rules.placeOf(piece)}|${rule.value === null ? '' : ruleKey(rule.value)}`;
    const draft = drafts.get(key) ?? { pieces: [], rule: rule.value };
    draft.pieces.push(piece);
    if (rule.value !== null && draft.rule !== null && rule.value.date >= draft.rule.date) {
      draft.rule = rule.value;
    }
    drafts.set(key, draft);
  }
  if (problems.size > 0) return failed(...problems.values());
  const lines = [...drafts.values()].map((draft) => lineOf(ledger, draft));
  return ok(lines.sort(inLedgerOrder(ledger)));
}

interface Draft {
  readonly pieces: Piece[];
  /** Of the latest ngày chốt. */
  rule: Rule | null;
}

/** What goes for a program of an association at a ngày chốt. */
interface Rule {
  readonly date: IsoDate;
  readonly terms: Terms;
  readonly rate: Parameter;
  readonly coefficient: Parameter | null;
  readonly overdue: Decimal | null;
  readonly split: readonly Parameter[];
}

/** Lines have one of each: rows of Tham số that say the same are the same. */
function ruleKey({ terms, rate, coefficient, split }: Rule): string {
  const { basis } = terms;
  return [
    basis.kind === 'interest' ? decimalText(basis.rate) : basis.kind,
    decimalText(rate.value),
    coefficient === null ? '' : decimalText(coefficient.value),
    ...split.map(({ target, value }) => `${target} ${decimalText(value)}`),
  ].join('|');
}

class Rules {
  private readonly known = new Map<string, Result<Rule>>();
  private readonly balances: AssociationBalances;

  constructor(
    private readonly ledger: Ledger,
    private readonly parameters: readonly Parameter[],
  ) {
    this.balances = new AssociationBalances(ledger);
  }

  placeOf({ row }: Piece): string {
    const { association, program } = this.ledger.dimensions;
    return `${association.codes[row]}|${program.codes[row]}`;
  }

  of(piece: Piece): Result<Rule | null> {
    const { terms, interval } = piece;
    if (terms === null) return ok(null);
    const key = `${this.placeOf(piece)}|${interval.previous}|${interval.cutoff}`;
    const rule = this.known.get(key) ?? this.newRule(piece, terms);
    this.known.set(key, rule);
    return rule;
  }

  private newRule(piece: Piece, terms: Terms): Result<Rule> {
    const unknown = this.balances.unknownFor(piece);
    if (unknown !== null) return failed(unknown);
    const { row, interval } = piece;
    const { association, program } = this.ledger.dimensions;
    const name = program.members[program.codes[row] ?? 0] ?? '';
    const date = interval.cutoff;
    const overdue = this.balances.overdueRate(association.codes[row] ?? 0, date);
    const isOnBalance = terms.basis.kind === 'balance';
    const rules = all({
      rate: isOnBalance
        ? parameterOver(this.parameters, 'feeRateOnBalance', name, interval)
        : parameterOver(this.parameters, 'feeRate', this.feeTarget(name), interval),
      coefficient: isOnBalance ? ok(null) : this.coefficientAt(percentFloor(overdue), date),
      split: this.splitAt(date, isOnBalance, name),
    });
    if (!rules.ok) return rules;
    const printed = this.printedRate(overdue, rules.value.coefficient, date);
    return ok({ date, terms, overdue: printed, ...rules.value });
  }

  private coefficientAt(percent: Decimal, date: IsoDate): Result<Parameter> {
    return bandAt(this.parameters, 'qualityCoefficient', percent, date);
  }

  private printedRate(
    rate: Fraction | null,
    coefficient: Parameter | null,
    date: IsoDate,
  ): Decimal | null {
    if (rate === null) return null;
    if (coefficient === null) return printedPercent(rate);
    return printedPercent(rate, (percent) => {
      const band = this.coefficientAt(percent, date);
      return band.ok && band.value === coefficient;
    });
  }

  /** Whatever has no rate of its own goes by that of all: if it is missing, it is missing once. */
  private feeTarget(name: string): string {
    const isOwn = ({ id, target }: Parameter): boolean =>
      id === 'feeRate' && textKey(target) === textKey(name);
    return this.parameters.some(isOwn) ? name : '';
  }

  private splitAt(date: IsoDate, isOfCommune: boolean, program: string): Result<Parameter[]> {
    const split = parametersAt(this.parameters, 'feeSplit', date);
    if (!split.ok) return split;
    if (!isOfCommune) return ok([...split.value]);
    const commune = split.value.filter(({ target }) => textKey(target) === textKey(COMMUNE_LEVEL));
    if (commune.length === 1) return ok(commune);
    return failed(problem('fee-level-missing', {}, { program, date: vietnameseDate(date) }));
  }
}

function lineOf(ledger: Ledger, { pieces, rule }: Draft): FeeLine {
  const { association, program } = ledger.dimensions;
  const [{ row } = { row: 0 }] = pieces;
  return {
    association: association.members[association.codes[row] ?? 0] ?? '',
    program: program.members[program.codes[row] ?? 0] ?? '',
    pieces,
    interest: addKnown(pieces.map(({ interest }) => interest)),
    fee: rule === null ? null : feeOf(pieces, rule),
  };
}

function feeOf(pieces: readonly Piece[], rule: Rule): Fee {
  const { terms, rate, coefficient, overdue, split } = rule;
  const quantity = pieces.reduce((sum, piece) => sum + piece.quantity, BigInt(0));
  const percentages = [rate, ...(coefficient === null ? [] : [coefficient])];
  const amount = shareOfBase(
    terms.basis,
    quantity,
    percentages.map(({ value }) => value),
  );
  const places = Math.max(...split.map(({ value }) => value.places));
  const weights = split.map(({ value }) => BigInt(value.units * 10 ** (places - value.places)));
  const parts = apportion(amount, weights);
  const levels = split.map(({ target }, i) => ({ name: target, amount: parts[i] ?? 0 }));
  const base = baseAmount(terms.basis, quantity);
  const parameters = [...terms.parameters, ...percentages, ...split];
  return { terms, base, rate, coefficient, overdue, amount, levels, parameters };
}

function inLedgerOrder({ dimensions }: Ledger): (a: FeeLine, b: FeeLine) => number {
  const { association, program } = dimensions;
  return ({ pieces: [a] }, { pieces: [b] }) => {
    const [x, y] = [a?.row ?? 0, b?.row ?? 0];
    return (
      (association.codes[x] ?? 0) - (association.codes[y] ?? 0) ||
      (program.codes[x] ?? 0) - (program.codes[y] ?? 0) ||
      x - y
    );
  };
}
