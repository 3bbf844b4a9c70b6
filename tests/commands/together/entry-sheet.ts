/** An association's tab as a person sees it at this moment: rows by their key, columns by header. */

import { cellText } from '../../../local/a1';
import type { PlainWorkbook } from '../../../local/plain/open';

type Value = ReturnType<PlainWorkbook['value']>;

/** Headers, without units, of the columns whose figures these tests follow. */
export const FIGURES = { outstanding: 'Dư nợ', collected: 'Thu nợ' } as const;
export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly Figure[];

const KEY_HEADERS = ['Xã', 'Chương trình', 'Nguồn vốn'] as const;
const DATE_HEADER = 'Ngày chốt';
const LAST_SORTED = 'Dư nợ kỳ trước';

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** "Đăk Ơ|Hộ nghèo|Trung ương". */
  readonly key: string;
  readonly figures: Readonly<Record<Figure, Value>>;
}

export interface EntrySheet {
  readonly rows: readonly SheetRow[];
  readonly width: number;
  /** Under the last row with a date. */
  readonly nextRow: number;
  /** From 0; -1 for none. */
  column(header: string): number;
  cell(row: number, header: string): string;
  /** What a person who sorts the list marks: all records, without the key formula's column. */
  readonly list: string;
}

export function lookAt(workbook: PlainWorkbook, tab: string): EntrySheet {
  const [headers = [], ...lines] = workbook.values(tab);
  const names = headers.map((header) => String(header).replace(/ \(.*/, ''));
  const column = (header: string): number => names.indexOf(header);
  const at = (line: readonly Value[], header: string): Value => line[column(header)] ?? '';
  const rows = lines.flatMap((line, i): SheetRow[] => {
    if (at(line, DATE_HEADER) === '') return [];
    const key = KEY_HEADERS.map((header) => String(at(line, header))).join('|');
    const figures = {
      outstanding: at(line, FIGURES.outstanding),
      collected: at(line, FIGURES.collected),
    };
    return [{ row: i + 2, key, figures }];
  });
  const nextRow = (rows.at(-1)?.row ?? 1) + 1;
  const first = column(DATE_HEADER);
  const last = Math.max(column(LAST_SORTED), column(FIGURES.outstanding));
  return {
    rows,
    width: headers.length,
    nextRow,
    column,
    cell: (row, header) => cellText(row - 1, column(header)),
    list: `${cellText(1, first)}:${cellText(Math.max(nextRow - 2, 1), last)}`,
  };
}
