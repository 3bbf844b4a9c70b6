import { expect, test } from '@jest/globals';
import type { CustomAnswer, CustomCall } from '../../../local/host-types';
import type { Connection } from '../../../local/page/connection';
import { PageEvaluator } from '../../../local/page/evaluator';

const CELL = { sheetId: 's', col: 0, row: 0 };

/** A server that knows some keys, and remembers what it was asked. */
function server(known: readonly string[]) {
  const asked: CustomCall[][] = [];
  const answer = ({ key, args }: CustomCall): CustomAnswer =>
    known.includes(key) || args
      ? { key, result: { kind: 'value', value: `value of ${key}` } }
      : { key, unknown: true };
  const connection = {
    request: async ({ calls }: { readonly calls: CustomCall[] }) => {
      asked.push(calls);
      return calls.map(answer);
    },
  };
  return { asked, connection: connection as unknown as Connection };
}

function call(key: string) {
  return { key, name: 'F', args: () => [`argument of ${key}`] };
}

/** Asks for the values and waits until all have come. */
async function evaluated(evaluator: PageEvaluator, ...keys: readonly string[]) {
  for (const key of keys) evaluator.evaluate(call(key), CELL);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return keys.map((key) => evaluator.evaluate(call(key), CELL));
}

test('a value is loading first and known afterwards', async () => {
  const { connection } = server(['a']);
  const evaluator = new PageEvaluator(connection, () => undefined);
  expect(evaluator.evaluate(call('a'), CELL)).toBe('loading');
  expect(await evaluated(evaluator, 'a')).toEqual([{ kind: 'value', value: 'value of a' }]);
});

test('calls of one redraw travel together and without their arguments', async () => {
  const { asked, connection } = server(['a', 'b']);
  await evaluated(new PageEvaluator(connection, () => undefined), 'a', 'b', 'a');
  expect(asked).toEqual([
    [
      { key: 'a', name: 'F' },
      { key: 'b', name: 'F' },
    ],
  ]);
});

test('arguments are sent only for what the server has not met', async () => {
  const { asked, connection } = server(['a']);
  await evaluated(new PageEvaluator(connection, () => undefined), 'a', 'new');
  expect(asked[1]).toEqual([{ key: 'new', name: 'F', args: ['argument of new'] }]);
});

test('a known value is not asked for again', async () => {
  const { asked, connection } = server(['a']);
  const evaluator = new PageEvaluator(connection, () => undefined);
  await evaluated(evaluator, 'a');
  await evaluated(evaluator, 'a');
  expect(asked).toHaveLength(1);
});

test('the number of values still loading rises and falls back to zero', async () => {
  const counts: number[] = [];
  const { connection } = server(['a', 'b']);
  await evaluated(new PageEvaluator(connection, (count) => counts.push(count)), 'a', 'b');
  expect(counts).toEqual([1, 2, 0]);
});

test('when the connection breaks, the cell says so instead of loading for ever', async () => {
  const broken = { request: () => Promise.reject(new Error('lost')) } as unknown as Connection;
  const [result] = await evaluated(new PageEvaluator(broken, () => undefined), 'a');
  expect(result).toMatchObject({ kind: 'error', message: expect.stringContaining('Mất kết nối') });
});
