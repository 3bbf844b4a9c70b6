/**
 * Conditional format rules:
 * https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder
 */

import { parseZone } from '../a1';
import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import type { CellStyle, ConditionalFormatData } from '../store';
import { instantToSerial } from '../time-zone';
import { BooleanCriteria } from './enums';
import { handed, ScriptObject } from './membrane';
import { sheetFacts, signatureError } from './place';
import { ownRange } from './range-values';

type GasBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GasRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;

const EMPTY: ConditionalFormatData = { criterion: '', values: [], style: {}, ranges: [] };

export class ConditionalFormatRule
  extends ScriptObject
  implements Pick<GasRule, 'copy' | 'getBooleanCondition' | 'getRanges'>
{
  override readonly typeName = 'ConditionalFormatRule';

  constructor(
    private readonly run: Execution,
    private readonly sheetId: string,
    readonly data: ConditionalFormatData,
  ) {
    super();
  }

  copy(): GasBuilder {
    return handed(new ConditionalFormatRuleBuilder(this.run, this.sheetId, this.data));
  }

  getBooleanCondition(): GasCondition {
    return handed(new BooleanCondition(this.data));
  }

  getRanges(): GasRange[] {
    const facts = sheetFacts(this.run, this.sheetId);
    return this.data.ranges.flatMap((text) => {
      const zone = parseZone(text.replace(/^.*!/, ''), facts);
      return zone ? [this.run.handles.range({ sheetId: this.sheetId, zone })] : [];
    });
  }
}

/** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition */
class BooleanCondition
  extends ScriptObject
  implements Pick<GasCondition, 'getCriteriaType' | 'getCriteriaValues'>
{
  override readonly typeName = 'BooleanCondition';

  constructor(private readonly data: ConditionalFormatData) {
    super();
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return handed(BooleanCriteria.named(this.data.criterion));
  }

  getCriteriaValues(): unknown[] {
    return [...this.data.values];
  }
}

type Members =
  | 'build'
  | 'setRanges'
  | 'setBackground'
  | 'setFontColor'
  | 'setBold'
  | 'setItalic'
  | 'setStrikethrough'
  | 'setUnderline'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenFormulaSatisfied'
  | 'whenTextContains'
  | 'whenTextDoesNotContain'
  | 'whenTextEqualTo'
  | 'whenTextStartsWith'
  | 'whenTextEndsWith'
  | 'whenNumberBetween'
  | 'whenNumberEqualTo'
  | 'whenNumberNotEqualTo'
  | 'whenNumberGreaterThan'
  | 'whenNumberGreaterThanOrEqualTo'
  | 'whenNumberLessThan'
  | 'whenNumberLessThanOrEqualTo'
  | 'whenDateAfter'
  | 'whenDateBefore';

export class ConditionalFormatRuleBuilder
  extends ScriptObject
  implements Pick<GasBuilder, Members>
{
  override readonly typeName = 'ConditionalFormatRuleBuilder';
  private readonly when: (criterion: string, ...values: unknown[]) => GasBuilder;
  private readonly style: (style: CellStyle) => GasBuilder;
  private data: ConditionalFormatData;

  constructor(
    private readonly run: Execution,
    private sheetId: string,
    data: ConditionalFormatData = EMPTY,
  ) {
    super();
    this.data = data;
    this.when = (criterion, ...values) => {
      this.data = { ...this.data, criterion, values: values.map((value) => kept(run, value)) };
      return handed(this);
    };
    this.style = (style) => {
      this.data = { ...this.data, style: { ...this.data.style, ...style } };
      return handed(this);
    };
  }

  build(): GasRule {
    if (this.data.ranges.length === 0) {
      throw new ScriptException('A conditional format rule must have at least one range.');
    }
    return handed(new ConditionalFormatRule(this.run, this.sheetId, this.data));
  }

  setRanges(ranges: GasRange[]): GasBuilder {
    const texts = (ranges as unknown[]).map((given) => {
      const range = ownRange(given);
      this.sheetId = range.place.sheetId;
      return range.getA1Notation();
    });
    this.data = { ...this.data, ranges: texts };
    return handed(this);
  }

  setBackground(color: string | null): GasBuilder {
    return this.style({ fillColor: color ?? '' });
  }

  setFontColor(color: string | null): GasBuilder {
    return this.style({ textColor: color ?? '#000000' });
  }

  setBold(bold: boolean | null): GasBuilder {
    return this.style({ bold: !!bold });
  }

  setItalic(italic: boolean | null): GasBuilder {
    return this.style({ italic: !!italic });
  }

  setStrikethrough(strikethrough: boolean | null): GasBuilder {
    return this.style({ strikethrough: !!strikethrough });
  }

  setUnderline(underline: boolean | null): GasBuilder {
    return this.style({ underline: !!underline });
  }

  whenCellEmpty(): GasBuilder {
    return this.when('CELL_EMPTY');
  }

  whenCellNotEmpty(): GasBuilder {
    return this.when('CELL_NOT_EMPTY');
  }

  whenFormulaSatisfied(formula: string): GasBuilder {
    return this.when('CUSTOM_FORMULA', formula);
  }

  whenTextContains(text: string): GasBuilder {
    return this.when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): GasBuilder {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): GasBuilder {
    return this.when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): GasBuilder {
    return this.when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): GasBuilder {
    return this.when('TEXT_ENDS_WITH', text);
  }

  whenNumberBetween(start: number, end: number): GasBuilder {
    return this.when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): GasBuilder {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): GasBuilder {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): GasBuilder {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): GasBuilder {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): GasBuilder {
    return this.when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): GasBuilder {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenDateAfter(date: unknown): GasBuilder {
    return this.when('DATE_AFTER', date);
  }

  whenDateBefore(date: unknown): GasBuilder {
    return this.when('DATE_BEFORE', date);
  }
}

function kept(run: Execution, value: unknown): ConditionalFormatData['values'][number] {
  if (value instanceof Date)
    return { d: Math.floor(instantToSerial(value.getTime(), run.buffer.timeZone())) };
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw signatureError(value);
}
