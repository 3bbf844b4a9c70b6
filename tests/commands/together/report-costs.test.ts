import { expect, test } from '@jest/globals';
import { costOfReports, costOfTabs } from './report-costs';

const MOST_CALLS = 60;
const MOST_MILLISECONDS = 30_000;

test('a summary tab takes 60 service calls at the most, and two for each chart', async () => {
  const costs = await costOfTabs(100);
  const dear = costs.filter(({ calls, charts }) => calls > MOST_CALLS + 2 * charts);
  expect(dear).toEqual([]);
});

test('all summary tabs of 10.000 records are estimated at less than 30 seconds on Google', async () => {
  const { built, rebuilt } = await costOfReports(10_000);
  expect(built.estimate.milliseconds).toBeLessThan(MOST_MILLISECONDS);
  expect(rebuilt.estimate.milliseconds).toBeLessThan(MOST_MILLISECONDS);
});
