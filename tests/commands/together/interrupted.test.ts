import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from './commands';
import { inTurn, interrupted, STRIKES } from './interrupted';

describe.each(COMMANDS)('%s, struck at its calls and run again', (_name, command) => {
  test.each(STRIKES)(
    'by a $fault with effect $effect, ends as if nothing had been',
    async (strike) => {
      expect(interrupted(await command(), strike, inTurn(strike))).toEqual([]);
    },
  );
});
