/** What people do in an association's tab by hand, each step at the moment of its turn. */

import type { PlainWorkbook } from '../../../local/plain/open';
import { day } from '../support';
import type { Claim } from './claims';
import { FIGURE_NAMES, FIGURES, type Figure, lookAt } from './entry-sheet';

export interface Hands {
  readonly workbook: PlainWorkbook;
  readonly tab: string;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A number that stands nowhere else. */
  readonly fresh: () => number;
  readonly claim: (claim: Claim) => void;
}

export type Step = () => void;

export function pick<T>(random: () => number, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)] as T;
}

/** Overwrites one figure of the row, wherever it is by then. */
export function types(hands: Hands, who: string, key: string): Step {
  const { workbook, tab, random, fresh, claim } = hands;
  const figure = pick(random, FIGURE_NAMES);
  const value = fresh();
  return () => {
    const sheet = lookAt(workbook, tab);
    const row = sheet.rows.find((each) => each.key === key);
    if (!row) return;
    claim({ who, key, figure, value, saw: row.figures[figure] });
    workbook.type(tab, sheet.cell(row.row, FIGURES[figure]), String(value));
  };
}

/** Types a record under the last one; nobody does who sees it is there already. */
export function adds(hands: Hands, who: string, key: string): Step {
  const { workbook, tab, fresh, claim } = hands;
  const value = fresh();
  return () => {
    const sheet = lookAt(workbook, tab);
    if (sheet.rows.some((each) => each.key === key)) return;
    const [commune = '', program = '', fund = ''] = key.split('|');
    const cells = new Map<string, string | number | Date>([
      ['Ngày chốt', day(2025, 3, 25)],
      ['Hội', 'Phụ nữ'],
      ['Xã', commune],
      ['Chương trình', program],
      ['Nguồn vốn', fund],
      [FIGURES.outstanding, value],
    ]);
    const at = [...cells].map(([header, cell]) => ({ column: sheet.column(header), cell }));
    const first = Math.min(...at.map(({ column }) => column));
    const width = Math.max(...at.map(({ column }) => column)) - first + 1;
    const line = Array.from(
      { length: width },
      (_, i) => at.find(({ column }) => column === first + i)?.cell ?? null,
    );
    claim({ who, key, figure: 'outstanding' satisfies Figure, value, saw: '' });
    const [place = ''] = sheet.list.split(':');
    workbook.paste(tab, `${place.replace(/\d+$/, '')}${sheet.nextRow}`, [line]);
  };
}

export function sorts({ workbook, tab, random }: Hands): Step {
  const header = pick(random, ['Chương trình', 'Xã', ...Object.values(FIGURES)]);
  const ascending = random() < 0.5;
  return () => {
    const sheet = lookAt(workbook, tab);
    if (sheet.rows.length < 2) return;
    workbook.sort(tab, sheet.list, sheet.column(header) + 1, ascending);
  };
}

/** Inserts a row between records, or a column; or filters rows away, which moves nothing. */
export function rearranges({ workbook, tab, random }: Hands): Step {
  const what = pick(random, ['row', 'column', 'filter'] as const);
  const where = random();
  return () => {
    const sheet = lookAt(workbook, tab);
    const row = 2 + Math.floor(where * Math.max(sheet.rows.length, 1));
    if (what === 'row') workbook.insertRows(tab, row);
    if (what === 'column')
      workbook.insertColumns(tab, 1 + Math.floor(where * sheet.column('Ghi chú')));
    if (what === 'filter') hide(workbook, tab, row);
  };
}

function hide({ host, store }: PlainWorkbook, tab: string, row: number): void {
  const sheetId = store.sheets().find(({ name }) => name === tab)?.id ?? '';
  host.store.apply([
    { kind: 'hide', sheetId, axis: 'rows', from: row - 1, count: 1, hidden: true },
  ]);
}

const LONGEST_REST = 50;

/** Nothing at all, so that scripts come further before she does something. */
export const rests: Step = () => undefined;

/** Scripts are long and a person's steps are few: she takes her time before each. */
export function unhurried(random: () => number, steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [
    ...Array<Step>(Math.floor(random() * LONGEST_REST)).fill(rests),
    step,
  ]);
}
