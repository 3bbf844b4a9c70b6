import { balancesAt } from './balances';
import { GROUP_GRADES } from './branch-columns';
import { type Catalogue, communeKey } from './catalogue';
import type { Cells } from './cell';
import { outOfDate } from './checks/check-validity';
import type { IsoDate } from './date';
import { checkScores, SCORE_FIELDS } from './group-scores';
import type { Ledger } from './ledger';
import type { Parameter } from './parameters/parameter';
import type { Problem, Result } from './problem';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { textKey } from './text-key';

type Grade = (typeof GROUP_GRADES)[number];

/** A row of Tổ TK&VV: one group at one cut-off. Amounts in đồng; null is blank, not zero. */
export interface GroupRow {
  readonly cutoff: IsoDate;
  readonly commune: string;
  readonly association: string;
  readonly group: string;
  readonly outstanding: number | null;
  readonly members: number | null;
  /** Distinct households with a balance: a household with two programs counts once. */
  readonly households: number | null;
  readonly savingMembers: number | null;
  readonly savings: number | null;
  readonly inactiveLoans: number | null;
  readonly scores: Readonly<Record<ScoreField, number | null>>;
  readonly score: number | null;
  readonly grade: Grade | null;
}

type ScoreField = (typeof SCORE_FIELDS)[number];

/** Printed on form 05/KTNB for what the bank's own formula calls "Yếu". */
const OLD_GRADE_NAMES: Readonly<Record<string, Grade>> = { kém: 'Yếu', tb: 'Trung bình' };

interface GroupOptions {
  readonly tab?: string;
  readonly catalogue: Catalogue;
  /** Rows of Tham số, against which scores and grades are checked. */
  readonly parameters?: readonly Parameter[];
  readonly warnings?: Problem[];
}

/**
 * Reads the tab Tổ TK&VV, header row first. Only the key columns must be there.
 * Problems: those of readSideTable, commune-unknown, association-unknown, choice-bad. Warnings:
 * those of checkScores, group-unknown, part-above-whole, member-ended, member-not-begun.
 */
export function readGroups(values: Cells, options: GroupOptions): Result<readonly GroupRow[]> {
  return readSideTable<GroupRow>(values, {
    tab: options.tab,
    spec: tabSpec('groups'),
    required: ['cutoff', 'commune', 'association', 'group'],
    read: (row) => readGroup(row, options),
    keyOf: (row) => [row.cutoff, row.commune, row.association, textKey(row.group)].join('|'),
    warnings: options.warnings,
  });
}

function readGroup(row: RowReader, { catalogue, parameters }: GroupOptions): GroupRow | null {
  const cutoff = row.date('cutoff');
  const commune = row.member('commune', catalogue.commune);
  const association = row.member('association', catalogue.association);
  const written = row.requiredText('group');
  const figures = {
    outstanding: row.money('outstanding'),
    members: row.count('members'),
    households: row.count('households'),
    savingMembers: row.count('savingMembers'),
    savings: row.money('savings'),
    inactiveLoans: row.count('inactiveLoans'),
    scores: readScores(row),
    score: row.decimal('score'),
    grade: row.choice('grade', GROUP_GRADES, OLD_GRADE_NAMES),
  };
  if (cutoff === null || commune === null || association === null || written === null) return null;
  const ended = outOfDate('commune', commune, cutoff, catalogue);
  if (ended !== null) row.warn(ended.code, 'commune', ended.about);
  for (const part of ['households', 'savingMembers'] as const) {
    if ((figures[part] ?? 0) > (figures.members ?? Number.POSITIVE_INFINITY)) {
      row.warn('part-above-whole', part, {
        part: figures[part] ?? 0,
        whole: figures.members ?? 0,
        of: row.header('members'),
      });
    }
  }
  if (parameters !== undefined) checkScores(row, figures.grade, cutoff, parameters);
  return { cutoff, commune, association, group: groupName(row, written, catalogue), ...figures };
}

/** Standard name of a listed group; any name goes, but one that is not listed is told. */
function groupName(row: RowReader, written: string, { group }: Catalogue): string {
  const found = group.find(written);
  if (found !== undefined || group.open) return found?.name ?? written;
  const nearest = group.nearest(written);
  row.warn('group-unknown', 'group', { text: written, ...(nearest ? { nearest } : {}) });
  return written;
}

function readScores(row: RowReader): Record<ScoreField, number | null> {
  const scores = SCORE_FIELDS.map((field) => [field, row.decimal(field)] as const);
  return Object.fromEntries(scores) as Record<ScoreField, number | null>;
}

/** Groups and distinct households of one selection of groups; a partial sum is no total. */
export interface GroupTotals {
  /** Groups with a balance: those whose Dư nợ is 0 are dropped before statistics. */
  readonly groups: number | null;
  readonly households: number | null;
  /** "Đăk Ơ – Phụ nữ": has a balance in the ledger but no row here, so nothing is known. */
  readonly missing: readonly string[];
  /** Groups that do not say their households, so these are not known. */
  readonly silent: number;
}

/**
 * Totals at a date, of all groups or of one association; null when there is no row for it.
 *
 * @param ledger whose entry units with a balance must all be there
 */
export function groupTotals(
  rows: readonly GroupRow[],
  cutoff: IsoDate,
  ledger: Ledger,
  association?: string,
): GroupTotals | null {
  const chosen = rows.filter(
    (row) =>
      row.cutoff === cutoff &&
      row.outstanding !== 0 &&
      (association === undefined || row.association === association),
  );
  if (chosen.length === 0) return null;
  const given = new Set(chosen.map((row) => looseUnitKey(row.commune, row.association)));
  const missing = balancesAt(ledger, cutoff, ['commune', 'association']).flatMap(
    ([commune = '', of = '']) =>
      (association === undefined || of === association) && !given.has(looseUnitKey(commune, of))
        ? [`${commune} – ${of}`]
        : [],
  );
  const isWhole = missing.length === 0;
  const known = chosen.flatMap(({ households }) => (households === null ? [] : [households]));
  const silent = chosen.length - known.length;
  return {
    groups: isWhole ? chosen.length : null,
    households: isWhole && silent === 0 ? known.reduce((sum, count) => sum + count, 0) : null,
    missing,
    silent,
  };
}

function looseUnitKey(commune: string, association: string): string {
  return `${communeKey(commune)}|${textKey(association)}`;
}
