import { addDays, type IsoDate, vietnameseDate } from '../date';
import { addDecimals, compareDecimals, type Decimal, decimalText } from '../decimal';
import { boundOf, isInForce, type Parameter } from '../parameters/parameter';
import {
  PARAMETER_KINDS,
  type ParameterId,
  type ParameterKind,
} from '../parameters/parameter-kinds';
import { type Problem, problem } from '../problem';
import { textKey } from '../text-key';

const ZERO: Decimal = { units: 0, places: 0 };

/**
 * What rows of Tham số say about each other. Problems: parameter-overlap (two values for one thing on
 * one day), parameter-total (parts that do not make 100), parameter-first-band (bands that do not
 * begin at 0).
 */
export function checkParameters(parameters: readonly Parameter[]): Problem[] {
  return [
    ...overlaps(parameters),
    ...PARAMETER_KINDS.flatMap((kind) => checkKind(parameters, kind)),
  ];
}

function overlaps(parameters: readonly Parameter[]): Problem[] {
  const byTarget = new Map<string, Parameter[]>();
  const problems: Problem[] = [];
  for (const row of parameters) {
    const key = `${row.id}|${targetKey(row)}`;
    const others = byTarget.get(key) ?? [];
    byTarget.set(key, [...others, row]);
    const other = others.find((earlier) => overlap(earlier, row));
    if (other === undefined) continue;
    const date = row.validFrom > other.validFrom ? row.validFrom : other.validFrom;
    const about = { row: other.place.row ?? 0, date: vietnameseDate(date) };
    problems.push(problem('parameter-overlap', { ...row.place, column: 'Từ ngày' }, about));
  }
  return problems;
}

/** Bands are told apart by their bounds, however these are written. */
function targetKey({ target, id }: Parameter): string {
  const bound = id === BANDED ? boundOf(target) : null;
  return bound === null ? textKey(target) : decimalText(bound);
}

const BANDED: ParameterId = 'qualityCoefficient';

function overlap(a: Parameter, b: Parameter): boolean {
  const endsBefore = (one: Parameter, other: Parameter): boolean =>
    one.validTo !== null && one.validTo < other.validFrom;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function checkKind(parameters: readonly Parameter[], kind: ParameterKind): Problem[] {
  const { total } = kind;
  if (total === undefined && kind.target !== 'bound') return [];
  const rows = parameters.filter(({ id }) => id === kind.id);
  const problems = new Map<string, Problem>();
  for (const date of turningDays(rows)) {
    const together = rows.filter((row) => isInForce(row, date));
    const [first] = together;
    if (first === undefined) continue;
    const about = { name: kind.name, date: vietnameseDate(date) };
    if (total !== undefined) {
      const sum = together.map(({ value }) => value).reduce(addDecimals, ZERO);
      if (compareDecimals(sum, { units: total, places: 0 }) === 0) continue;
      const wrong = { ...about, sum: decimalText(sum), total };
      problems.set(date, problem('parameter-total', { ...first.place, column: 'Giá trị' }, wrong));
    } else if (!together.some(({ target }) => boundOf(target)?.units === 0)) {
      const place = { ...first.place, column: 'Áp dụng cho' };
      problems.set(date, problem('parameter-first-band', place, about));
    }
  }
  return [...problems.values()];
}

/** Days on which a value begins, or on which one is no more. */
function turningDays(rows: readonly Parameter[]): IsoDate[] {
  const days = rows.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  return [...new Set(days)].sort();
}
