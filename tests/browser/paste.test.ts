/** Blocks pasted as Excel puts them on the clipboard: a table in HTML and the same as text. */
import { beforeAll, expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { excelHtml, pasteInto } from './support/clipboard';
import { servedPages } from './support/served-pages';
import type { SheetPage } from './support/sheet-page';

const google = behaviours('Cells');
const pages = servedPages();
let sheet: SheetPage;

beforeAll(async () => {
  sheet = await pages.open();
});

async function show(...cells: readonly string[]): Promise<readonly string[]> {
  return Promise.all(cells.map((cell) => sheet.shown(cell)));
}

const FORECAST = excelHtml(`
  <tr><td class=xl65 colspan=2>Hội Phụ nữ</td><td class=xl65>Ngày</td></tr>
  <tr><td>Hộ nghèo</td><td class=xl67 align=right x:num="5992.5">5.992,5</td>
      <td align=right x:num="45741">25/03/2025</td></tr>
  <tr><td>Hai<br>dòng</td><td align=right x:num>01</td><td></td></tr>`);

google(
  'assumed',
  'a block of Excel fills the cells from the active one, read by the locale',
  async () => {
    await sheet.type('B5', 'ở dưới');
    await sheet.clickCell('B2');
    await pasteInto(sheet.page, {
      html: FORECAST,
      text: 'Hội Phụ nữ\t\tNgày\r\nHộ nghèo\t5.992,5\t25/03/2025\r\n"Hai\ndòng"\t01\t\r\n',
    });
    await sheet.shows('C3', '5992,5');
    expect(await show('B2', 'C2', 'D2')).toEqual(['Hội Phụ nữ', '', 'Ngày']);
    expect(await show('B3', 'D3')).toEqual(['Hộ nghèo', '25/03/2025']);
    expect(await show('B4', 'C4')).toEqual(['Hai\ndòng', '1']);
  },
);

google('assumed', 'the cells below a pasted block stay', async () => {
  await sheet.shows('B5', 'ở dưới');
});

google('assumed', 'text without a table is pasted as if typed', async () => {
  await sheet.clickCell('F2');
  await pasteInto(sheet.page, { text: '=1+2;x\t50%\n1/2/2025\tTRUE' });
  await sheet.shows('F3', '01/02/2025');
  expect(await show('G2', 'G3')).toEqual(['50%', 'TRUE']);
});

google('assumed', 'a figure typed right after a paste goes where the selection is', async () => {
  await sheet.clickCell('I2');
  await pasteInto(sheet.page, { text: '1\n2\n3\n' });
  await sheet.shows('I4', '3');
  await sheet.page.keyboard.type('77');
  await sheet.page.keyboard.press('Enter');
  await sheet.shows('I2', '77');
});

google('host', 'what was pasted is kept and seen by another window', async () => {
  await sheet.saved();
  const other = await pages.open();
  await other.shows('C3', '5992,5');
  await other.page.context().close();
});
