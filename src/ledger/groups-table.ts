import { balancesAt } from './balances';
import { GROUP_GRADES } from './branch-columns';
import { type Catalogue, communeKey } from './catalogue';
import type { Cells } from './cell';
import type { IsoDate } from './date';
import type { Ledger } from './ledger';
import type { Result } from './problem';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { textKey } from './text-key';

export type Grade = (typeof GROUP_GRADES)[number];

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

const SCORE_FIELDS = [
  'scoreOverdue',
  'scoreTransaction',
  'scoreInterest',
  'scoreCollection',
  'scoreSavings',
  'scoreSavers',
] as const;
export type ScoreField = (typeof SCORE_FIELDS)[number];

/** Printed on form 05/KTNB for what the bank's own formula calls "Yếu". */
const OLD_GRADE_NAMES: Readonly<Record<string, Grade>> = { kém: 'Yếu', tb: 'Trung bình' };

/**
 * Reads the tab Tổ TK&VV, header row first. Only the key columns must be there.
 * Problems: those of readSideTable, commune-unknown, association-unknown, choice-bad.
 */
export function readGroups(
  values: Cells,
  options: { readonly tab?: string; readonly catalogue: Catalogue },
): Result<readonly GroupRow[]> {
  return readSideTable<GroupRow>(values, {
    tab: options.tab,
    spec: tabSpec('groups'),
    required: ['cutoff', 'commune', 'association', 'group'],
    read: (row) => readGroup(row, options.catalogue),
    keyOf: (row) => [row.cutoff, row.commune, row.association, textKey(row.group)].join('|'),
  });
}

function readGroup(row: RowReader, catalogue: Catalogue): GroupRow | null {
  const cutoff = row.date('cutoff');
  const commune = row.member('commune', catalogue.commune);
  const association = row.member('association', catalogue.association);
  const group = row.requiredText('group');
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
  if (cutoff === null || commune === null || association === null || group === null) return null;
  return { cutoff, commune, association, group, ...figures };
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
  const given = new Set(chosen.map((row) => unitKey(row.commune, row.association)));
  const missing = balancesAt(ledger, cutoff, ['commune', 'association']).flatMap(
    ([commune = '', of = '']) =>
      (association === undefined || of === association) && !given.has(unitKey(commune, of))
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

function unitKey(commune: string, association: string): string {
  return `${communeKey(commune)}|${textKey(association)}`;
}
