import { answered } from '../outcome';
import { openTextCheck, textFacts } from '../text-check/text-facts';
import { buildReports } from './build-reports';
import { openReports, reportOptions } from './report-options';

/** As in ../registry.ts. Apart, so that no other command pays for the start of the reports. */
export const commands = {
  openReports,
  reportOptions: () => answered(reportOptions),
  buildReports: (request: unknown, run?: unknown) => answered(() => buildReports(request, run)),

  openTextCheck,
  textFacts: (times: unknown) => answered(() => textFacts(times)),
};
