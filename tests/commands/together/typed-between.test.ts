import { expect, test } from '@jest/globals';
import { MEETINGS } from './meetings';
import { met } from './typed-between';

test.each(MEETINGS)('%s typed at any moment is never silently gone', async (_name, meeting) => {
  expect(await met(meeting)).toEqual([]);
});
