import type { Catalogue } from './catalogue';
import { type Cell, type Cells, cellText } from './cell';
import { outOfDate } from './checks/check-validity';
import type { IsoDate } from './date';
import type { Problem, Result } from './problem';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { type TabId, tabSpec } from './tabs';

const COUNTS = [
  'groupsChecked',
  'householdsChecked',
  'meetings',
  'trainings',
  'trainees',
  'campaigns',
  'savingDays',
] as const;
const AMOUNTS = ['outstandingChecked', 'poorFund'] as const;

export const ACTIVITY_FIELDS = [...COUNTS, ...AMOUNTS] as const;
export type ActivityField = (typeof ACTIVITY_FIELDS)[number];

/**
 * A row of Hoạt động: what an association did in a commune since its date before. Amounts in đồng;
 * null is not reported, which is not "none".
 */
export interface ActivityRow extends Readonly<Record<ActivityField, number | null>> {
  readonly cutoff: IsoDate;
  readonly commune: string;
  readonly association: string;
}

export type ActivityTabId = Extract<TabId, `activity-${string}`>;

/**
 * Reads one tab Hoạt động, header row first; whose it is says the tab.
 * Problems: those of readSideTable, commune-unknown; warnings: count-without, member-ended.
 */
export function readActivities(
  values: Cells,
  id: ActivityTabId,
  options: {
    readonly tab?: string;
    readonly catalogue: Catalogue;
    readonly warnings?: Problem[];
  },
): Result<readonly ActivityRow[]> {
  const spec = tabSpec(id);
  const { association } = options.catalogue;
  const owner = association.find(spec.association ?? '')?.name ?? '';
  return readSideTable<ActivityRow>(values, {
    tab: options.tab,
    spec,
    required: ['cutoff', 'commune'],
    read: (row) => readRow(row, owner, options.catalogue),
    keyOf: ({ cutoff, commune }) => `${cutoff}|${commune}`,
    warnings: options.warnings,
  });
}

/**
 * Rows of one or of several of these tabs below each other, whose header rows may stand between. Whose
 * they are is not told.
 * Problems: those of readSideTable, commune-unknown.
 */
export function readStackedActivities(
  values: Cells,
  catalogue: Catalogue,
): Result<readonly ActivityRow[]> {
  const [header = []] = values;
  const first = header.map(cellText).join('|');
  const isHeader = (row: readonly Cell[]): boolean => row.map(cellText).join('|') === first;
  const rows = values.map((row, at) => (at > 0 && isHeader(row) ? [] : row));
  return readSideTable<ActivityRow>(rows, {
    spec: tabSpec('activity-11'),
    required: ['cutoff', 'commune'],
    read: (row) => readRow(row, '', catalogue),
  });
}

function readRow(row: RowReader, association: string, catalogue: Catalogue): ActivityRow | null {
  const cutoff = row.date('cutoff');
  const commune = row.member('commune', catalogue.commune);
  const figures = Object.fromEntries([
    ...COUNTS.map((id) => [id, row.count(id)]),
    ...AMOUNTS.map((id) => [id, row.money(id)]),
  ]) as Record<ActivityField, number | null>;
  if (cutoff === null || commune === null) return null;
  const ended = outOfDate('commune', commune, cutoff, catalogue);
  if (ended !== null) row.warn(ended.code, 'commune', ended.about);
  for (const [part, whole] of NEEDS) {
    if ((figures[part] ?? 0) > 0 && figures[whole] === 0) {
      row.warn('count-without', part, { part: row.header(part), whole: row.header(whole) });
    }
  }
  return { cutoff, commune, association, ...figures };
}

/** What there cannot be without the other. */
const NEEDS: readonly (readonly [ActivityField, ActivityField])[] = [
  ['trainees', 'trainings'],
  ['trainings', 'trainees'],
  ['householdsChecked', 'groupsChecked'],
  ['outstandingChecked', 'groupsChecked'],
];
