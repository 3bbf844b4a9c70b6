import type { PlanProgress, Progress } from '../analysis/plan-progress';
import type { Cell } from '../ledger/cell';
import { type IsoDate, vietnameseDate } from '../ledger/date';
import { type MoneyUnit, unitFactor } from '../ledger/unit';
import { amountFormat, percentFormat } from './columns';
import { type RowColumn, type TableRow, UNKNOWN } from './row-table';

/** The columns of domain.md 5.2, and what nothing was assigned for. */
export const PLAN_WIDTHS = [44, 380, 100, 100, 100, 80, 100, 100, 80, 100, 100];

interface PlanOptions {
  readonly unit: MoneyUnit;
  readonly cutoff: IsoDate;
  /** Left out: a member of two nguồn vốn has a row for each below its own. */
  readonly splitFunds?: boolean;
}

const OVER = {
  outstanding: 'Kế hoạch dư nợ',
  growth: 'Kế hoạch tăng trưởng',
  unassigned: 'Không giao kế hoạch',
} as const;

export function planColumns({ unit, cutoff }: PlanOptions): RowColumn[] {
  const format = amountFormat(unit);
  const amount = (key: string, text: string, over: string): RowColumn => ({
    ...{ key, header: text, kind: 'amount', format, over },
  });
  const rate = (key: string, of: readonly [string, string], over: string): RowColumn => ({
    ...{ key, header: 'Tỷ lệ', kind: 'percent', format: percentFormat(1), over },
    formula: (number) => `${number(of[0])}/${number(of[1])}`,
  });
  return [
    { key: 'index', header: 'STT', kind: 'index' },
    { key: 'name', header: 'Chương trình, xã', kind: 'text' },
    { key: 'fund', header: 'Nguồn vốn', kind: 'text' },
    amount('planOutstanding', 'Kế hoạch', OVER.outstanding),
    amount('done', `Thực hiện ${vietnameseDate(cutoff)}`, OVER.outstanding),
    rate('planRate', ['done', 'planOutstanding'], OVER.outstanding),
    amount('growthTarget', 'Chỉ tiêu', OVER.growth),
    amount('grown', 'Thực hiện', OVER.growth),
    rate('growthRate', ['grown', 'growthTarget'], OVER.growth),
    amount('unassigned', 'Dư nợ', OVER.unassigned),
    amount('unassignedGrowth', 'Tăng trưởng', OVER.unassigned),
  ];
}

/** A row per member; below one of several nguồn vốn a row for each of them. */
export function planRows({ members }: PlanProgress, options: PlanOptions): TableRow[] {
  const { unit, splitFunds = true } = options;
  return members.flatMap(({ name, progress, funds }, at) => {
    const isSplit = funds.length > 1;
    const fund = isSplit ? 'Cộng' : (funds[0]?.name ?? null);
    const own = { cells: [at + 1, name, fund, ...progressCells(progress, unit)] };
    if (!isSplit || !splitFunds) return [own];
    const parts = funds.map((part) => ({
      cells: [null, null, part.name, ...progressCells(part.progress, unit)],
    }));
    return [{ ...own, isSum: true }, ...parts];
  });
}

export function progressCells({ outstanding, growth }: Progress, unit: MoneyUnit): (Cell | null)[] {
  const money = (dong: number | null): number | null =>
    dong === null ? null : dong / unitFactor(unit);
  const restUnknown = growth.lacks !== null && growth.hasUnassigned;
  return [
    money(outstanding.assigned),
    money(outstanding.done),
    orUnknown(outstanding, outstanding.rate),
    money(growth.assigned),
    orUnknown(growth, money(growth.done)),
    orUnknown(growth, growth.rate),
    money(outstanding.unassigned),
    restUnknown ? UNKNOWN : money(growth.unassigned),
  ];
}

/** Where units are missing there is no change and no rate of what was assigned. */
function orUnknown({ lacks, assigned }: Progress['outstanding'], value: Cell | null): Cell | null {
  return lacks === null || assigned === null ? value : UNKNOWN;
}
