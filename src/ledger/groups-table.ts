import { balancesAt, reportedAt } from './balances';
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

/** What the groups of one selection have; a partial sum is no total. */
export interface GroupTotals {
  /** Groups with a balance: those whose Dư nợ is 0 are dropped before statistics. */
  readonly groups: number | null;
  readonly households: number | null;
  /** Of all groups, those without a balance too: đồng; null where one of them does not say. */
  readonly savings: number | null;
  readonly inactiveLoans: number | null;
  /** "Đăk Ơ – Phụ nữ": has a balance in the ledger but no row here, so nothing is known. */
  readonly missing: readonly string[];
  /** Groups that do not say their households, so these are not known. */
  readonly silent: number;
  /** Units without a record of the date: their groups are in no row of a table, so in no total. */
  readonly beyond: readonly string[];
}

/** Which groups are asked for: standard names; left out, all. */
interface GroupSelection {
  readonly commune?: string | undefined;
  readonly association?: string | undefined;
}

/** The groups at a date, asked for by commune and association; the ledger is read once. */
export class GroupsAt {
  private readonly units = new Map<string, UnitGroups>();
  private readonly hasRecords: boolean;

  /** @param ledger whose entry units with a balance must all be there; the others count without it only */
  constructor(rows: readonly GroupRow[], cutoff: IsoDate, ledger: Ledger) {
    const reported = reportedAt(ledger, cutoff);
    this.hasRecords = reported.length > 0;
    for (const [commune = '', association = ''] of reported) {
      this.unit(commune, association).reports = true;
    }
    for (const [commune = '', association = ''] of balancesAt(ledger, cutoff, OF_UNIT)) {
      this.unit(commune, association).owes = true;
    }
    for (const row of rows) {
      if (row.cutoff === cutoff) this.unit(row.commune, row.association).rows.push(row);
    }
  }

  /** Those that the totals are of. */
  rows(): readonly GroupRow[] {
    return [...this.units.values()].filter(this.isCounted).flatMap(({ rows }) => rows);
  }

  /** null when there is no row of them. */
  of({ commune, association }: GroupSelection = {}): GroupTotals | null {
    const [communeAsked, associationAsked] = [
      commune === undefined ? undefined : communeKey(commune),
      association === undefined ? undefined : textKey(association),
    ];
    const chosen = [...this.units.values()].filter(
      (unit) =>
        (communeAsked ?? unit.communeKey) === unit.communeKey &&
        (associationAsked ?? unit.associationKey) === unit.associationKey,
    );
    const all = chosen.filter(this.isCounted).flatMap(({ rows }) => rows);
    if (chosen.every(({ rows }) => rows.length === 0)) return null;
    const lending = all.filter(isLending);
    const beyond = chosen.filter((unit) => unit.rows.length > 0 && !this.isCounted(unit));
    const missing = chosen.filter(isMissing).map(({ name }) => name);
    const isWhole = missing.length === 0 && all.length > 0;
    return {
      groups: isWhole ? lending.length : null,
      households: isWhole ? sumIfAll(lending.map(({ households }) => households)) : null,
      savings: isWhole ? sumIfAll(all.map(savingsOf)) : null,
      inactiveLoans: isWhole ? sumIfAll(lending.map((row) => row.inactiveLoans)) : null,
      missing,
      silent: lending.filter(({ households }) => households === null).length,
      beyond: beyond.map(({ name }) => name),
    };
  }

  private readonly isCounted = ({ reports }: UnitGroups): boolean => reports || !this.hasRecords;

  private unit(commune: string, association: string): UnitGroups {
    const [ofCommune, ofAssociation] = [communeKey(commune), textKey(association)];
    const key = `${ofCommune}|${ofAssociation}`;
    const known = this.units.get(key);
    if (known !== undefined) return known;
    const name = `${commune} – ${association}`;
    const unit = {
      communeKey: ofCommune,
      associationKey: ofAssociation,
      name,
      owes: false,
      reports: false,
      rows: [],
    };
    this.units.set(key, unit);
    return unit;
  }
}

const OF_UNIT = ['commune', 'association'] as const;

interface UnitGroups {
  readonly communeKey: string;
  readonly associationKey: string;
  readonly name: string;
  /** Has a balance in the ledger. */
  owes: boolean;
  /** Has a balance there or says that it has none. */
  reports: boolean;
  readonly rows: GroupRow[];
}

function isMissing({ owes, rows }: UnitGroups): boolean {
  return owes && !rows.some(isLending);
}

/** What is blank may be a balance. */
export function isLending({ outstanding }: GroupRow): boolean {
  return outstanding !== 0;
}

/** A group in which nobody saves has no savings, whether it says so or not. */
export function savingsOf({ savings, savingMembers }: GroupRow): number | null {
  return savings ?? (savingMembers === 0 ? 0 : null);
}

/** A blank among them makes the sum unknown: it would be too small. */
export function sumIfAll(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
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
  return new GroupsAt(rows, cutoff, ledger).of({ association });
}
