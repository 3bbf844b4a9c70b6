import { expect } from '@jest/globals';
import { behaviours } from '../support/behaviour';
import { resultOf } from './support';

const google = behaviours('Writes, costs and quotas');

const SETUP = 'var store = PropertiesService.getDocumentProperties();';
const FULL = `Exception: You have exceeded the property storage quota. Please remove some properties and try again.`;

/** What a script returns that has a store of properties; a thrown error as its text. */
async function told(body: string): Promise<unknown> {
  const { value } = await resultOf(
    `${SETUP} try { ${body} } catch (error) { return String(error); }`,
  );
  return value;
}

google('PRP', 'properties are texts, whatever was given', async () => {
  expect(await told(`store.setProperty('a', 5); return store.getProperty('a');`)).toBe('5');
});

google('PRP', 'a property that is not there is null', async () => {
  expect(await told(`return store.getProperty('không có');`)).toBeNull();
});

google('PRP', 'setProperties keeps the others unless told to delete them', async () => {
  const body = `store.setProperty('a', '1'); store.setProperties({ b: '2' });
    var both = store.getKeys().sort(); store.setProperties({ c: '3' }, true);
    return [both, store.getKeys()];`;
  expect(await told(body)).toEqual([['a', 'b'], ['c']]);
});

google('Q', 'a value of 9 kB is kept', async () => {
  const body = `store.setProperty('a', 'x'.repeat(9 * 1024)); return store.getProperty('a').length;`;
  expect(await told(body)).toBe(9 * 1024);
});

google('Q', 'a value past 9 kB is refused', async () => {
  expect(await told(`store.setProperty('a', 'x'.repeat(9 * 1024 + 1));`)).toBe(
    'Exception: Argument too large: value',
  );
});

google('assumed', 'the 9 kB are bytes: Vietnamese letters count for more than one', async () => {
  expect(await told(`store.setProperty('a', 'ộ'.repeat(4 * 1024));`)).toBe(
    'Exception: Argument too large: value',
  );
});

google('Q', 'a store past 500 kB is refused', async () => {
  expect(
    await told(`for (var i = 0; i < 60; i++) store.setProperty('khóa ' + i, 'x'.repeat(9000));`),
  ).toBe(FULL);
});

google('assumed', 'what would not fit leaves the store as it was', async () => {
  const body = `for (var i = 0; i < 56; i++) store.setProperty('k' + i, 'x'.repeat(9000));
    try { store.setProperties({ k0: '', big: 'x'.repeat(9000), more: 'x'.repeat(9000), most: 'x'.repeat(9000) }); } catch (error) {}
    return [store.getKeys().length, store.getProperty('k0').length];`;
  expect(await told(body)).toEqual([56, 9000]);
});

google('Q', 'each store has its own 500 kB', async () => {
  const body = `for (var i = 0; i < 56; i++) store.setProperty('k' + i, 'x'.repeat(9000));
    PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(9000)); return 'vừa';`;
  expect(await told(body)).toBe('vừa');
});

google('PRP', 'properties outlive the execution even when it dies', async () => {
  const { workbook } = await resultOf(
    `${SETUP} store.setProperty('a', '1'); throw new Error('x');`,
  );
  expect(workbook.snapshot().properties.document).toEqual({ a: '1' });
});
