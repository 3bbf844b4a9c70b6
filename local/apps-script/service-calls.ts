/**
 * Which methods reach the document or another service, and how. Methods not named here are free:
 * builders, and getters of what a handle knows by itself (a range's row, a chart's id).
 */

import type { CallKind, ServiceCalls } from '../host-types';

const KINDS: Readonly<Record<string, Readonly<Partial<Record<CallKind, string>>>>> = {
  SpreadsheetApp: {
    flush: 'flush',
    read: 'getActiveSheet getActiveRange',
    other: 'setActiveRange',
  },
  Spreadsheet: {
    read: `getSheets getSheetByName getSheetById getSpreadsheetLocale getSpreadsheetTimeZone getName
      getActiveSheet getDeveloperMetadata getRangeByName getNumSheets getProtections`,
    write: `insertSheet deleteSheet setSpreadsheetLocale setSpreadsheetTimeZone moveActiveSheet rename
      addDeveloperMetadata`,
    other: 'toast setActiveSheet',
  },
  Sheet: {
    read: `getName getIndex getDataRange getLastRow getLastColumn getMaxRows getMaxColumns getFrozenRows
      getFrozenColumns isSheetHidden getCharts getProtections getConditionalFormatRules
      getDeveloperMetadata`,
    write: `setName insertRowsAfter insertRowsBefore insertColumnsAfter insertColumnsBefore
      insertRowAfter insertRowBefore insertColumnAfter insertColumnBefore deleteRow deleteRows
      deleteColumn deleteColumns appendRow setFrozenRows setFrozenColumns setColumnWidth setColumnWidths
      setRowHeight setRowHeights setRowHeightsForced hideColumns hideRows showColumns showRows hideSheet
      showSheet setTabColor clear clearContents clearFormats clearNotes clearConditionalFormatRules
      insertChart updateChart removeChart protect setConditionalFormatRules addDeveloperMetadata
      setHiddenGridlines`,
    other: 'activate',
  },
  Range: {
    read: `getValue getValues getDisplayValue getDisplayValues getFormula getFormulas getNumberFormat
      getNumberFormats getNote getNotes getDataValidation getDataValidations getBackground getFontWeight getFontFamily
      canEdit getNextDataCell isBlank isPartOfMerge getDeveloperMetadata`,
    write: `setValue setValues setFormula setFormulas setNumberFormat setNumberFormats setFontWeight
      setFontWeights setFontStyle setFontStyles setFontSize setFontSizes setFontFamily setFontColor
      setFontColors setFontLine setBackground setBackgrounds setHorizontalAlignment
      setHorizontalAlignments setVerticalAlignment setVerticalAlignments setWrap setWraps setWrapStrategy
      setBorder setTextStyles merge mergeAcross mergeVertically breakApart clear clearContent clearFormat clearNote clearDataValidations
      setDataValidation setDataValidations setNote setNotes sort protect addDeveloperMetadata copyTo`,
    other: 'activate',
  },
  RangeList: { write: 'setBorder' },
  TextFinder: { read: 'findNext findAll' },
  DeveloperMetadata: { write: 'remove setValue' },
  DeveloperMetadataFinder: { read: 'find' },
  Protection: {
    read: 'getEditors canEdit canDomainEdit',
    write: `remove setDescription setWarningOnly removeEditors removeEditor addEditors addEditor
      setDomainEdit setUnprotectedRanges`,
  },
  Properties: {
    read: 'getProperty getProperties getKeys',
    write: 'setProperty setProperties deleteProperty deleteAllProperties',
  },
  Cache: { read: 'get getAll', write: 'put putAll remove removeAll' },
  Lock: { other: 'tryLock waitLock releaseLock' },
  Ui: { other: 'alert prompt showSidebar showModalDialog showModelessDialog' },
  Menu: { other: 'addToUi' },
  ScriptApp: { read: 'getProjectTriggers', write: 'deleteTrigger' },
  SpreadsheetTriggerBuilder: { write: 'create' },
  ClockTriggerBuilder: { write: 'create' },
};

/** By path, such as 'Range.getValues'. */
export const COUNTED = new Map<string, CallKind>();
for (const [type, kinds] of Object.entries(KINDS)) {
  for (const [kind, methods] of Object.entries(kinds)) {
    for (const method of methods.split(/\s+/)) COUNTED.set(`${type}.${method}`, kind as CallKind);
  }
}

/**
 * Reads that the write buffer can answer: it knows the tabs as they will be. They change nothing
 * that others could see, so they need no flush, and a flush that makes tabs is dear in the engine.
 */
const KNOWN_UNWRITTEN = new Set(
  `Spreadsheet.getSheets Spreadsheet.getSheetByName Spreadsheet.getSheetById Spreadsheet.getNumSheets
  Spreadsheet.getActiveSheet SpreadsheetApp.getActiveSheet SpreadsheetApp.getActiveRange Sheet.getName
  Sheet.getIndex Sheet.getMaxRows Sheet.getMaxColumns Sheet.isSheetHidden Properties.getProperty
  Properties.getProperties Properties.getKeys Cache.get Cache.getAll`.split(/\s+/),
);

/** Writes that read first and are in the document when the call is over: nobody comes between. */
const READS_TOO = new Set(['Range.sort', 'Sheet.appendRow']);

/** Whether pending writes must be in the document before the call. */
export function needsFlush(path: string): boolean {
  const kind = callKind(path);
  return kind === 'flush' || READS_TOO.has(path) || (kind === 'read' && !KNOWN_UNWRITTEN.has(path));
}

/** @param path such as 'Range.getValues' */
export function callKind(path: string): CallKind | undefined {
  return COUNTED.get(path);
}

export class CallCounter {
  private readonly methods = new Map<string, number>();

  count(path: string): void {
    this.methods.set(path, (this.methods.get(path) ?? 0) + 1);
  }

  calls(): ServiceCalls {
    const sums = { read: 0, write: 0, flush: 0, other: 0, total: 0 };
    for (const [path, times] of this.methods) {
      sums[callKind(path) ?? 'other'] += times;
      sums.total += times;
    }
    return { ...sums, byMethod: Object.fromEntries(this.methods) };
  }
}
