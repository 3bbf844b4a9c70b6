/** What a person sees in cells. */

import { parseZone } from './a1';
import { HeadlessTabs } from './headless-tabs';
import type { CellStyle, ChartData, ChartSeries, StoredValue, Zone } from './store';
import { serialToInstant } from './time-zone';

/** A value as getValues gives it: blank is ''. */
export type Value = string | number | boolean | Date;
export type TypedValue = Value | null;
export type WorkbookChart = Pick<ChartData, 'id' | 'title' | 'type' | 'ranges' | 'options'> &
  ChartSeries;

export abstract class HeadlessCells extends HeadlessTabs {
  value(tab: string, a1: string): Value {
    return this.values(tab, a1)[0]?.[0] ?? '';
  }

  /** Without `a1`: all that is filled. */
  values(tab: string, a1?: string): Value[][] {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.values(sheetId, zone).map((row) => row.map((value) => this.given(value)));
  }

  display(tab: string, a1: string): string {
    return this.displays(tab, a1)[0]?.[0] ?? '';
  }

  displays(tab: string, a1?: string): string[][] {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.displays(sheetId, zone);
  }

  /** As the locale writes it; '' when the cell holds none. */
  formula(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.formulas(sheetId, zone)[0]?.[0] ?? '';
  }

  note(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.notes(sheetId, zone)[0]?.[0] ?? '';
  }

  /** The number format; '' is the general one. */
  format(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.formats(sheetId, zone)[0]?.[0] ?? '';
  }

  style(tab: string, a1: string): CellStyle {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.style(sheetId, zone.top, zone.left);
  }

  /** The sentence behind an error cell's value. */
  errorMessage(tab: string, a1: string): string {
    const { sheetId, zone } = this.place(tab, a1);
    return this.store.errorMessage(sheetId, zone.top, zone.left);
  }

  /** Whether the cell's value breaks its rule, so that a page marks it with a red corner. */
  invalid(tab: string, a1: string): boolean {
    const { sheetId, zone } = this.place(tab, a1);
    const { top, left } = zone;
    const value = this.store.values(sheetId, zone)[0]?.[0] ?? null;
    return this.store.breaksValidation(sheetId, top, left, value) !== undefined;
  }

  charts(tab: string): WorkbookChart[] {
    return this.store.charts(this.sheetId(tab)).map(({ id, title, type, ranges, options }) => ({
      id,
      title,
      type,
      ranges,
      options,
      ...this.store.chartSeries(id),
    }));
  }

  private given(value: StoredValue): Value {
    if (value === null) return '';
    if (typeof value !== 'object') return value;
    return new Date(serialToInstant(value.d, this.store.timeZone()));
  }

  protected place(tab: string, a1?: string): { sheetId: string; zone: Zone } {
    const sheetId = this.sheetId(tab);
    if (a1 === undefined) {
      const { rows, columns } = this.store.filled(sheetId);
      return {
        sheetId,
        zone: { top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 },
      };
    }
    const facts = this.facts(sheetId);
    const zone = parseZone(a1, facts);
    if (!zone) throw new Error(`${a1} is not a place in A1 notation.`);
    return { sheetId, zone };
  }
}
