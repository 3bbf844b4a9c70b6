import type { Ledger } from '../ledger/ledger';
import { ok, type Result } from '../ledger/problem';
import { amountColumn } from './amount-column';
import type { AmountIndicator, Term } from './indicator';
import { rowsInScope } from './scope-rows';
import type { Rows } from './selection';
import { isBlankAmount } from './sums';

/** Which rows answer; asked for only when an indicator of that nature is. */
export interface RowSource {
  stock(): Result<Rows>;
  flow(): Result<Rows>;
  /** Both are the same rows. */
  readonly areSame?: boolean;
}

/** The rows of one question, each set of them found once. The same set is the same object. */
export class RowSets {
  private readonly sets = new Map<string, Result<Rows>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly source: RowSource,
  ) {}

  of(nature: 'stock' | 'flow'): Result<Rows> {
    const answering = this.source.areSame ? 'stock' : nature;
    return this.once(answering, () => this.source[answering]());
  }

  /** Those that an amount is of. */
  ofAmount(amount: Pick<AmountIndicator, 'name' | 'nature' | 'scope'>): Result<Rows> {
    const { nature, scope } = amount;
    if (scope === undefined) return this.of(nature);
    return this.once(`${nature} ${scope.name}`, () => {
      const rows = this.of(nature);
      return rows.ok ? rowsInScope(this.ledger, rows.value, amount, scope) : rows;
    });
  }

  /** Rows of an amount in which all of `amounts` are known. */
  given(
    of: Pick<AmountIndicator, 'name' | 'nature' | 'scope'>,
    amounts: readonly AmountIndicator[],
  ): Result<Rows> {
    const key = [of.nature, of.scope?.name, ...amounts.map(({ id }) => id)].join();
    return this.once(key, () => {
      const rows = this.ofAmount(of);
      if (!rows.ok) return rows;
      return ok(amounts.reduce((left, { terms }) => this.whereGiven(terms, left), rows.value));
    });
  }

  private once(key: string, find: () => Result<Rows>): Result<Rows> {
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.sets.set(key, found);
    return found;
  }

  /** The very same rows where none is blank. */
  private whereGiven(terms: readonly Term[], rows: Rows): Rows {
    const columns = terms.map(({ field }) => amountColumn(this.ledger, field));
    let count = 0;
    while (count < rows.length && hasAny(columns, rows[count] ?? 0)) count++;
    if (count === rows.length) return rows;
    const given = rows.slice();
    for (let i = count + 1; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      if (hasAny(columns, row)) given[count++] = row;
    }
    return given.subarray(0, count);
  }
}

function hasAny(columns: readonly Float64Array[], row: number): boolean {
  for (const column of columns) {
    if (!isBlankAmount(column[row])) return true;
  }
  return false;
}
