import { answered } from '../outcome';
import { buildReports } from './build-reports';
import { openReports, reportOptions } from './report-options';

/** As in ../registry.ts. Apart, so that no other command pays for the start of the reports. */
export const commands = {
  openReports,
  reportOptions: () => answered(reportOptions),
  buildReports: (request: unknown) => answered(() => buildReports(request)),
};
