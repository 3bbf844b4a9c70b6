/**
 * Rules of data validation and conditional formatting between Apps Script's names and the
 * engine's. The Apps Script form is kept beside the engine's, so nothing is lost on the way back.
 */

import type { CellInput, ConditionalFormatData, ValidationData } from '../store';
import { cellContent, type Reading } from './content';
import type { Engine } from './engine';

interface EngineCriterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
  readonly displayStyle?: string;
  /** Ours: the engine carries it along. */
  readonly google?: ValidationData;
}

/** What both kinds of rule share; the keys are Google's names, the values the engine's. */
const COMPARISONS: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  CUSTOM_FORMULA: 'customFormula',
};

const VALIDATIONS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
  CHECKBOX: 'isBoolean',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_IS_VALID_DATE: 'dateIsValid',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
};

const CONDITIONS: Readonly<Record<string, string>> = {
  ...COMPARISONS,
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  TEXT_EQUAL_TO: 'isEqual',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
};

export function engineCriterion(
  o: Engine,
  rule: ValidationData,
  reading: Reading,
): EngineCriterion {
  const type = VALIDATIONS[rule.criterion];
  if (!type) throw new Error(`chưa mô phỏng: DataValidationCriteria.${rule.criterion}`);
  const listed = type === 'isValueInList' || type === 'isValueInRange';
  const values = listed
    ? rule.values.map(String)
    : rule.values.map((value) => criterionText(o, value, reading));
  return {
    type,
    values,
    ...(type.startsWith('dateIs') ? { dateValue: 'exactDate' } : {}),
    ...(listed ? { displayStyle: rule.dropdown ? 'arrow' : 'plainText' } : {}),
    google: rule,
  };
}

/** The rule as Apps Script built it, or as near as the engine's own rule comes (made in the page). */
export function validationData(criterion: EngineCriterion, isBlocking: boolean): ValidationData {
  if (criterion.google) return criterion.google;
  const name = Object.keys(VALIDATIONS).find((key) => VALIDATIONS[key] === criterion.type);
  return {
    criterion: name ?? criterion.type,
    values: criterion.values,
    dropdown: criterion.displayStyle !== 'plainText',
    allowInvalid: !isBlocking,
    helpText: '',
  };
}

export function engineCondition(o: Engine, rule: ConditionalFormatData, reading: Reading) {
  const operator = CONDITIONS[rule.criterion];
  if (!operator) throw new Error(`chưa mô phỏng: BooleanCriteria.${rule.criterion}`);
  return {
    type: 'CellIsRule',
    operator,
    values: rule.values.map((value) => criterionText(o, value, reading)),
    style: rule.style,
    ...(operator.startsWith('dateIs') ? { dateValue: 'exactDate' } : {}),
    google: { criterion: rule.criterion, values: rule.values },
  };
}

export function conditionData(
  rule: {
    readonly operator?: string;
    readonly values?: readonly string[];
    readonly style?: object;
  },
  ranges: readonly string[],
): ConditionalFormatData {
  const kept = (rule as { google?: Pick<ConditionalFormatData, 'criterion' | 'values'> }).google;
  const name = Object.keys(CONDITIONS).find((key) => CONDITIONS[key] === rule.operator);
  return {
    criterion: kept?.criterion ?? name ?? 'UNKNOWN',
    values: kept?.values ?? rule.values ?? [],
    style: rule.style ?? {},
    ranges,
  };
}

/** A criterion's value in the engine's form: dates as serials, formulas and numbers canonical. */
function criterionText(o: Engine, value: CellInput, reading: Reading): string {
  return cellContent(o, value, reading).content.replace(/^'/, '');
}
