import { BOUNDARIES, type ReportRequest, type ReportRun } from '../../ledger/report-request';
import { MONEY_UNITS } from '../../ledger/unit';
import { fields, listOf, nullable, oneOf, text, whole } from '../schema';

/** More tabs than there are reports. */
const MOST_REPORTS = 100;

const word = text(100);
const ids = listOf(word, MOST_REPORTS);
/** Names the run in the keys of the cache, which take 250 characters. */
const runId = text(100, 1);

/** Which run is asked about. */
export const namedRun = fields<Pick<ReportRun, 'id'>>({ id: runId });

export const requestSchema = fields<ReportRequest>({
  cutoff: word,
  flowFrom: word,
  flowTo: word,
  base: word,
  boundaries: oneOf(BOUNDARIES),
  unit: oneOf(['', ...MONEY_UNITS]),
  commune: text(200),
  association: word,
  reports: ids,
});

export const runSchema = nullable(
  fields<ReportRun>({ id: runId, rest: ids, built: whole(0, MOST_REPORTS), stamp: text(10_000) }),
);
