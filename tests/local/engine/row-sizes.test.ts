import { expect, test } from '@jest/globals';
import { engine } from '../../../local/engine/load-engine';

const TALL = 'một\nhai\nba';
const USUAL = 23;

/** Node has no canvas to measure text on: every line is 15 high. */
const context = {
  ...{ font: '', save: () => undefined, restore: () => undefined },
  measureText: () => ({ width: 10, fontBoundingBoxAscent: 12, fontBoundingBoxDescent: 3 }),
};
Object.assign(globalThis, {
  OffscreenCanvas: class {
    getContext() {
      return context;
    }
  },
});

/** A model of two tabs, 's' shown and 't' not, where the tab 't' begins with a tall row. */
function newModel() {
  const [sheet] = engine.load().sheets;
  const data = {
    ...engine.load(),
    sheets: [
      { ...sheet, id: 's', name: 'S', cells: {} },
      { ...sheet, id: 't', name: 'T', cells: { A1: TALL } },
    ],
  };
  const model = new engine.Model(data);
  const type = (sheetId: string, row: number, content: string) =>
    model.dispatch('UPDATE_CELL', { sheetId, col: 0, row, content });
  const height = (sheetId: string, row: number) => model.getters.getRowSize(sheetId, row);
  return { model, type, height };
}

test('rows of a tab are as tall as their text, also before anybody looked', () => {
  const { type, height } = newModel();
  type('t', 1, TALL);
  expect([height('t', 0), height('t', 1), height('t', 2)]).toEqual([
    expect.any(Number),
    height('t', 0),
    USUAL,
  ]);
  expect(height('t', 0)).toBeGreaterThan(USUAL);
});

test('a change is followed once a tab has been measured', () => {
  const { type, height } = newModel();
  expect(height('s', 3)).toBe(USUAL);
  type('s', 3, TALL);
  expect(height('s', 3)).toBeGreaterThan(USUAL);
});

test('an undo of a change made before the first look gives the usual height back', () => {
  const { model, type, height } = newModel();
  type('t', 1, TALL);
  expect(height('t', 1)).toBeGreaterThan(USUAL);
  model.dispatch('REQUEST_UNDO');
  expect(height('t', 1)).toBe(USUAL);
});

test('rows inserted above move the heights down, looked at or not', () => {
  for (const looked of [true, false]) {
    const { model, height } = newModel();
    if (looked) height('t', 0);
    const sheetName = 'T';
    model.dispatch('ADD_COLUMNS_ROWS', {
      ...{ sheetId: 't', sheetName, dimension: 'ROW', base: 0, position: 'before', quantity: 2 },
    });
    expect([height('t', 0), height('t', 2) > USUAL]).toEqual([USUAL, true]);
  }
});

test('where rows lie follows what was changed while nobody drew them', () => {
  const { model, type } = newModel();
  const start = (row: number) => model.getters.getRowDimensions('t', row).start;
  const before = start(8);
  type('t', 5, TALL);
  const { sheetId, sheetName } = { sheetId: 't', sheetName: 'T' };
  const insert = { dimension: 'ROW', base: 0, position: 'before', quantity: 1 } as const;
  model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, ...insert });
  expect(start(9)).toBeGreaterThan(before + USUAL);
});
