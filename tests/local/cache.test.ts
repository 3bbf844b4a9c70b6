import { expect } from '@jest/globals';
import type { OpenOptions } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { openScript, resultOf } from './support';

const google = behaviours('Writes, costs and quotas');

/** What a script returns that has a cache; a thrown error as its text. */
async function told(body: string, options: Partial<OpenOptions> = {}): Promise<unknown> {
  const { value } = await resultOf(
    `var cache = CacheService.getScriptCache();
    try { ${body} } catch (error) { return String(error); }`,
    options,
  );
  return value;
}

google('CAC', 'a value is there in the next execution', async () => {
  const workbook = await openScript(`
    function put() { CacheService.getScriptCache().put('a', '1'); }
    function get() { return CacheService.getScriptCache().get('a'); }`);
  workbook.call('put');
  expect(workbook.call('get').value).toBe('1');
});

google('CAC', 'a value is gone after ten minutes when no time is given', async () => {
  const body = `cache.put('a', '1'); Utilities.sleep(299000); Utilities.sleep(299000); var before = cache.get('a');
    Utilities.sleep(2000); return [before, cache.get('a')];`;
  expect(await told(body, { limits: { run: 3_600_000 } })).toEqual(['1', null]);
});

google('CAC', 'a value stays as long as it was given', async () => {
  const body = `cache.put('a', '1', 10); Utilities.sleep(11000); return cache.get('a');`;
  expect(await told(body)).toBeNull();
});

google.each([0, -5, 21601])(
  'host',
  'a time of %s seconds is refused: Google’s answer is not known',
  async (seconds) => {
    expect(await told(`cache.put('a', '1', ${seconds});`)).toContain('chưa mô phỏng: Cache.put');
  },
);

google('CAC', 'a key of 250 characters is taken', async () => {
  const body = `var key = 'k'.repeat(250); cache.put(key, '1'); return cache.get(key);`;
  expect(await told(body)).toBe('1');
});

google(['CAC', 'CACHED'], 'a longer key is refused', async () => {
  expect(await told(`cache.put('k'.repeat(251), '1');`)).toBe('Exception: Argument too large: key');
});

google('CAC', 'a value of 100 kB is taken', async () => {
  const body = `cache.put('a', 'x'.repeat(100 * 1024)); return cache.get('a').length;`;
  expect(await told(body)).toBe(100 * 1024);
});

google(['CAC', 'CACHED'], 'a larger value is refused', async () => {
  expect(await told(`cache.put('a', 'x'.repeat(100 * 1024 + 1));`)).toBe(
    'Exception: Argument too large: value',
  );
});

google('CAC', 'past 1.000 items the 900 farthest from their end are left', async () => {
  const body = `var values = {}; for (var i = 0; i < 1000; i++) values['k' + i] = String(i);
    cache.put('soon', '1', 60); cache.putAll(values);
    return [cache.get('soon'), Object.keys(cache.getAll(Object.keys(values))).length];`;
  expect(await told(body)).toEqual([null, 900]);
});

google('CACHED', 'of equals the oldest go first', async () => {
  const body = `for (var i = 0; i < 4; i++) cache.put('k' + i, String(i));
    return Object.keys(cache.getAll(['k0', 'k1', 'k2', 'k3']));`;
  const limits = { cacheItems: 3, cacheItemsKept: 2 };
  expect(await told(body, { limits, costs: { methods: {} } })).toEqual(['k2', 'k3']);
});

google('CAC', 'a value may be gone at any time: a test can have it gone at once', async () => {
  const body = `cache.put('a', '1'); return cache.get('a');`;
  expect(await told(body, { limits: { cacheItems: 0, cacheItemsKept: 0 } })).toBeNull();
});

google('CAC', 'each cache has items of its own', async () => {
  const body = `cache.put('a', '1'); return CacheService.getDocumentCache().get('a');`;
  expect(await told(body)).toBeNull();
});

google('assumed', 'a copy of the file begins with empty caches', async () => {
  const code = `function put() { CacheService.getDocumentCache().put('a', '1'); }
    function get() { return CacheService.getDocumentCache().get('a'); }`;
  const workbook = await openScript(code);
  workbook.call('put');
  const copy = await openScript(code, { snapshot: workbook.snapshot() });
  expect(copy.call('get').value).toBeNull();
});
