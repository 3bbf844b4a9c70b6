import { expect, test } from '@jest/globals';
import { editedZones } from '../../local/edited-zones';

const message = (commands: object[]) => editedZones({ type: 'REMOTE_REVISION', commands });

test('a person’s typed cells make one zone for each tab', () => {
  const commands = [
    { type: 'UPDATE_CELL', sheetId: 'a', col: 1, row: 2, content: 'x' },
    { type: 'SQUISHED_UPDATE_CELL', sheetId: 'a', targetRange: 'C5:C9', content: '=A5' },
    { type: 'UPDATE_CELL', sheetId: 'b', col: 0, row: 0, content: '' },
  ];
  expect(message(commands)).toEqual([
    { sheetId: 'a', zone: { top: 2, left: 1, bottom: 8, right: 2 } },
    { sheetId: 'b', zone: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
});

test('a change of style is no edit', () => {
  expect(
    message([{ type: 'UPDATE_CELL', sheetId: 'a', col: 1, row: 2, style: { bold: true } }]),
  ).toEqual([]);
});
