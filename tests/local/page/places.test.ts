import { expect } from '@jest/globals';
import { Places } from '../../../local/page/places';
import { behaviours } from '../../support/behaviour';

const google = behaviours('HtmlService');

/** Twelve calls at once, of which the test says when each is answered. */
function twelveCalls() {
  const places = new Places(10);
  const answers: (() => void)[] = [];
  const calls = Array.from({ length: 12 }, (_, i) =>
    places.within(
      () =>
        new Promise<number>((resolve) => {
          answers.push(() => resolve(i));
        }),
    ),
  );
  return { answers, calls };
}

google('HTMLC', 'ten calls of google.script.run go to the server at once, no more', () => {
  expect(twelveCalls().answers).toHaveLength(10);
});

google(
  'HTMLC',
  'a further call goes when one of the ten is answered, in whatever order',
  async () => {
    const { answers, calls } = twelveCalls();
    answers[7]?.();
    expect(await calls[7]).toBe(7);
    expect(answers).toHaveLength(11);
  },
);

google('HTMLC', 'all calls are answered in the end', async () => {
  const { answers, calls } = twelveCalls();
  for (let answered = 0; answered < calls.length; answered++) {
    answers[answered]?.();
    await calls[answered];
  }
  expect(await Promise.all(calls)).toHaveLength(12);
});
