/** DataValidation: https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */

import type { Execution } from '../execution';
import type { ValidationData } from '../store';
import { instantToSerial } from '../time-zone';
import { DataValidationCriteria } from './enums';
import { handed, ScriptObject } from './membrane';
import { signatureError } from './place';
import { fullText, RangeValues } from './range-values';

type GasBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GasRule = GoogleAppsScript.Spreadsheet.DataValidation;
type Value = ValidationData['values'][number];

const EMPTY: ValidationData = {
  criterion: '',
  values: [],
  dropdown: true,
  allowInvalid: true,
  helpText: '',
};

export class DataValidation
  extends ScriptObject
  implements
    Pick<
      GasRule,
      'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'
    >
{
  override readonly typeName = 'DataValidation';

  constructor(
    private readonly run: Execution,
    readonly data: ValidationData,
  ) {
    super();
  }

  copy(): GasBuilder {
    return handed(new DataValidationBuilder(this.run, this.data));
  }

  getAllowInvalid(): boolean {
    return this.data.allowInvalid;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return handed(DataValidationCriteria.named(this.data.criterion));
  }

  getCriteriaValues(): unknown[] {
    const listed = this.data.criterion === 'VALUE_IN_LIST';
    return listed ? [this.data.values, this.data.dropdown] : [...this.data.values];
  }

  getHelpText(): string {
    return this.data.helpText;
  }
}

type Members =
  | 'build'
  | 'copy'
  | 'requireValueInList'
  | 'requireValueInRange'
  | 'requireCheckbox'
  | 'requireFormulaSatisfied'
  | 'requireDate'
  | 'requireDateAfter'
  | 'requireDateBefore'
  | 'requireDateBetween'
  | 'requireDateOnOrAfter'
  | 'requireDateOnOrBefore'
  | 'requireNumberBetween'
  | 'requireNumberEqualTo'
  | 'requireNumberNotEqualTo'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThan'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireTextContains'
  | 'requireTextDoesNotContain'
  | 'requireTextEqualTo'
  | 'setAllowInvalid'
  | 'setHelpText';

export class DataValidationBuilder extends ScriptObject implements Pick<GasBuilder, Members> {
  override readonly typeName = 'DataValidationBuilder';
  private readonly require: (criterion: string, ...values: unknown[]) => GasBuilder;
  private data: ValidationData;

  constructor(
    private readonly run: Execution,
    data: ValidationData = EMPTY,
  ) {
    super();
    this.data = data;
    this.require = (criterion, ...values) => {
      this.data = { ...this.data, criterion, values: values.map((value) => kept(run, value)) };
      return handed(this);
    };
  }

  build(): GasRule {
    return handed(new DataValidation(this.run, this.data));
  }

  copy(): GasBuilder {
    return handed(new DataValidationBuilder(this.run, this.data));
  }

  requireValueInList(values: string[], showDropdown = true): GasBuilder {
    this.data = { ...this.data, dropdown: showDropdown };
    return this.require('VALUE_IN_LIST', ...values);
  }

  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): GasBuilder {
    this.data = { ...this.data, dropdown: showDropdown };
    return this.require('VALUE_IN_RANGE', range);
  }

  requireCheckbox(...values: unknown[]): GasBuilder {
    return this.require('CHECKBOX', ...values);
  }

  requireFormulaSatisfied(formula: string): GasBuilder {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireDate(): GasBuilder {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): GasBuilder {
    return this.require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): GasBuilder {
    return this.require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): GasBuilder {
    return this.require('DATE_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): GasBuilder {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): GasBuilder {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  requireNumberBetween(start: number, end: number): GasBuilder {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): GasBuilder {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  requireNumberNotEqualTo(number: number): GasBuilder {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): GasBuilder {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): GasBuilder {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): GasBuilder {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): GasBuilder {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireTextContains(text: string): GasBuilder {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): GasBuilder {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): GasBuilder {
    return this.require('TEXT_EQUAL_TO', text);
  }

  setAllowInvalid(allowInvalidData: boolean): GasBuilder {
    this.data = { ...this.data, allowInvalid: allowInvalidData };
    return handed(this);
  }

  setHelpText(helpText: string): GasBuilder {
    this.data = { ...this.data, helpText };
    return handed(this);
  }
}

function kept(run: Execution, value: unknown): Value {
  if (value instanceof RangeValues) return fullText(value);
  if (value instanceof Date)
    return { d: Math.floor(instantToSerial(value.getTime(), run.buffer.timeZone())) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw signatureError(value);
}
