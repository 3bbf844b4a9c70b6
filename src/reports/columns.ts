import type { IndicatorId } from '../analysis/indicator';
import { ratioDecimals } from '../analysis/indicators';
import { sharesOf } from '../analysis/shares';
import { type MoneyUnit, unitFactor } from '../ledger/unit';
import type { Figures } from './dimension-figures';
import type { TableColumn } from './table';

/** Columns that many reports have. Number formats are in Google's notation, whatever the locale. */
export const COUNT_FORMAT = '#,##0';
/** 2 → "0.00%" */
export function percentFormat(decimals: number): string {
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

const AMOUNT_FORMATS: Readonly<Record<MoneyUnit, string>> = {
  đồng: '#,##0',
  'nghìn đồng': '#,##0',
  'triệu đồng': '#,##0',
  'tỷ đồng': '#,##0.000',
};

export function amountFormat(unit: MoneyUnit): string {
  return AMOUNT_FORMATS[unit];
}

type Extras = Pick<TableColumn, 'over' | 'formula' | 'definition'>;

export function indexColumn(rows: number): TableColumn {
  const values = Array.from({ length: rows }, (_, at) => at + 1);
  return { key: 'index', header: 'STT', kind: 'index', values, total: null };
}

export function nameColumn(header: string, names: readonly string[]): TableColumn {
  return { key: 'name', header, kind: 'text', values: names, total: null };
}

/** An amount in the unit of display; the cell keeps the digits that the format does not show. */
export function amountColumn(
  key: string,
  header: string,
  figures: Figures,
  unit: MoneyUnit,
  extras: Extras = {},
): TableColumn {
  const inUnit = (dong: number | null): number | null =>
    dong === null ? null : dong / unitFactor(unit);
  return {
    key,
    header,
    kind: 'amount',
    values: figures.values.map(inUnit),
    total: inUnit(figures.total),
    format: AMOUNT_FORMATS[unit],
    ...extras,
  };
}

export function countColumn(
  key: string,
  header: string,
  figures: Figures,
  extras: Extras = {},
): TableColumn {
  return { key, header, kind: 'count', ...figures, format: COUNT_FORMAT, ...extras };
}

/** A ratio such as 0,0005, shown as 0,05%. */
export function ratioColumn(
  key: IndicatorId,
  header: string,
  figures: Figures,
  extras: Extras = {},
): TableColumn {
  const format = percentFormat(ratioDecimals(key));
  return { key, header, kind: 'percent', ...figures, format, ...extras };
}

/** In units of 10^-4 the whole is 10.000. */
const SHARE_DECIMALS = ratioDecimals('share');
const SHARE_UNITS = 10 ** (SHARE_DECIMALS + 2);

interface Shares {
  readonly column: TableColumn;
  /** Whether a share differs from its own rounding so that the column adds to exactly 100. */
  readonly adjusted: boolean;
}

/** Tỷ trọng: parts of a total as percentages that add to exactly 100 as printed. */
export function shareColumn(figures: Figures, extras: Extras = {}): Shares {
  const base = {
    key: 'share',
    header: 'Tỷ trọng',
    kind: 'percent',
    format: percentFormat(SHARE_DECIMALS),
  } as const;
  const shares = sharesOf(figures.values, SHARE_DECIMALS, true);
  if (shares === null) {
    const values = figures.values.map(() => null);
    return { column: { ...base, ...extras, values, total: null }, adjusted: false };
  }
  const values = shares.units.map((unit) => (unit === null ? null : unit / SHARE_UNITS));
  const { adjusted } = shares;
  return { column: { ...base, ...extras, values, total: 1 }, adjusted };
}
