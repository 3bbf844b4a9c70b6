import { expect, test } from '@jest/globals';
import { REPORTS } from '../../../src/reports/registry';
import { costOfReports, costOfTabs } from './report-costs';

/** Of a tab with what it reads for itself, and of each of its charts. */
const MOST_CALLS = 42;
const CALLS_OF_CHART = 2;
const MOST_MILLISECONDS = 30_000;

test('a summary tab takes few service calls, and two for each chart', async () => {
  const costs = await costOfTabs(100);
  const dear = costs.filter(({ calls, charts }) => calls > MOST_CALLS + CALLS_OF_CHART * charts);
  expect(dear).toEqual([]);
});

test('the service calls for all summary tabs do not grow with the records', async () => {
  const [few, many] = [await costOfReports(100), await costOfReports(10_000)];
  const [calls, callsOfMany] = [few, many].map(({ built }) => built.serviceCalls.total);
  // The names of more programs and communes may need a height or two more.
  expect(Math.abs((callsOfMany ?? 0) - (calls ?? 0))).toBeLessThan(REPORTS.length);
  expect(many.built.estimate.milliseconds).toBeLessThan(MOST_MILLISECONDS);
});
