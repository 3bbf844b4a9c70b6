import { expect, test } from '@jest/globals';
import { engine } from '../../../local/engine/load-engine';

/** Tabs whose rows a model has asked for, of 's', in view, and 't', not. */
function measuredTabs(act: (model: InstanceType<typeof engine.Model>) => void): string[] {
  const [sheet] = engine.load().sheets;
  const asked = new Set<string>();
  const data = {
    ...engine.load(),
    sheets: ['s', 't'].map((id) => ({ ...sheet, id, name: id, cells: { A1: 'chữ' } })),
  };
  const model = new engine.Model(data);
  const { getters } = model;
  const { getRowSize } = getters;
  Object.assign(getters, {
    getRowSize: (sheetId: string, row: number) => {
      asked.add(sheetId);
      return getRowSize(sheetId, row);
    },
  });
  act(model);
  return [...asked];
}

test('a change of a cell measures the tab in view, and no other', () => {
  const typed = measuredTabs((model) => {
    model.dispatch('UPDATE_CELL', { sheetId: 't', col: 0, row: 5, content: 'chữ' });
    model.getters.getRowDimensions('s', 3);
  });
  expect(typed).toEqual(['s']);
});

test('a tab is measured when it comes into view', () => {
  const shown = measuredTabs((model) => {
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: 's', sheetIdTo: 't' });
    model.getters.getRowDimensions('t', 3);
  });
  expect(shown).toContain('t');
});
