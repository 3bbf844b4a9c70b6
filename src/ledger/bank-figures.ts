import { DIRECT_LENDING } from './associations';
import { type Catalogue, communeKey } from './catalogue';
import type { Cells } from './cell';
import { isOddPerHousehold, perHouseholdWords } from './checks/check-lending';
import { outOfDate } from './checks/check-validity';
import type { IsoDate } from './date';
import { readDecimal } from './decimal';
import { formatAmount } from './format';
import { saysNearly } from './number';
import type { Slack } from './printed-amount';
import type { Problem, Result } from './problem';
import type { DimensionField } from './record';
import type { RowReader } from './row-reader';
import { readSideTable } from './side-table';
import { tabSpec } from './tabs';
import { looseKey, textKey } from './text-key';
import type { MoneyUnit } from './unit';

/** Loans the bank makes without an association. */
export const DIRECT = DIRECT_LENDING.name;

/** A dimension of a bank figure; '' means all of it. */
export type BankDimension = Exclude<DimensionField, 'group'>;
export const BANK_DIMENSIONS: readonly BankDimension[] = [
  'commune',
  'association',
  'program',
  'fund',
];

/** Key of a member, under which the bank's spelling and the ledger's are one. */
export function memberKey(field: BankDimension, name: string): string {
  return field === 'commune' ? communeKey(name) : textKey(name);
}

/** Columns of Số ngân hàng that hold a figure. */
export const BANK_MEASURES = ['outstanding', 'overdue', 'frozen', 'households'] as const;
export type BankMeasure = (typeof BANK_MEASURES)[number];

/** A row of Số ngân hàng: what one report of the bank prints for one selection. Đồng. */
export interface BankFigure extends Readonly<Record<BankDimension, string>> {
  readonly figureSet: string;
  readonly cutoff: IsoDate;
  /** Unit and decimals as printed: how exactly the figure is known. */
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly outstanding: number | null;
  readonly overdue: number | null;
  readonly frozen: number | null;
  readonly households: number | null;
  /** Of figures written with "trên", "gần"; that of the others follows from unit and decimals. */
  readonly slack?: Readonly<Partial<Record<BankMeasure, Slack>>>;
}

interface BankOptions {
  readonly tab?: string;
  readonly catalogue: Catalogue;
  readonly warnings?: Problem[];
  /** Take "trên 2.875 tỷ" too, as a comparison can, but no sum. */
  readonly approximate?: boolean;
}

/**
 * Reads the tab Số ngân hàng, header row first; a blank dimension means all of it.
 * Problems: those of readSideTable, choice-bad (Đơn vị), …-unknown for names not in the catalogue.
 * Warnings: figure-set-unknown, outstanding-below-classes, household-magnitude, decimals-exceeded,
 * member-ended, member-not-begun.
 */
export function readBankFigures(
  values: Cells,
  options: BankOptions,
): Result<readonly BankFigure[]> {
  return readSideTable<BankFigure>(values, {
    tab: options.tab,
    spec: tabSpec('bank'),
    required: ['figureSet', 'cutoff', 'unit', 'outstanding'],
    read: (row) => readFigure(row, options),
    keyOf: (row) =>
      [textKey(row.figureSet), row.cutoff, ...BANK_DIMENSIONS.map((field) => row[field])].join('|'),
    warnings: options.warnings,
  });
}

function readFigure(
  row: RowReader,
  { catalogue, approximate = false }: BankOptions,
): BankFigure | null {
  const figureSet = row.requiredText('figureSet');
  const cutoff = row.date('cutoff');
  const unit = row.requiredUnit('unit');
  const decimals = row.count('decimals') ?? 0;
  const member = (field: BankDimension): string | null => {
    if (field === 'association' && looseKey(row.text(field)) === looseKey(DIRECT)) return DIRECT;
    return row.text(field) === '' ? '' : row.member(field, catalogue[field]);
  };
  const commune = member('commune');
  const association = member('association');
  const program = member('program');
  const fund = member('fund');
  const slack: Partial<Record<BankMeasure, Slack>> = {};
  const amount = (id: BankMeasure): number | null => {
    if (unit === null) return null;
    if (!approximate || !saysNearly(row.text(id))) return row.moneyIn(id, unit);
    const printed = row.printed(id, unit);
    if (printed !== null) slack[id] = printed.slack;
    return printed?.amount ?? null;
  };
  const figures = {
    outstanding: amount('outstanding'),
    overdue: amount('overdue'),
    frozen: amount('frozen'),
    households: row.count('households'),
  };
  if (figureSet === null || cutoff === null || unit === null) return null;
  if (commune === null || association === null || program === null || fund === null) return null;
  const figure = {
    figureSet,
    cutoff,
    commune,
    association,
    program,
    fund,
    unit,
    decimals,
    ...figures,
    ...(Object.keys(slack).length > 0 ? { slack } : {}),
  };
  warnOf(row, figure, catalogue);
  return figure;
}

function warnOf(row: RowReader, figure: BankFigure, catalogue: Catalogue): void {
  const { figureSet, cutoff, commune, unit, decimals, outstanding, households } = figure;
  if (trust(figureSet) === TRUST_ORDER.length) {
    row.warn('figure-set-unknown', 'figureSet', {
      text: figureSet,
      names: TRUSTED_REPORTS.join(', '),
    });
  }
  const ended = commune === '' ? null : outOfDate('commune', commune, cutoff, catalogue);
  if (ended !== null) row.warn(ended.code, 'commune', ended.about);
  for (const id of ['outstanding', 'overdue', 'frozen']) {
    const places = readDecimal(row.cell(id))?.places ?? 0;
    if (places > decimals) row.warn('decimals-exceeded', id, { text: row.text(id), decimals });
  }
  if (outstanding === null) return;
  const amount = (dong: number): string => `${formatAmount(dong, unit)} ${unit}`;
  const classes = (figure.overdue ?? 0) + (figure.frozen ?? 0);
  if (classes > outstanding) {
    const about = { outstanding: amount(outstanding), classes: amount(classes) };
    row.warn('outstanding-below-classes', 'outstanding', about);
  }
  if (outstanding > 0 && households && isOddPerHousehold(outstanding, households)) {
    const about = perHouseholdWords(amount(outstanding), outstanding, households);
    row.warn('household-magnitude', 'outstanding', about);
  }
}

/** Reports that the bank's own staff trust before others, most trusted first. */
const TRUSTED_REPORTS = [
  'BCDHTD',
  'LEN_31',
  'B32',
  'BC0438',
  'BC0437',
  'Mẫu 31',
  'Mẫu 10',
] as const;
const TRUST_ORDER = TRUSTED_REPORTS.map(looseKey);

/** Position in the order of trust; unknown sets come last. */
export function trust(figureSet: string): number {
  const key = looseKey(figureSet);
  const at = TRUST_ORDER.findIndex((name) => key.includes(name));
  return at < 0 ? TRUST_ORDER.length : at;
}
