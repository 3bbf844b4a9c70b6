import { type IsoDate, vietnameseDate } from '../ledger/date';
import { unitCodes } from '../ledger/intervals';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../ledger/period';
import { directCode } from './payment-pieces';
import { isBlankAmount } from './sums';

/**
 * Who has dư nợ in a period but no record with its interest: that is not in the answer, which must not
 * look as if nothing were due. An association without any is named alone, else the entry units of it:
 * "Phụ nữ", "Đa Kia – Nông dân", "Đăk Ơ – Nông dân (31/01/2025)" where other ngày chốt have it.
 */
export function withoutInterest(ledger: Ledger, period: Period): readonly string[] {
  const { commune, association } = ledger.dimensions;
  const width = association.members.length;
  const units = owingUnits(ledger, period);
  const owing = new Set(units.map(({ unit }) => unit % width));
  const paying = new Set(units.filter(({ known }) => known > 0).map(({ unit }) => unit % width));
  const named = units.flatMap(({ unit, gaps, known }) => {
    if (gaps.length === 0 || !paying.has(unit % width)) return [];
    const place = commune.members[Math.floor(unit / width)] ?? '';
    const of = association.members[unit % width] ?? '';
    const name = place === '' ? of : `${place} – ${of}`;
    return [known === 0 ? name : `${name} (${gaps.map(vietnameseDate).join(', ')})`];
  });
  return [
    ...association.members.filter((_, code) => owing.has(code) && !paying.has(code)),
    ...named,
  ];
}

interface OwingUnit {
  /** As numbered by unitCodes. */
  readonly unit: number;
  /** Ngày chốt with dư nợ and without interest, in order. */
  readonly gaps: readonly IsoDate[];
  /** How many ngày chốt with dư nợ have interest. */
  readonly known: number;
}

function owingUnits(ledger: Ledger, { from, to }: Period): readonly OwingUnit[] {
  const { codes, members } = ledger.cutoffs;
  const { association, commune } = ledger.dimensions;
  const units = unitCodes(ledger);
  const direct = directCode(ledger);
  const unitCount = commune.members.length * association.members.length;
  const isOwed = new Uint8Array(unitCount * members.length);
  const isKnown = new Uint8Array(unitCount * members.length);
  for (let row = 0; row < ledger.rowCount; row++) {
    const at = (units[row] ?? 0) * members.length + (codes[row] ?? 0);
    if ((ledger.measures.outstanding[row] ?? 0) > 0) isOwed[at] = 1;
    if (!isBlankAmount(ledger.measures.interestCollected[row] ?? Number.NaN)) isKnown[at] = 1;
  }
  return Array.from({ length: unitCount }, (_, unit) => {
    const ofAssociation = unit % Math.max(1, association.members.length);
    const at = (code: number): number => unit * members.length + code;
    const owed = members.flatMap((date, code) => {
      const isAsked = date >= from && date <= to && ofAssociation !== direct;
      return isAsked && isOwed[at(code)] === 1 ? [{ date, known: isKnown[at(code)] === 1 }] : [];
    });
    const gaps = owed.filter(({ known }) => !known).map(({ date }) => date);
    return { unit, gaps, known: owed.length - gaps.length };
  }).filter(({ gaps, known }) => gaps.length + known > 0);
}
