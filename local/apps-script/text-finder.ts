/** TextFinder: https://developers.google.com/apps-script/reference/spreadsheet/text-finder */

import type { Execution } from '../execution';
import { handed, ScriptObject } from './membrane';
import type { Place } from './place';

type GasFinder = GoogleAppsScript.Spreadsheet.TextFinder;

export class TextFinder
  extends ScriptObject
  implements
    Pick<
      GasFinder,
      | 'matchCase'
      | 'matchEntireCell'
      | 'matchFormulaText'
      | 'useRegularExpression'
      | 'findNext'
      | 'findAll'
    >
{
  override readonly typeName = 'TextFinder';
  private readonly wants = { case: false, entire: false, formula: false, regular: false };
  private next = 0;

  constructor(
    private readonly run: Execution,
    private readonly text: string,
    private readonly places: readonly Place[],
  ) {
    super();
  }

  matchCase(matchCase: boolean): GasFinder {
    this.wants.case = matchCase;
    return handed(this);
  }

  matchEntireCell(matchEntireCell: boolean): GasFinder {
    this.wants.entire = matchEntireCell;
    return handed(this);
  }

  matchFormulaText(matchFormulaText: boolean): GasFinder {
    this.wants.formula = matchFormulaText;
    return handed(this);
  }

  useRegularExpression(useRegEx: boolean): GasFinder {
    this.wants.regular = useRegEx;
    return handed(this);
  }

  findAll(): GoogleAppsScript.Spreadsheet.Range[] {
    const matches = matcher(this.text, this.wants);
    return this.places.flatMap(({ sheetId, zone }) => {
      const { store } = this.run;
      const texts = this.wants.formula
        ? store.formulas(sheetId, zone)
        : store.displays(sheetId, zone);
      return texts.flatMap((line, i) =>
        line.flatMap((text, j) => {
          if (!matches(text)) return [];
          const row = zone.top + i;
          const column = zone.left + j;
          const cell = { top: row, bottom: row, left: column, right: column };
          return [this.run.handles.range({ sheetId, zone: cell })];
        }),
      );
    });
  }

  findNext(): GoogleAppsScript.Spreadsheet.Range | null {
    return this.findAll()[this.next++] ?? null;
  }
}

function matcher(
  text: string,
  wants: { readonly case: boolean; readonly entire: boolean; readonly regular: boolean },
): (cell: string) => boolean {
  const pattern = wants.regular ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const shape = wants.entire ? `^(?:${pattern})$` : pattern;
  const regular = new RegExp(shape, wants.case ? 'u' : 'iu');
  return (cell) => cell !== '' && regular.test(cell);
}
