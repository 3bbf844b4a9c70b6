/** What a person does to tabs, rows and columns. Rows and columns count from 1, as in the grid. */

import { looseDispatch } from './engine/engine';
import type { EngineStore } from './engine/store';
import type { Axis, SheetFacts, Write } from './store';

export class HeadlessTabs {
  constructor(readonly store: EngineStore) {}

  tabs(): string[] {
    return this.store.sheets().map(({ name }) => name);
  }

  hasTab(name: string): boolean {
    return this.tabs().includes(name);
  }

  /** @param index from 0; left out: at the end */
  insertTab(name: string, index = this.tabs().length): void {
    const sheetId = `tab-${Math.random().toString(36).slice(2, 10)}`;
    this.store.apply([{ kind: 'insertSheet', sheetId, name, index, rows: 1000, columns: 26 }]);
  }

  renameTab(from: string, to: string): void {
    this.store.apply([{ kind: 'renameSheet', sheetId: this.sheetId(from), name: to }]);
  }

  deleteTab(name: string): void {
    this.store.apply([{ kind: 'deleteSheet', sheetId: this.sheetId(name) }]);
  }

  moveTab(name: string, index: number): void {
    this.store.apply([{ kind: 'moveSheet', sheetId: this.sheetId(name), index }]);
  }

  insertRows(tab: string, before: number, count = 1): void {
    this.insert(tab, 'rows', before, count);
  }

  insertColumns(tab: string, before: number, count = 1): void {
    this.insert(tab, 'columns', before, count);
  }

  deleteRows(tab: string, from: number, count = 1): void {
    this.store.apply([
      { kind: 'delete', sheetId: this.sheetId(tab), axis: 'rows', from: from - 1, count },
    ]);
  }

  deleteColumns(tab: string, from: number, count = 1): void {
    this.store.apply([
      { kind: 'delete', sheetId: this.sheetId(tab), axis: 'columns', from: from - 1, count },
    ]);
  }

  /** As a person drags a column's head to stand before another. */
  moveColumn(tab: string, from: number, before: number): void {
    this.move(tab, 'COL', from, before);
  }

  moveRow(tab: string, from: number, before: number): void {
    this.move(tab, 'ROW', from, before);
  }

  resizeColumn(tab: string, column: number, pixels: number): void {
    const sheetId = this.sheetId(tab);
    this.store.apply([
      { kind: 'resize', sheetId, axis: 'columns', from: column - 1, count: 1, pixels },
    ]);
  }

  hideGridlines(tab: string): void {
    this.store.apply([{ kind: 'gridlines', sheetId: this.sheetId(tab), visible: false }]);
  }

  protected sheetId(tab: string): string {
    const sheet = this.store.sheets().find(({ name }) => name === tab);
    if (!sheet) throw new Error(`There is no tab "${tab}"; there are: ${this.tabs().join(', ')}.`);
    return sheet.id;
  }

  protected facts(sheetId: string): SheetFacts {
    const facts = this.store.sheets().find(({ id }) => id === sheetId);
    if (!facts) throw new Error(`There is no tab with the id ${sheetId}.`);
    return facts;
  }

  /** The writes that give a tab room, as the grid does when a paste needs more. */
  protected room(sheetId: string, rows: number, columns: number): Write[] {
    const facts = this.facts(sheetId);
    const wanted = { rows, columns };
    return (['rows', 'columns'] as const).flatMap((axis): Write[] => {
      const count = wanted[axis] - facts[axis];
      const end = { base: facts[axis] - 1, position: 'after' } as const;
      return count > 0 ? [{ kind: 'insert', sheetId, axis, ...end, count }] : [];
    });
  }

  private insert(tab: string, axis: Axis, before: number, count: number): void {
    const sheetId = this.sheetId(tab);
    this.store.apply([
      { kind: 'insert', sheetId, axis, base: before - 1, position: 'before', count },
    ]);
  }

  private move(tab: string, dimension: 'ROW' | 'COL', from: number, before: number): void {
    const sheetId = this.sheetId(tab);
    this.bringToFront(sheetId);
    const result = looseDispatch(this.store.model.dispatch)('MOVE_COLUMNS_ROWS', {
      sheetId,
      sheetName: tab,
      dimension,
      elements: [from - 1],
      base: before - 1,
      position: 'before',
    });
    if (!result.isSuccessful) throw new Error(`Cannot move: ${result.reasons.join(', ')}.`);
  }

  /** The engine moves columns and rows of the tab in view only, and says nothing about others. */
  private bringToFront(sheetId: string): void {
    const { model } = this.store;
    const sheetIdFrom = model.getters.getActiveSheetId();
    if (sheetIdFrom === sheetId) return;
    looseDispatch(model.dispatch)('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  }
}
