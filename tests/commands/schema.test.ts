import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { cell, checked, fields, nullable, text } from '../../src/commands/schema';

interface Payload {
  readonly id: string;
  readonly row: { readonly amount: string | number | null } | null;
}

const ours = fields<Payload>({
  id: text(5, 1),
  row: nullable(fields({ amount: cell })),
});

const zods = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(5)),
  row: z.nullable(z.strictObject({ amount: z.union([z.string(), z.number(), z.null()]) })),
});

const verdict = (sent: unknown): boolean => checked(ours, sent).ok;
const named = (sent: unknown): unknown => {
  const answer = checked(ours, sent);
  return answer.ok ? null : answer.problems[0]?.about.name;
};

describe('a schema of payloads', () => {
  test('judges any JSON as zod does', () => {
    const part = fc.oneof(fc.jsonValue(), fc.string({ maxLength: 7 }), fc.constant(null));
    const row = fc.oneof(
      part,
      fc.record({ amount: part }),
      fc.record({ amount: part, more: part }),
    );
    const payload = fc.oneof(
      part,
      fc.record({ id: part, row }),
      fc.record({ id: fc.string({ minLength: 1, maxLength: 5 }), row }),
      fc.record({ id: part, row, more: part }),
    );
    fc.assert(
      fc.property(payload, (sent) => verdict(sent) === zods.safeParse(sent).success),
      { numRuns: 500 },
    );
  });

  test('accepts exactly its fields', () => {
    expect(verdict({ id: 'a', row: { amount: 1.5 } })).toBe(true);
  });

  test.each([
    ['a wrong part', { id: 'a', row: { amount: true } }, 'row.amount'],
    ['a missing field', { id: 'a' }, 'row'],
    ['a field that is not its own', { id: 'a', row: null, formula: '=1' }, 'formula'],
    ['a payload that is no object', 'a', 'toàn bộ'],
  ])('names %s', (_, sent, path) => {
    expect(named(sent)).toBe(path);
  });
});
