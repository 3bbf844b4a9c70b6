import type { Catalogue } from '../catalogue';
import { type Cells, isBlank } from '../cell';
import { checkParameters } from '../checks/check-parameters';
import { type IsoDate, vietnameseDate } from '../date';
import { compareDecimals, type Decimal, readDecimal } from '../decimal';
import { nameIndex } from '../name-index';
import { CONFIRMATIONS } from '../plan-columns';
import { failed, ok, problem, type Result } from '../problem';
import type { RowReader } from '../row-reader';
import { readSideTable } from '../side-table';
import { tabSpec } from '../tabs';
import { textKey, tidyText } from '../text-key';
import { boundOf, isInForce, type Parameter } from './parameter';
import {
  CASE_SEPARATOR,
  PARAMETER_KINDS,
  type ParameterId,
  type ParameterKind,
  parameterKind,
} from './parameter-kinds';

/**
 * Reads the tab Tham số, header row first; rows with neither name nor value are passed over.
 * Problems: those of readSideTable and checkParameters, parameter-unknown, parameter-unit,
 * parameter-value, parameter-bound, program-unknown, dates-reversed.
 */
export function readParameters(
  values: Cells,
  options: { readonly tab?: string; readonly catalogue: Catalogue },
): Result<readonly Parameter[]> {
  const rows = readSideTable<Parameter>(values, {
    tab: options.tab,
    spec: tabSpec('parameters'),
    required: ['name', 'target', 'value', 'unit', 'validFrom', 'validTo'],
    read: (row) => readParameter(row, options.catalogue),
  });
  if (!rows.ok) return rows;
  const problems = checkParameters(rows.value);
  return problems.length > 0 ? failed(...problems) : rows;
}

const kinds = nameIndex<(typeof PARAMETER_KINDS)[number]>(PARAMETER_KINDS, ({ name }) => [name]);

function readParameter(row: RowReader, catalogue: Catalogue): Parameter | null {
  const name = row.requiredText('name');
  if (name === null) return null;
  const found = kinds.find(name);
  if (found === undefined) {
    const nearest = kinds.nearest(name);
    row.report('parameter-unknown', 'name', { text: name, ...(nearest ? { nearest } : {}) });
    return null;
  }
  const target = readTarget(row, found, catalogue);
  const value = readValue(row);
  const isUnit = checkUnit(row, found);
  const validFrom = row.date('validFrom');
  const validTo = row.optionalDate('validTo');
  const confirmation = row.choice('confirmation', CONFIRMATIONS) ?? 'cần xác nhận';
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    const about = { first: vietnameseDate(validFrom), last: vietnameseDate(validTo) };
    row.report('dates-reversed', 'validTo', about);
    return null;
  }
  if (target === null || value === null || validFrom === null || !isUnit) return null;
  const document = row.text('document');
  const { id } = found;
  return { id, target, value, validFrom, validTo, document, confirmation, place: row.at };
}

function readValue(row: RowReader): Decimal | null {
  const cell = row.cell('value');
  const value = readDecimal(cell);
  if (value !== null) return value;
  if (isBlank(cell)) row.report('value-required', 'value');
  else row.report('parameter-value', 'value', { text: row.text('value') });
  return null;
}

function checkUnit(row: RowReader, { name, unit }: ParameterKind): boolean {
  const text = row.text('unit');
  if (unitText(text) === unitText(unit)) return true;
  row.report('parameter-unit', 'unit', { text, name, unit });
  return false;
}

function unitText(text: string): string {
  return textKey(text).replace(/ /g, '');
}

function readTarget(row: RowReader, kind: ParameterKind, catalogue: Catalogue): string | null {
  const text = row.text('target');
  switch (kind.target) {
    case 'bound':
      if (boundOf(text) !== null) return text;
      row.report(text === '' ? 'value-required' : 'parameter-bound', 'target', { text });
      return null;
    case 'name':
      return row.requiredText('target');
    default:
      if (text !== '') return programTarget(row, text, catalogue);
      if (kind.target === 'all') return '';
      row.report('value-required', 'target');
      return null;
  }
}

/** "GQVL · người lao động" under the program's standard name. */
function programTarget(row: RowReader, text: string, catalogue: Catalogue): string | null {
  const [written = '', ...rest] = text.split(CASE_SEPARATOR).map(tidyText);
  const { program: programs } = catalogue;
  const name = programs.find(written)?.name ?? (programs.open ? written : undefined);
  if (name === undefined) {
    const nearest = programs.nearest(written);
    row.report('program-unknown', 'target', { text: written, ...(nearest ? { nearest } : {}) });
    return null;
  }
  return [name, ...rest].join(` ${CASE_SEPARATOR} `);
}

/**
 * The value in force on a day. A target without a row of its own goes by the row for everything.
 * Problem: parameter-missing, which says what to add to Tham số.
 */
export function parameterAt(
  parameters: readonly Parameter[],
  id: ParameterId,
  target: string,
  date: IsoDate,
): Result<Parameter> {
  const rows = parametersOn(parameters, id, date);
  const found =
    rows.find((row) => textKey(row.target) === textKey(target)) ??
    rows.find((row) => row.target === '');
  return found === undefined ? failed(missing(id, target, date)) : ok(found);
}

/** All targets in force on a day, in the order of the tab. Problem: parameter-missing. */
export function parametersAt(
  parameters: readonly Parameter[],
  id: ParameterId,
  date: IsoDate,
): Result<readonly Parameter[]> {
  const rows = parametersOn(parameters, id, date);
  return rows.length === 0 ? failed(missing(id, '', date)) : ok(rows);
}

/**
 * The row of the band in which a figure lies: that with the highest lower bound not above it.
 * Problem: parameter-missing.
 */
export function bandAt(
  parameters: readonly Parameter[],
  id: ParameterId,
  figure: Decimal,
  date: IsoDate,
): Result<Parameter> {
  const reached = parametersOn(parameters, id, date).flatMap((row) => {
    const bound = boundOf(row.target);
    return bound !== null && compareDecimals(bound, figure) <= 0 ? [{ row, bound }] : [];
  });
  const [best] = reached.sort((a, b) => compareDecimals(b.bound, a.bound));
  return best === undefined ? failed(missing(id, '', date)) : ok(best.row);
}

function parametersOn(
  parameters: readonly Parameter[],
  id: ParameterId,
  date: IsoDate,
): readonly Parameter[] {
  return parameters.filter((row) => row.id === id && isInForce(row, date));
}

function missing(id: ParameterId, target: string, date: IsoDate) {
  const { name, unit } = parameterKind(id);
  const about = { name, unit, date: vietnameseDate(date), ...(target === '' ? {} : { target }) };
  return problem('parameter-missing', {}, about);
}
