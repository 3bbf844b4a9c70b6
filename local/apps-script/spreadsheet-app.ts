/** SpreadsheetApp: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */

import { parseZone } from '../a1';
import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import * as enums from './enums';
import { handed, ScriptObject } from './membrane';
import { sheetFacts, signatureError } from './place';
import { Range } from './range';
import { activeSheetId } from './spreadsheet';
import { TextStyleBuilder } from './text-style';
import { Ui } from './ui';

type GasApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Members =
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'setActiveRange'
  | 'getUi'
  | 'flush'
  | 'newDataValidation'
  | 'newTextStyle'
  | 'newConditionalFormatRule';

export class SpreadsheetApp extends ScriptObject implements Pick<GasApp, Members> {
  override readonly typeName = 'SpreadsheetApp';

  constructor(private readonly run: Execution) {
    super();
  }

  get BorderStyle(): enums.Enum {
    return enums.BorderStyle;
  }

  get WrapStrategy(): enums.Enum {
    return enums.WrapStrategy;
  }

  get CopyPasteType(): enums.Enum {
    return enums.CopyPasteType;
  }

  get ProtectionType(): enums.Enum {
    return enums.ProtectionType;
  }

  get Direction(): enums.Enum {
    return enums.Direction;
  }

  get Dimension(): enums.Enum {
    return enums.Dimension;
  }

  get DataValidationCriteria(): enums.Enum {
    return enums.DataValidationCriteria;
  }

  get BooleanCriteria(): enums.Enum {
    return enums.BooleanCriteria;
  }

  get DeveloperMetadataVisibility(): enums.Enum {
    return enums.DeveloperMetadataVisibility;
  }

  get DeveloperMetadataLocationType(): enums.Enum {
    return enums.DeveloperMetadataLocationType;
  }

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.run.handles.spreadsheet();
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActive();
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.run.handles.sheet(activeSheetId(this.run));
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    const sheetId = activeSheetId(this.run);
    const facts = sheetFacts(this.run, sheetId);
    const zone = parseZone(this.run.session.selection ?? 'A1', facts);
    if (!zone) throw new ScriptException('Range not found');
    return this.run.handles.range({ sheetId, zone });
  }

  setActiveRange(range: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.Range {
    if (!(range instanceof Range)) throw signatureError(range);
    return range.activate();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    if (this.run.mode === 'CUSTOM_FUNCTION') {
      throw new ScriptException('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return handed(new Ui(this.run));
  }

  /** The gate has flushed already: that is what this call is for. */
  flush(): void {}

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return handed(new DataValidationBuilder(this.run));
  }

  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return handed(new TextStyleBuilder());
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return handed(new ConditionalFormatRuleBuilder(this.run, activeSheetId(this.run)));
  }
}
