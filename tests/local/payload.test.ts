import { expect } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { behaviours } from '../support/behaviour';
import { openScript } from './support';

const google = behaviours('HtmlService');

const CODE = `
  function echo(value) { return JSON.stringify(value); }
  function given(text) { return eval('(' + text + ')'); }
  function count() { return arguments.length; }`;

let shared: Promise<LocalWorkbook> | undefined;

/** What the script got, as JSON. */
async function sent(...args: unknown[]): Promise<unknown> {
  shared ??= openScript(CODE);
  return (await shared).call('echo', ...args).value;
}

/** What a page gets of an expression's value. */
async function received(expression: string): Promise<unknown> {
  shared ??= openScript(CODE);
  return (await shared).call('given', expression).value;
}

class Person {
  readonly name = 'An';
}

const cycle: Record<string, unknown> = {};
cycle.self = [cycle];

google(
  'HTMLC',
  'numbers, booleans, text, null, objects and lists of these reach the script',
  async () => {
    const value = { a: [1, 'hai', true, null, { b: [] }] };
    expect(await sent(value)).toBe(JSON.stringify(value));
  },
);

google('HTMLC', 'undefined in a list is null', async () => {
  expect(await sent([1, undefined])).toBe('[1,null]');
});

google('SERVED', 'an absent field of an object does not arrive', async () => {
  expect(await sent({ a: undefined, b: 1 })).toBe('{"b":1}');
});

google('SERVED', 'numbers that are none arrive as null', async () => {
  expect(await sent([Number.NaN, Number.POSITIVE_INFINITY])).toBe('[null,null]');
});

google('SERVED', 'a key that ends in two underscores is dropped without a word', async () => {
  expect(await sent({ a__: 1, b: 2 })).toBe('{"b":2}');
});

google('assumed', 'an object without a prototype is a plain object', async () => {
  expect(await sent(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
});

google('assumed', 'the same object twice is no cycle', async () => {
  const once = { a: 1 };
  expect(await sent([once, once])).toBe('[{"a":1},{"a":1}]');
});

google('assumed', 'an argument that is undefined counts as an argument', async () => {
  shared ??= openScript(CODE);
  expect((await shared).call('count', undefined).value).toBe(1);
});

google('HTMLC', 'a Date is refused', async () => {
  await expect(sent(new Date())).rejects.toThrow('Failed due to illegal value in property: 0');
});

google('HTMLC', 'a function is refused', async () => {
  await expect(sent(1, () => 1)).rejects.toThrow('Failed due to illegal value in property: 1');
});

google('SERVED', 'an object of a class is refused', async () => {
  await expect(sent(new Person())).rejects.toThrow('Failed due to illegal value in property: 0');
});

google('SERVED', 'a Map, a Set and bytes are refused', async () => {
  for (const value of [new Map(), new Set(), new Uint8Array(2)])
    await expect(sent(value)).rejects.toThrow('Failed due to illegal value in property: 0');
});

google('assumed', 'a BigInt and a symbol are refused', async () => {
  for (const value of [BigInt(1), Symbol('x')])
    await expect(sent(value)).rejects.toThrow('Failed due to illegal value in property: 0');
});

google('SERVED', 'a refused value inside another is named by its own key', async () => {
  await expect(sent({ row: { when: new Date() } })).rejects.toThrow(
    'Failed due to illegal value in property: when',
  );
});

google('SERVED', 'a cycle is refused', async () => {
  await expect(sent(cycle)).rejects.toThrow('Failed due to circular reference.');
});

google('HTMLC', 'what the script changes in an argument stays there', async () => {
  const workbook = await openScript('function change(x) { x.a = 2; }');
  const value = { a: 1 };
  workbook.call('change', value);
  expect(value).toEqual({ a: 1 });
});

google(
  'HTMLC',
  'a page gets numbers, booleans, text, null, objects and lists of these',
  async () => {
    expect(await received(`{ a: [1, 'hai', true, null, { b: [] }] }`)).toEqual({
      a: [1, 'hai', true, null, { b: [] }],
    });
  },
);

google('DATE_NULL', 'a list with one date arrives as null, the whole of it', async () => {
  expect(await received(`[['An', 5], ['Bình', new Date()]]`)).toBeNull();
});

google('SERVED', 'a date anywhere inside makes the whole value null', async () => {
  expect(await received(`{ rows: [{ when: new Date() }], total: 5 }`)).toBeNull();
});

google.each(['undefined', 'function () {}', 'NaN'])(
  'SERVED',
  '%s is returned as null',
  async (expression) => {
    expect(await received(expression)).toBeNull();
  },
);

google('SERVED', 'a Map and a Set are returned as empty objects', async () => {
  expect(await received(`[new Map([[1, 2]]), new Set([1])]`)).toEqual([{}, {}]);
});

google('assumed', 'an object of a class is returned as its fields', async () => {
  expect(await received(`new (class { constructor() { this.a = 1; } })()`)).toEqual({ a: 1 });
});

google('assumed', 'an object of a service makes the whole value null', async () => {
  expect(await received(`[1, SpreadsheetApp.getActive()]`)).toBeNull();
});

google('assumed', 'a returned cycle fails the call', async () => {
  await expect(received(`(function () { var a = []; a.push(a); return a; })()`)).rejects.toThrow(
    'vòng tham chiếu',
  );
});
