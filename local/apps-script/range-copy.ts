/** Ranges: copies into other ranges. Of all that Google can paste, values only. */

import { notThere } from '../script-error';
import { moved } from '../zones';
import { CopyPasteType, EnumValue } from './enums';
import { height, insideSheet, sheetFacts, width } from './place';
import { RangeFormat } from './range-format';
import { ownRange } from './range-values';

type GasRange = GoogleAppsScript.Spreadsheet.Range;

export abstract class RangeCopy extends RangeFormat implements Pick<GasRange, 'copyTo'> {
  /** A destination of one cell, or smaller than this range, says where the copy begins. */
  copyTo(destination: GasRange, how?: unknown, transposed?: boolean): void {
    const { place: to } = ownRange(destination);
    const wanted = pasteType(how);
    if (wanted !== 'PASTE_VALUES') throw notThere(`Range.copyTo(${wanted})`);
    if (transposed) throw notThere('Range.copyTo(transposed)');
    const from = this.place;
    if (height(to.zone) > height(from.zone) || width(to.zone) > width(from.zone)) {
      throw notThere('Range.copyTo vào vùng lớn hơn');
    }
    const { top: row, left: column } = to.zone;
    insideSheet(sheetFacts(this.run, to.sheetId), moved(from.zone, row, column));
    this.run.write({ kind: 'copyValues', sheetId: to.sheetId, row, column, from });
  }
}

/** @param how a paste type, or options; nothing at all is everything */
function pasteType(how: unknown): string {
  if (how instanceof EnumValue) return CopyPasteType.labelOf(how);
  const { contentsOnly = false, formatOnly = false } = Object(how) as Record<string, unknown>;
  if (contentsOnly && !formatOnly) return 'PASTE_VALUES';
  return formatOnly && !contentsOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
}
