import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from './commands';
import { interrupted, STRIKES } from './interrupted';

describe.each(COMMANDS)('%s, struck at each of its calls and run again', (_name, command) => {
  test.each(STRIKES)(
    'by a $fault with effect $effect, ends as if nothing had been',
    async (strike) => {
      const { calls, undisturbed, wrong } = interrupted(await command(), strike);
      expect(wrong).toEqual([]);
      expect(calls).toBeGreaterThanOrEqual(undisturbed);
    },
  );
});
