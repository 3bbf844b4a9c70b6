/** Enums of Apps Script: objects with a name; `SpreadsheetApp.BorderStyle.SOLID` is always the same one. */

import { ScriptException } from '../script-error';
import { ScriptObject } from './membrane';

export class EnumValue extends ScriptObject {
  constructor(
    override readonly typeName: string,
    readonly label: string,
    readonly index: number,
  ) {
    super();
  }

  override toString(): string {
    return this.label;
  }

  /** JSON.stringify gives the name: https://developers.google.com/apps-script/guides/v8-runtime/migration */
  toJSON(): string {
    return this.label;
  }

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.index;
  }

  compareTo(other: EnumValue): number {
    return this.index - other.index;
  }
}

export class Enum extends ScriptObject {
  override readonly members: ReadonlyMap<string, EnumValue>;

  constructor(
    override readonly typeName: string,
    labels: string,
  ) {
    super();
    const values = labels.split(/\s+/).map((label, i) => new EnumValue(typeName, label, i));
    this.members = new Map(values.map((value) => [value.label, value]));
  }

  /** The value with this name, for results. */
  readonly named = (label: string): EnumValue => {
    const value = this.members.get(label);
    if (!value) throw new ScriptException(`chưa mô phỏng: ${this.typeName}.${label}`);
    return value;
  };

  /** The name of a value given by the script. */
  readonly labelOf = (value: unknown): string => {
    if (value instanceof EnumValue && value.typeName === this.typeName) return value.label;
    throw new ScriptException(
      `The parameters (${String(value)}) don't match the method signature.`,
    );
  };
}

export const BorderStyle = new Enum(
  'BorderStyle',
  'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
);
export const WrapStrategy = new Enum('WrapStrategy', 'WRAP OVERFLOW CLIP');
export const CopyPasteType = new Enum(
  'CopyPasteType',
  `PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES
  PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS`,
);
export const ProtectionType = new Enum('ProtectionType', 'RANGE SHEET');
export const Direction = new Enum('Direction', 'UP DOWN PREVIOUS NEXT');
export const Dimension = new Enum('Dimension', 'COLUMNS ROWS');
export const DeveloperMetadataVisibility = new Enum(
  'DeveloperMetadataVisibility',
  'DOCUMENT PROJECT',
);
export const DeveloperMetadataLocationType = new Enum(
  'DeveloperMetadataLocationType',
  'SPREADSHEET SHEET ROW COLUMN',
);
export const DataValidationCriteria = new Enum(
  'DataValidationCriteria',
  `DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN
  DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN
  NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN
  NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL
  TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX`,
);
export const BooleanCriteria = new Enum(
  'BooleanCriteria',
  `CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO NUMBER_BETWEEN NUMBER_EQUAL_TO
  NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO
  NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_ENDS_WITH
  TEXT_EQUAL_TO TEXT_STARTS_WITH CUSTOM_FORMULA`,
);
export const ChartType = new Enum(
  'ChartType',
  `TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER
  SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL`,
);
export const ChartMergeStrategy = new Enum('ChartMergeStrategy', 'MERGE_COLUMNS MERGE_ROWS');
export const ChartHiddenDimensionStrategy = new Enum(
  'ChartHiddenDimensionStrategy',
  'IGNORE_BOTH IGNORE_COLUMNS IGNORE_ROWS SHOW_BOTH',
);
export const Button = new Enum('Button', 'CLOSE OK CANCEL YES NO');
export const ButtonSet = new Enum('ButtonSet', 'OK OK_CANCEL YES_NO YES_NO_CANCEL');
export const SandboxMode = new Enum('SandboxMode', 'EMULATED IFRAME NATIVE');
export const XFrameOptionsMode = new Enum('XFrameOptionsMode', 'ALLOWALL DEFAULT');
export const AuthMode = new Enum('AuthMode', 'NONE CUSTOM_FUNCTION LIMITED FULL');
export const EventType = new Enum(
  'EventType',
  'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED',
);
export const TriggerSource = new Enum(
  'TriggerSource',
  'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR',
);
export const DigestAlgorithm = new Enum('DigestAlgorithm', 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512');
export const Charset = new Enum('Charset', 'US_ASCII UTF_8');
