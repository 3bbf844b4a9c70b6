/** Whether a value breaks a rule of data validation, as the engine judges it. */

import type { StoredValue, ValidationData } from '../store';
import type { Literal } from './cell';

type Wanted = ValidationData['values'][number];
type Judge = (value: Literal, wanted: readonly Literal[]) => boolean;

const asNumber = (judge: (value: number, wanted: readonly number[]) => boolean): Judge => {
  return (value, wanted) => {
    const numbers = wanted.filter((each) => typeof each === 'number');
    return typeof value === 'number' && numbers.length === wanted.length && judge(value, numbers);
  };
};
const asDay = (judge: (value: number, wanted: readonly number[]) => boolean): Judge =>
  asNumber((value, wanted) => judge(Math.trunc(value), wanted.map(Math.trunc)));
const asText = (judge: (value: string, wanted: string) => boolean): Judge => {
  return (value, [wanted = null]) => judge(lower(value), lower(wanted));
};
const between = (value: number, [a = 0, b = 0]: readonly number[]) =>
  value >= Math.min(a, b) && value <= Math.max(a, b);

const JUDGES: Readonly<Record<string, Judge>> = {
  NUMBER_BETWEEN: asNumber(between),
  NUMBER_NOT_BETWEEN: asNumber((value, wanted) => !between(value, wanted)),
  NUMBER_EQUAL_TO: (value, [wanted]) => value === wanted,
  NUMBER_NOT_EQUAL_TO: (value, [wanted]) => value !== wanted,
  NUMBER_GREATER_THAN: asNumber((value, [wanted = 0]) => value > wanted),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: asNumber((value, [wanted = 0]) => value >= wanted),
  NUMBER_LESS_THAN: asNumber((value, [wanted = 0]) => value < wanted),
  NUMBER_LESS_THAN_OR_EQUAL_TO: asNumber((value, [wanted = 0]) => value <= wanted),
  DATE_AFTER: asDay((value, [wanted = 0]) => value > wanted),
  DATE_BEFORE: asDay((value, [wanted = 0]) => value < wanted),
  DATE_EQUAL_TO: asDay((value, [wanted = 0]) => value === wanted),
  DATE_ON_OR_AFTER: asDay((value, [wanted = 0]) => value >= wanted),
  DATE_ON_OR_BEFORE: asDay((value, [wanted = 0]) => value <= wanted),
  DATE_BETWEEN: asDay(between),
  DATE_NOT_BETWEEN: asDay((value, wanted) => !between(value, wanted)),
  DATE_IS_VALID_DATE: (value) => typeof value === 'number',
  TEXT_CONTAINS: asText((value, wanted) => value.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: asText((value, wanted) => !value.includes(wanted)),
  TEXT_EQUAL_TO: asText((value, wanted) => value === wanted),
  TEXT_IS_VALID_EMAIL: asText((value) => /^[\w+.-]+@[\w-]+(\.[\w-]+)*\.\w{2,}$/.test(value)),
  TEXT_IS_VALID_URL: asText((value) => /^(https?:\/\/)?[\w-]+(\.[\w-]+)+\S*$/.test(value)),
  CHECKBOX: (value) => typeof value === 'boolean',
  VALUE_IN_LIST: (value, wanted) => wanted.some((each) => lower(each) === lower(value)),
};
/** Judged outside the table: they need more than the value. */
const VALUE_IN_RANGE = 'VALUE_IN_RANGE';
const CUSTOM_FORMULA = 'CUSTOM_FORMULA';

export function refuseUnknownCriterion({ criterion }: ValidationData): void {
  if (criterion in JUDGES || criterion === VALUE_IN_RANGE || criterion === CUSTOM_FORMULA) return;
  throw new Error(`chưa mô phỏng: DataValidationCriteria.${criterion}`);
}

/**
 * @param listed the values of a range that the rule names
 * @returns a rule with a formula is never broken: nothing here computes it
 */
export function breaks(
  rule: ValidationData,
  value: Literal,
  listed: (range: string) => readonly StoredValue[],
): boolean {
  if (rule.criterion === CUSTOM_FORMULA) return false;
  if (rule.criterion === VALUE_IN_RANGE) {
    const allowed = listed(String(rule.values[0])).map((each) => lower(plain(each)));
    return !allowed.includes(lower(value));
  }
  return JUDGES[rule.criterion]?.(value, rule.values.map(plain)) === false;
}

function plain(value: Wanted | StoredValue): Literal {
  return typeof value === 'object' && value !== null ? value.d : value;
}

function lower(value: Literal): string {
  return String(value ?? '').toLowerCase();
}
