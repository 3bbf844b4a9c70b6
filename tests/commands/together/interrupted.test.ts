import { expect, test } from '@jest/globals';
import { COMMANDS } from './commands';
import { interrupted } from './interrupted';

test.each(COMMANDS)(
  '%s, struck at its calls and run again, ends as if nothing had been',
  async (_name, command, which) => {
    expect(interrupted(await command(), which).wrong).toEqual([]);
  },
);
