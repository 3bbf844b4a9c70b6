import { EXACTNESS_WORDS } from './branch-columns';
import { ALL_LOCAL, CAPITAL_SOURCES, LOCAL } from './capital-sources';
import type { Cells } from './cell';
import { type IsoDate, vietnameseDate } from './date';
import { formatAmount } from './format';
import { type Problem, problem, type Result } from './problem';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { looseKey, textKey } from './text-key';

/** How well an amount is known: "hơn 112 tỷ" stays "hơn", it is not 112 exactly. */
type Exactness = (typeof EXACTNESS_WORDS)[number];

/** A row of Nguồn vốn: money the office had from one source at a cut-off. */
export interface CapitalRow {
  readonly cutoff: IsoDate;
  /** Standard name where the source is a known one, else as typed. */
  readonly source: string;
  /** Đồng. */
  readonly amount: number;
  readonly exactness: Exactness;
}

/**
 * Reads the tab Nguồn vốn, header row first; rows come in its order. A blank Mức is "đúng".
 * Problems: those of readSideTable; the amount is required. Warning: capital-parts-above.
 */
export function readCapital(
  values: Cells,
  options: { readonly tab?: string; readonly warnings?: Problem[] } = {},
): Result<readonly CapitalRow[]> {
  const { tab, warnings } = options;
  const rows = readSideTable<CapitalRow>(values, {
    tab,
    warnings,
    spec: tabSpec('capital'),
    required: ['cutoff', 'source', 'amount'],
    read(row) {
      const cutoff = row.date('cutoff');
      const source = row.requiredText('source');
      const amount = row.requiredMoney('amount');
      const exactness = row.choice('exactness', EXACTNESS_WORDS);
      if (cutoff === null || source === null || amount === null) return null;
      return { cutoff, source: standardSource(source), amount, exactness: exactness ?? 'đúng' };
    },
    keyOf: (row) => `${row.cutoff}|${textKey(row.source)}`,
  });
  const place = tab === undefined ? {} : { tab };
  if (rows.ok) warnings?.push(...partsAbove(rows.value).map((found) => ({ ...found, place })));
  return rows;
}

/**
 * Sources that are more than the whole, each taken as small as its Mức allows. A list of sources may
 * be one in part; local budgets are not added to a figure of all of them.
 */
function partsAbove(rows: readonly CapitalRow[]): Problem[] {
  const [[whole]] = CAPITAL_SOURCES;
  return rows.flatMap(({ cutoff, source, amount, exactness }) => {
    if (source !== whole || exactness === 'hơn') return [];
    const parts = capitalAt(rows, cutoff).filter((row) => row.source !== whole);
    const hasAllLocal = parts.some((row) => row.source === ALL_LOCAL);
    const least = parts
      .filter((row) => row.exactness !== 'gần' && !(hasAllLocal && LOCAL.includes(row.source)))
      .reduce((sum, row) => sum + row.amount, 0);
    if (least <= amount) return [];
    const million = (dong: number): string => `${formatAmount(dong, 'triệu đồng')} triệu đồng`;
    const about = { date: vietnameseDate(cutoff), sum: million(least), whole: million(amount) };
    return [problem('capital-parts-above', {}, about, 'warning')];
  });
}

/** The rows of a date in order of print; sources of the user's own come last. */
export function capitalAt(rows: readonly CapitalRow[], cutoff: IsoDate): readonly CapitalRow[] {
  const position = (row: CapitalRow): number => {
    const at = CAPITAL_SOURCES.findIndex(([name]) => name === row.source);
    return at < 0 ? CAPITAL_SOURCES.length : at;
  };
  return rows.filter((row) => row.cutoff === cutoff).sort((a, b) => position(a) - position(b));
}

function standardSource(text: string): string {
  const key = looseKey(text);
  const known = CAPITAL_SOURCES.find((names) => names.some((name) => looseKey(name) === key));
  return known?.[0] ?? text;
}
