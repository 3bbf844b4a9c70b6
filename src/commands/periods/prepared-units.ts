import { type IsoDate, vietnameseDate } from '../../ledger/date';
import { unitTitle } from '../../ledger/entry-unit';
import type { Ledger } from '../../ledger/ledger';
import { firstDates, withoutDateBefore } from '../../ledger/periods/first-dates';
import type { PrepareRequest } from '../../ledger/periods/period-requests';
import {
  type Preparation,
  rowsOfFirstDate,
  rowsWithBalance,
} from '../../ledger/periods/prepared-rows';
import { failed, ok, type Problem, problem, type Result } from '../../ledger/problem';
import { textKey } from '../../ledger/text-key';
import type { WorkbookContext } from '../workbook-context';

type Units = Pick<PrepareRequest, 'associations' | 'communes'>;

interface Asked extends Units, Pick<PrepareRequest, 'programs' | 'funds'> {
  readonly cutoff: IsoDate;
}

/**
 * The rows with a balance of the associations that have a date before; of those that have none, what
 * was chosen. Asked together with others, they may be left for another time.
 */
export function preparationOf(
  ledger: Ledger,
  { catalogue, settings }: WorkbookContext,
  asked: Asked,
): Result<Preparation> {
  const { associations, communes, cutoff } = asked;
  const dates = firstDates(ledger, catalogue, cutoff);
  const fresh = withoutDateBefore(dates, associations, communes, cutoff);
  const begun = associations.filter((name) => !fresh.includes(name));
  const request = { ...asked, catalogue };
  const carried = rowsWithBalance(ledger, { ...request, associations: begun });
  const isChosen = asked.programs.length > 0 || asked.funds.length > 0;
  if (fresh.length === 0) return ok(carried);
  if (!isChosen && begun.length > 0) {
    return ok({ ...carried, fresh });
  }
  const blank = (['programs', 'funds'] as const).filter((field) => asked[field].length === 0);
  if (blank.length > 0) {
    return failed(...blank.map((field) => problem('list-empty', {}, { field })));
  }
  const first = rowsOfFirstDate({ ...request, associations: fresh }, asked, settings.detail);
  return ok({ ...carried, rows: [...carried.rows, ...first.rows] });
}

/** Units asked for that have rows after the date, each with the last of theirs. */
export function laterRows(ledger: Ledger, cutoff: IsoDate, asked: Units): Problem[] {
  const { commune, association } = ledger.dimensions;
  const owners = new Set(asked.associations.map(textKey));
  const wanted = new Set(asked.communes.map(textKey));
  const later = new Map<string, IsoDate>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const date = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    if (date <= cutoff) continue;
    const unit = {
      commune: commune.members[commune.codes[row] ?? 0] ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
    };
    if (!owners.has(textKey(unit.association))) continue;
    if (wanted.size > 0 && !wanted.has(textKey(unit.commune))) continue;
    const title = unitTitle(unit);
    if (date > (later.get(title) ?? '')) later.set(title, date);
  }
  const date = vietnameseDate(cutoff);
  return [...later].map(([unit, last]) =>
    problem('unit-has-later-date', {}, { unit, date, last: vietnameseDate(last), field: 'cutoff' }),
  );
}
