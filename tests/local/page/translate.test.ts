import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { translate } from '../../../local/page/translate';
import { FUNCTIONS } from '../../../local/page/vietnamese/functions';
import { MENUS } from '../../../local/page/vietnamese/menus';
import { PANELS } from '../../../local/page/vietnamese/panels';
import { SENTENCES } from '../../../local/page/vietnamese/sentences';

const ENGINE = path.join(__dirname, '../../../node_modules/@odoo/o-spreadsheet/dist');

test('values take the places the engine names in order', () => {
  expect(translate('Delete rows %s - %s', 3, 5)).toBe('Xóa hàng 3 – 5');
});

test('values take the places the engine names by a word', () => {
  expect(translate('Use row %(row_position)s as headers', { row_position: 1 })).toBe(
    'Dùng hàng 1 làm tiêu đề',
  );
});

test('text the dictionary lacks stays as it is', () => {
  expect(translate('Never heard of %s', 'x')).toBe('Never heard of x');
});

test('blanks around a text of a template are kept', () => {
  expect(translate('\n  Cancel ')).toBe('\n  Hủy ');
});

test('every entry of the dictionary is a text the engine has', () => {
  const engine = ['o_spreadsheet.esm.js', 'o_spreadsheet.xml']
    .map((name) => readFileSync(path.join(ENGINE, name), 'utf8'))
    .join('\n')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&lt;', '<');
  const texts = Object.keys({ ...MENUS, ...PANELS, ...SENTENCES, ...FUNCTIONS });
  expect(texts.filter((text) => !engine.includes(text))).toEqual([]);
});
