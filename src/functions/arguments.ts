import { type Criterion, findDimension, readCriterion } from '../analysis/criterion';
import type { Indicator } from '../analysis/indicator';
import { findIndicator } from '../analysis/indicators';
import { neededFields } from '../analysis/needed-fields';
import { splitName } from '../analysis/unsure-names';
import type { Catalogue } from '../ledger/catalogue';
import { cellText } from '../ledger/cell';
import { columnNames, type LedgerField, ledgerColumn } from '../ledger/columns';
import { withGroupsApart } from '../ledger/group-namesakes';
import type { Ledger } from '../ledger/ledger';
import { type Period, readPeriod } from '../ledger/period';
import { failed, ok, problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { looseKey, tidyText } from '../ledger/text-key';
import {
  argumentMissing,
  argumentName,
  argumentNames,
  filledCells,
  onlyCell,
  requiredCell,
} from './argument-cells';
import type { Argument, CustomFunction } from './custom-function';
import { rangeCatalogue, readLedgerRange } from './ledger-range';

/** Arguments of a custom function as Google passes them, read into what they mean. */

/** What the functions over the ledger begin with: du_lieu and ky, then criteria pairs. */
interface Question {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly criteria: readonly Criterion[];
}

/** What a question is about: its ledger is read for these. */
interface Asked {
  readonly indicators: readonly Indicator[];
  /** Columns that the answer is divided by. */
  readonly by: readonly LedgerField[];
  /** Others that it is worked out from. */
  readonly from?: readonly LedgerField[];
  /** It is worked out in đồng (a fee, a comparison), so the headers must name a unit. */
  readonly needsDong?: boolean;
}

/**
 * @param positions of du_lieu, ky and the first criteria column among the arguments
 * Problems: argument-missing, range-expected, those of reading a ledger, ledger-empty, unit-missing,
 *   name-split, those of reading a period and criteria.
 */
export function readQuestion(
  of: CustomFunction,
  args: readonly Argument[],
  positions: { readonly data: number; readonly period: number; readonly criteria: number },
  { indicators, by, from = [], needsDong = false }: Asked,
): Result<Question> {
  const catalogue = rangeCatalogue();
  const written = requiredCell(of, args, positions.period);
  const place = { argument: argumentName(of, positions.period) };
  const period = written.ok ? readPeriod(written.value, place) : written;
  const pairs = args.slice(positions.criteria);
  const asked = [...by, ...criteriaDimensions(pairs)];
  const fields = neededFields(indicators, [...asked, ...from], period.ok ? period.value : null);
  const options = { catalogue, strict: false, indicators, fields, needsDong };
  const read = readLedgerRange(of, args, positions.data, options);
  if (!read.ok) return read;
  if (!period.ok) return period;
  const ledger = asked.includes('group') ? withGroupsApart(read.value) : read.value;
  const split = splitName(ledger, by, catalogue);
  if (split !== null) return failed(split);
  const criteria = readCriteria(of, pairs, ledger, catalogue);
  if (!criteria.ok) return criteria;
  return ok({ ledger, catalogue, period: period.value, criteria: criteria.value });
}

/** Names of indicators: one text "Dư nợ|NQH", or a range with one in each cell. */
export function readIndicators(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
): Result<Indicator[]> {
  const names = textsOf(args[position])
    .flatMap((text) => text.split('|'))
    .map(tidyText)
    .filter((name) => name !== '');
  if (names.length === 0) return failed(argumentMissing(of, position));
  const indicators: Indicator[] = [];
  for (const name of names) {
    const found = findIndicator(name);
    if (!found.ok) return found;
    indicators.push(found.value);
  }
  return ok(indicators);
}

/** For a function of one indicator. Problems: those of readIndicators, one-indicator-expected. */
export function readIndicator(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
): Result<Indicator> {
  const indicators = readIndicators(of, args, position);
  if (!indicators.ok) return indicators;
  const [indicator, second] = indicators.value;
  if (indicator !== undefined && second === undefined) return ok(indicator);
  return failed(problem('one-indicator-expected', {}, { function: 'UT_BANG' }));
}

/** What an answer is divided by: a dimension, or the dates. Problem: dimension-unknown. */
export function readBy(
  of: CustomFunction,
  args: readonly Argument[],
  position: number,
): Result<DimensionField | 'cutoff'> {
  const cell = requiredCell(of, args, position);
  if (!cell.ok) return cell;
  const text = cellText(cell.value);
  const isCutoff = columnNames(ledgerColumn('cutoff')).some(
    (name) => looseKey(name) === looseKey(text),
  );
  return isCutoff ? ok('cutoff') : findDimension(text);
}

/** Pairs column; value. Pairs that are blank on both sides are passed over. */
function readCriteria(
  of: CustomFunction,
  pairs: readonly Argument[],
  ledger: Ledger,
  catalogue: Catalogue,
): Result<Criterion[]> {
  const written: { readonly column: string; readonly values: readonly string[] }[] = [];
  const argument = argumentNames(of).slice(-2)[0] ?? '';
  for (let i = 0; i < pairs.length; i += 2) {
    const cell = onlyCell(pairs[i], argument);
    if (!cell.ok) return cell;
    const column = tidyText(cellText(cell.value));
    const values = textsOf(pairs[i + 1]);
    if (column === '') {
      if (values.length === 0) continue;
      return failed(problem('criteria-column-blank', {}, { argument, text: values.join('|') }));
    }
    if (i + 1 >= pairs.length) {
      return failed(problem('criteria-unpaired', {}, { text: column }));
    }
    written.push({ column, values });
  }
  // Groups last: which of several with one name is meant, Xã and Hội tell.
  const isOfGroups = ({ column }: { readonly column: string }): boolean => {
    const found = findDimension(column);
    return found.ok && found.value === 'group';
  };
  const criteria: Criterion[] = [];
  for (const last of [false, true]) {
    for (const { column, values } of written.filter((pair) => isOfGroups(pair) === last)) {
      const criterion = readCriterion(column, values, ledger, catalogue, criteria);
      if (!criterion.ok) return criterion;
      if (criterion.value !== null) criteria.push(criterion.value);
    }
  }
  return ok(criteria);
}

/** What the criteria columns mean; readCriteria tells of those that mean nothing. */
function criteriaDimensions(pairs: readonly Argument[]): LedgerField[] {
  return pairs.flatMap((column, i) => {
    const found = i % 2 === 0 ? findDimension(textsOf(column)[0] ?? '') : null;
    return found?.ok ? [found.value] : [];
  });
}

/** The texts of a cell or of all filled cells of a range. */
function textsOf(argument: Argument): string[] {
  return filledCells(argument).map((cell) => tidyText(cellText(cell)));
}
