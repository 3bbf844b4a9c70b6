import type { Catalogue } from '../catalogue';
import type { Cells } from '../cell';
import { type IsoDate, isoDateOf } from '../date';
import { type EntryUnit, unitKey } from '../entry-unit';
import { momentIn } from '../moment';
import { asWarning, ok, type Problem, type Result } from '../problem';
import type { RowReader } from '../row-reader';
import { readSideTable } from '../side-table';
import { SUBMISSION_STATES, tabSpec } from '../tabs';

export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** A line of Nộp báo cáo. */
export interface SubmissionLine extends EntryUnit {
  readonly cutoff: IsoDate;
  readonly state: SubmissionState;
  readonly at: Date | null;
  readonly reason: string;
  readonly who: string;
  /** Of the figures as they were submitted. */
  readonly digest: string;
}

interface ReadSubmissions {
  readonly lines: readonly SubmissionLine[];
  /** Warnings of the lines that cannot be read: they count as not there. */
  readonly problems: readonly Problem[];
}

interface SubmissionsTab {
  readonly tab: string;
  readonly catalogue: Catalogue;
}

/**
 * The tab Nộp báo cáo, header row first. Everybody may type there, so a line that cannot be read
 * stops nobody. Problems: those of the header.
 */
export function readSubmissions(values: Cells, options: SubmissionsTab): Result<ReadSubmissions> {
  const whole = readLines(values, options);
  if (whole.ok) return ok({ lines: whole.value, problems: [] });
  const bad = new Set(whole.problems.map(({ place }) => place.row ?? 1));
  const rest = values.map((cells, index) => (bad.has(index + 1) && index > 0 ? [] : cells));
  const lines = readLines(rest, options);
  if (!lines.ok) return lines;
  return ok({ lines: lines.value, problems: whole.problems.map(asWarning) });
}

function readLines(
  values: Cells,
  { tab, catalogue }: SubmissionsTab,
): Result<readonly SubmissionLine[]> {
  return readSideTable(values, {
    tab,
    spec: tabSpec('submissions'),
    required: ['cutoff', 'commune', 'association', 'status'],
    read: (row) => lineOf(row, catalogue),
    keyOf: (line) => `${line.cutoff}|${unitKey(line)}`,
  });
}

function lineOf(row: RowReader, catalogue: Catalogue): SubmissionLine | null {
  const cutoff = row.date('cutoff');
  const commune = row.member('commune', catalogue.commune);
  const association = row.member('association', catalogue.association);
  const state = row.choice('status', SUBMISSION_STATES);
  if (cutoff === null || commune === null || association === null) return null;
  return {
    cutoff,
    commune,
    association,
    state: state ?? SUBMISSION_STATES[0],
    at: momentIn(row.cell('at')),
    reason: row.text('reason'),
    who: row.text('who'),
    digest: row.text('digest'),
  };
}

/** The lines of one date by their units. */
export function linesAt(
  lines: readonly SubmissionLine[],
  cutoff: IsoDate,
): ReadonlyMap<string, SubmissionLine> {
  return new Map(
    lines.filter((line) => line.cutoff === cutoff).map((line) => [unitKey(line), line]),
  );
}

/** The day on which it was submitted. */
export function dayOf({ at }: SubmissionLine): IsoDate | null {
  return at === null ? null : isoDateOf(at);
}
