/** What a person does to tabs, rows and columns. Rows and columns count from 1, as in the grid. */

import type { Axis, SheetFacts, Store, Write } from './store';

export abstract class HeadlessTabs {
  constructor(readonly store: Store) {}

  /** @throws with Google's sentence when the person may not */
  protected abstract act(writes: readonly Write[]): void;

  tabs(): string[] {
    return this.store.sheets().map(({ name }) => name);
  }

  hasTab(name: string): boolean {
    return this.tabs().includes(name);
  }

  /** @param index from 0; left out: at the end */
  insertTab(name: string, index = this.tabs().length): void {
    const sheetId = `tab-${Math.random().toString(36).slice(2, 10)}`;
    this.act([{ kind: 'insertSheet', sheetId, name, index, rows: 1000, columns: 26 }]);
  }

  renameTab(from: string, to: string): void {
    this.act([{ kind: 'renameSheet', sheetId: this.sheetId(from), name: to }]);
  }

  deleteTab(name: string): void {
    this.act([{ kind: 'deleteSheet', sheetId: this.sheetId(name) }]);
  }

  moveTab(name: string, index: number): void {
    this.act([{ kind: 'moveSheet', sheetId: this.sheetId(name), index }]);
  }

  insertRows(tab: string, before: number, count = 1): void {
    this.insert(tab, 'rows', before, count);
  }

  insertColumns(tab: string, before: number, count = 1): void {
    this.insert(tab, 'columns', before, count);
  }

  deleteRows(tab: string, from: number, count = 1): void {
    this.act([{ kind: 'delete', sheetId: this.sheetId(tab), axis: 'rows', from: from - 1, count }]);
  }

  deleteColumns(tab: string, from: number, count = 1): void {
    this.act([
      { kind: 'delete', sheetId: this.sheetId(tab), axis: 'columns', from: from - 1, count },
    ]);
  }

  /** As a person drags a column's head to stand before another. */
  moveColumn(tab: string, from: number, before: number): void {
    this.move(tab, 'columns', from, before);
  }

  moveRow(tab: string, from: number, before: number): void {
    this.move(tab, 'rows', from, before);
  }

  resizeColumn(tab: string, column: number, pixels: number): void {
    const sheetId = this.sheetId(tab);
    this.act([{ kind: 'resize', sheetId, axis: 'columns', from: column - 1, count: 1, pixels }]);
  }

  hideGridlines(tab: string): void {
    this.act([{ kind: 'gridlines', sheetId: this.sheetId(tab), visible: false }]);
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
    this.act([{ kind: 'insert', sheetId, axis, base: before - 1, position: 'before', count }]);
  }

  private move(tab: string, axis: Axis, from: number, before: number): void {
    const sheetId = this.sheetId(tab);
    this.act([{ kind: 'move', sheetId, axis, from: from - 1, count: 1, before: before - 1 }]);
  }
}
