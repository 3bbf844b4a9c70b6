// @ts-check
/** @typedef {import('../../src/ledger/report-request').ReportRequest} ReportRequest */
/** @typedef {import('../../src/ledger/report-request').ReportRun} ReportRun */
/** @typedef {import('../../src/ledger/report-request').BuiltReports} BuiltReports */

/**
 * "Lập báo cáo" as its dialog does it: what takes too long for one call is gone on with in the next.
 *
 * @param {(request: ReportRequest, run: ReportRun) => BuiltReports} call
 * @param {ReportRequest} request
 * @returns {BuiltReports[]} what each call answered
 */
export function buildReports(call, request) {
  const answers = [];
  /** @type {ReportRun} */
  let run = { id: 'demo', rest: [], built: 0, stamp: '' };
  for (;;) {
    const answer = call(request, run);
    answers.push(answer);
    if (answer.ended !== 'to be continued') return answers;
    const built = answer.isAnew ? answer.tabs.length : run.built + answer.tabs.length;
    run = { ...run, rest: answer.rest.map(({ id }) => id), built, stamp: answer.stamp };
  }
}
