import type { Catalogue } from './catalogue';
import type { Cells } from './cell';
import { formatAmount } from './format';
import { splitHeader } from './header';
import { failed, type Problem, problem, type Result } from './problem';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { textKey } from './text-key';

/** A row of Kế hoạch: what was assigned for a year. Amounts in đồng; null is not assigned. */
export interface PlanRow {
  readonly year: number;
  readonly program: string;
  readonly fund: string;
  /** '' is the whole office. */
  readonly commune: string;
  readonly planOutstanding: number | null;
  /** May be less than 0: the balance is to fall. */
  readonly growthTarget: number | null;
}

interface PlanOptions {
  readonly tab?: string;
  readonly catalogue: Catalogue;
  readonly warnings?: Problem[];
}

/**
 * Reads the tab Kế hoạch, header row first. The bank assigns plans per program and fund, so a column
 * Hội is refused.
 * Problems: those of readSideTable, plan-by-association, year-bad, program-unknown and its like;
 * warning: plan-parts-above.
 */
export function readPlan(values: Cells, options: PlanOptions): Result<readonly PlanRow[]> {
  const { tab, catalogue, warnings } = options;
  const place = tab === undefined ? {} : { tab };
  const headers = (values[0] ?? []).map((cell) => textKey(splitHeader(String(cell)).name));
  if (headers.includes('hội')) {
    return failed(problem('plan-by-association', { ...place, row: 1, column: 'Hội' }));
  }
  const rows = readSideTable<PlanRow>(values, {
    tab,
    spec: tabSpec('plan'),
    required: ['year', 'program', 'fund', 'planOutstanding'],
    read: (row) => readRow(row, catalogue),
    keyOf: ({ year, ...row }) => [year, row.program, row.fund, row.commune].join('|'),
    warnings,
  });
  if (rows.ok) warnings?.push(...partsAbove(rows.value).map((found) => ({ ...found, place })));
  return rows;
}

function readRow(row: RowReader, catalogue: Catalogue): PlanRow | null {
  const year = readYear(row);
  const program = row.member('program', catalogue.program);
  const fund = row.member('fund', catalogue.fund);
  const commune = row.text('commune') === '' ? '' : row.member('commune', catalogue.commune);
  const planOutstanding = row.money('planOutstanding');
  const growthTarget = row.signedMoney('growthTarget');
  if (row.text('planOutstanding') === '' && row.text('growthTarget') === '') {
    row.report('value-required', 'planOutstanding');
  }
  if (year === null || program === null || fund === null || commune === null) return null;
  return { year, program, fund, commune, planOutstanding, growthTarget };
}

const FIRST_YEAR = 2003;
const LAST_YEAR = 2199;

function readYear(row: RowReader): number | null {
  const text = row.requiredText('year');
  if (text === null) return null;
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  row.report('year-bad', 'year', { text });
  return null;
}

/** Communes may be listed in part, but they cannot have more than the whole. */
function partsAbove(rows: readonly PlanRow[]): Problem[] {
  return rows.flatMap(({ year, program, fund, commune, planOutstanding }) => {
    if (commune !== '' || planOutstanding === null) return [];
    const parts = rows.filter(
      (row) =>
        row.commune !== '' && row.year === year && row.program === program && row.fund === fund,
    );
    const sum = parts.reduce((all, row) => all + (row.planOutstanding ?? 0), 0);
    if (sum <= planOutstanding) return [];
    const million = (dong: number): string => `${formatAmount(dong, 'triệu đồng')} triệu đồng`;
    const about = { year, program, fund, sum: million(sum), whole: million(planOutstanding) };
    return [problem('plan-parts-above', {}, about, 'warning')];
  });
}
