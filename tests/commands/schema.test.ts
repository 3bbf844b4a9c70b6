import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  cell,
  checked,
  fields,
  flag,
  listOf,
  nullable,
  oneOf,
  type Schema,
  text,
  whole,
} from '../../src/commands/schema';

interface Payload {
  readonly id: string;
  readonly row: { readonly amount: string | number | null } | null;
}

const payload = fields<Payload>({
  id: text(5, 1),
  row: nullable(fields({ amount: cell })),
});

const passes = (schema: Schema<unknown>, sent: unknown): boolean => checked(schema, sent).ok;
const named = (sent: unknown): unknown => {
  const answer = checked(payload, sent);
  return answer.ok ? null : answer.problems[0]?.about.name;
};

describe('a schema of payloads', () => {
  test('accepts exactly its fields and passes them on as they are', () => {
    const sent = { id: 'a', row: { amount: 1.5 } };
    expect(checked(payload, sent)).toEqual({ ok: true, value: sent });
  });

  test.each([
    ['a wrong part', { id: 'a', row: { amount: true } }, 'row.amount'],
    ['a missing field', { id: 'a' }, 'row'],
    ['a field that is not its own', { id: 'a', row: null, formula: '=1' }, 'formula'],
    ['a payload that is no object', 'a', 'toàn bộ'],
    ['a list in the place of an object', [], 'toàn bộ'],
    ['a call without payload', undefined, 'toàn bộ'],
  ])('names %s', (_, sent, path) => {
    expect(named(sent)).toBe(path);
  });

  test('names a foreign field of any length in a sentence that stays short', () => {
    expect(String(named({ id: 'a', row: null, ['x'.repeat(10_000)]: 1 }))).toHaveLength(100);
  });

  test('never throws, whatever JSON is sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (sent) => typeof passes(payload, sent) === 'boolean'));
  });

  test('takes a field called __proto__ for what it is: foreign', () => {
    expect(passes(payload, JSON.parse('{"id":"a","row":null,"__proto__":{}}'))).toBe(false);
  });
});

describe('the parts of a schema', () => {
  test.each<[string, Schema<unknown>, readonly unknown[], readonly unknown[]]>([
    ['text holds to its lengths', text(3, 1), ['a', 'abc'], ['', 'abcd', 1, null, ['a']]],
    ['a cell is text, a number or nothing', cell, ['', 'a', 1.5, null], [true, {}, [], NaN]],
    [
      'the text of a cell ends where Google ends it',
      cell,
      ['x'.repeat(50_000)],
      ['x'.repeat(50_001)],
    ],
    ['a flag is yes or no', flag, [true, false], [0, 'true', null]],
    ['a whole number keeps its bounds', whole(1, 9), [1, 9], [0, 10, 1.5, '5', NaN, Infinity]],
    ['a word is of the list', oneOf(['a', 'b']), ['a', 'b'], ['c', '', null, 'toString']],
    [
      'a list is no longer than told',
      listOf(flag, 2),
      [[], [true, false]],
      [[true, true, true], [1], {}],
    ],
    ['a list may have to hold something', listOf(flag, 2, 1), [[true]], [[]]],
    ['nothing may be allowed', nullable(flag), [null, true], [undefined, 0]],
  ])('%s', (_, schema, right, wrong) => {
    expect(right.filter((sent) => !passes(schema, sent))).toEqual([]);
    expect(wrong.filter((sent) => passes(schema, sent))).toEqual([]);
  });
});
