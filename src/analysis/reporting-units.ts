import type { Catalogue, MemberList } from '../ledger/catalogue';
import type { IsoDate } from '../ledger/date';
import { unitCodes } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import { isNotEntered } from '../ledger/periods/unit-rows';

/**
 * Who has reported. An entry unit is a commune × association; the units expected at a date are
 * those that the ledger has at that date or before and whose commune and association still exist.
 */
export interface ReportingUnits {
  readonly expected: number;
  /** Units with Dư nợ at the date and no row left that was prepared and not entered. */
  readonly complete: number;
  /** Units without Dư nợ at the date, as "Phú Nghĩa – Phụ nữ", in order. */
  readonly missing: readonly string[];
  /** Units with some rows entered and others not: "Đa Kia – Phụ nữ: còn 1 dòng chưa nhập". */
  readonly unfinished: readonly string[];
  /** Communes with Dư nợ at the date: of one association, or of any. */
  communes(association?: string): number | null;
}

/** @param since units that reported before only are not expected; left out: all are */
export function reportingUnits(
  ledger: Ledger,
  catalogue: Catalogue,
  cutoff: IsoDate,
  since: IsoDate = '',
): ReportingUnits {
  const associations = ledger.dimensions.association;
  const width = associations.members.length;
  const units = unitCodes(ledger);
  const expected = new Set<number>();
  const reported = new Set<number>();
  const blanks = new Map<number, number>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const date = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    if (date > cutoff || date < since) continue;
    const unit = units[row] ?? 0;
    expected.add(unit);
    const isKnown = !Number.isNaN(ledger.measures.outstanding[row] ?? Number.NaN);
    if (date !== cutoff) continue;
    if (isKnown) reported.add(unit);
    else if (isNotEntered(ledger, row)) blanks.set(unit, (blanks.get(unit) ?? 0) + 1);
  }
  const { nameOf, isOpen } = entryUnits(ledger, catalogue, cutoff);
  const missing = [...expected].filter((unit) => !reported.has(unit) && isOpen(unit));
  const unfinished = [...blanks].filter(([unit]) => reported.has(unit)).sort(([a], [b]) => a - b);
  return {
    expected: reported.size + missing.length,
    complete: reported.size - unfinished.length,
    missing: missing.sort((a, b) => a - b).map(nameOf),
    unfinished: unfinished.map(([unit, rows]) => `${nameOf(unit)}: còn ${rows} dòng chưa nhập`),
    communes(association) {
      const code = association === undefined ? null : associations.members.indexOf(association);
      const found = new Set<number>();
      for (const unit of reported) {
        if (code === null || unit % width === code) found.add(Math.floor(unit / width));
      }
      return found.size === 0 ? null : found.size;
    },
  };
}

/** Of what is reported: what tells whether all have. */
interface Reported {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly cutoff: IsoDate;
  /** Units without figures that the communes of today do not show. */
  readonly boundaries: { readonly missing: readonly string[] } | null;
  readonly expectedSince?: IsoDate;
}

/**
 * "1/4 đơn vị" as long as units are missing at the date: no figure then speaks of the
 * whole. null once all is there.
 */
export function shortfall({ boundaries, ...reported }: Reported): string | null {
  const { ledger, catalogue, cutoff, expectedSince } = reported;
  const { expected, complete } = reportingUnits(ledger, catalogue, cutoff, expectedSince);
  const merged = boundaries?.missing.length ?? 0;
  if (complete === expected && merged === 0) return null;
  return `${complete}/${expected} đơn vị${merged > 0 ? ', chưa kể xã đã sáp nhập' : ''}`;
}

/** The line under a title which says it before anyone reads a figure. */
export function shortfallLine(short: string | null): string[] {
  return short === null ? [] : [`SỐ LIỆU CHƯA ĐỦ: mới có ${short}`];
}

/** Names of entry units, by number, and whether they still report at a date. */
export function entryUnits(ledger: Ledger, catalogue: Catalogue, date: IsoDate) {
  const { commune, association } = ledger.dimensions;
  const width = Math.max(1, association.members.length);
  const namesOf = (unit: number) =>
    [
      commune.members[Math.floor(unit / width)] ?? '',
      association.members[unit % width] ?? '',
    ] as const;
  return {
    nameOf: (unit: number): string => namesOf(unit).join(' – '),
    isOpen(unit: number): boolean {
      const [inCommune, of] = namesOf(unit);
      return exists(catalogue.commune, inCommune, date) && exists(catalogue.association, of, date);
    },
  };
}

/** A commune that was merged into another reports no more. */
function exists(list: MemberList, name: string, date: IsoDate): boolean {
  const validTo = list.find(name)?.validTo;
  return validTo === undefined || validTo >= date;
}
