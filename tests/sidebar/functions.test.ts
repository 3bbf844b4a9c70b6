import { describe, expect, test } from '@jest/globals';
import { EXTRA_HELP } from '../../src/functions/extra-help';
import { FUNCTION_HELP } from '../../src/functions/help';
import { type OpenPage, openPage } from './page';

const NAMES = [...FUNCTION_HELP, ...EXTRA_HELP].map(({ of }) => of.name);
const inserted = () => ({ ok: true, data: { formula: '=UT_LAI()', message: 'Đã chèn.' } });
const refused = () => ({ ok: false, problems: [{ message: 'Ô B2 đang có nội dung.' }] });

const own = { UT_TONG: [{ formula: '=UT_TONG(A:T; "Dư nợ"; "30/06/2026")', text: '' }] };

const open = (insertExample: () => unknown = inserted) =>
  openPage('functions', {
    insertExample,
    buildExamples: () => ({ ok: true, data: 'Ví dụ hàm' }),
    ownExamples: () => ({ ok: true, data: own }),
  });

function listed({ document }: OpenPage): string[] {
  return [...document.querySelectorAll('.name')].map((each) => each.textContent ?? '');
}

async function search(text: string): Promise<OpenPage> {
  const page = await open();
  await page.type('search', text);
  return page;
}

describe('the list of functions', () => {
  test('has every function under a purpose, closed', async () => {
    const page = await open();
    expect([...listed(page)].sort()).toEqual([...NAMES].sort());
    expect(page.document.querySelectorAll('h2').length).toBeGreaterThan(3);
    expect(page.document.querySelectorAll('details[open]')).toHaveLength(0);
  });

  test.each([
    ['a name', 'UT_XEPLOAI', 'UT_XEPLOAI'],
    ['a name in part, without the underscore', 'utlich', 'UT_LICHTRANO'],
    ['a meaning without diacritics', 'lai don', 'UT_LAI'],
    ['a meaning with them', 'lãi đơn', 'UT_LAI'],
    ['an argument', 'an_han', 'UT_LICHTRANO'],
  ])('finds by %s', async (_what, text, name) => {
    expect(listed(await search(text))[0]).toBe(name);
  });

  test('names the ones that mean it before those that mention it', async () => {
    const found = listed(await search('ty le'));
    expect(found[0]).toBe('UT_TYLE');
    expect(found.length).toBeGreaterThan(1);
  });

  test('opens the only one found, and says so where there is none', async () => {
    const page = await search('ut_docso');
    expect(page.document.querySelectorAll('details[open]')).toHaveLength(1);
    await page.type('search', 'xyz');
    expect(page.text('found')).toBe('Không có hàm nào như vậy. Thử từ khác.');
  });

  test('goes from the search to the names by the keyboard', async () => {
    const page = await search('lai don');
    await page.press('search', 'ArrowDown');
    expect(page.document.activeElement?.tagName).toBe('SUMMARY');
  });
});

test('an example is shown as it would be inserted into this workbook', async () => {
  const page = await search('ut_tong');
  await page.wait(1);
  const [first] = page.document.querySelectorAll('.example');
  expect(first?.querySelector('code')?.textContent).toBe('=UT_TONG(A:T; "Dư nợ"; "30/06/2026")');
});

describe('the button of an example', () => {
  test('sends which example it is, never its text', async () => {
    const page = await search('ut_docso');
    page.document.querySelectorAll<HTMLElement>('button.insert')[1]?.click();
    await page.wait(1);
    const sent = page.calls.filter(({ name }) => name === 'insertExample');
    expect(sent.map(({ args }) => args)).toEqual([[{ name: 'UT_DOCSO', example: 1 }]]);
    expect(page.text('status')).toBe('Đã chèn.');
  });

  test('says why a formula was not inserted, and can be pressed again', async () => {
    const page = await open(refused);
    const button = page.document.querySelector<HTMLButtonElement>('button.insert');
    button?.click();
    await page.wait(1);
    expect([page.text('status'), button?.disabled]).toEqual(['Ô B2 đang có nội dung.', false]);
  });
});

test('the button below makes the tab of examples', async () => {
  const page = await open();
  await page.click('Mở tab Ví dụ hàm');
  expect(page.text('status')).toBe('Đã lập tab Ví dụ hàm.');
});
