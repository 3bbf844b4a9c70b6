/** Ranges of one sheet that are changed together: https://developers.google.com/apps-script/reference/spreadsheet/range-list */

import { handed, ScriptObject } from './membrane';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;

export class RangeList
  extends ScriptObject
  implements Pick<GasRangeList, 'getRanges' | 'setBorder'>
{
  override readonly typeName = 'RangeList';

  constructor(private readonly ranges: readonly GasRange[]) {
    super();
  }

  getRanges(): GasRange[] {
    return [...this.ranges];
  }

  setBorder(...border: unknown[]): GasRangeList {
    for (const range of this.ranges) {
      range.setBorder(...(border as Parameters<GasRange['setBorder']>));
    }
    return handed(this);
  }
}
