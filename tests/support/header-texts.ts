import { headerText, type TabSpec } from '../../src/ledger/tabs';
import type { MoneyUnit } from '../../src/ledger/unit';

/** The header row of a new tab. */
export function headerTexts(tab: TabSpec, unit: MoneyUnit): string[] {
  return tab.columns.map((column) => headerText(column, unit));
}
