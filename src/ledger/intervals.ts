import type { Ledger } from './ledger';

/**
 * A flow covers the time since the same entry unit's previous ngày chốt (exclusive) to this one
 * (inclusive). An entry unit is xã × hội.
 */

/** One number per row: the entry unit it belongs to. */
export function unitCodes(ledger: Ledger): Int32Array {
  const { commune, association } = ledger.dimensions;
  const width = association.members.length;
  const units = new Int32Array(ledger.rowCount);
  for (let row = 0; row < units.length; row++) {
    units[row] = (commune.codes[row] ?? 0) * width + (association.codes[row] ?? 0);
  }
  return units;
}

/** "Phụ nữ, Đa Kia" */
export function unitName(ledger: Ledger, unit: number): string {
  const { commune, association } = ledger.dimensions;
  const width = Math.max(1, association.members.length);
  const names = [association.members[unit % width], commune.members[Math.floor(unit / width)]];
  return names.filter((name) => name !== undefined && name !== '').join(', ');
}

/** For each entry unit of the ledger the codes of its cut-offs, ascending. */
export function cutoffsOfUnits(ledger: Ledger): ReadonlyMap<number, readonly number[]> {
  const units = unitCodes(ledger);
  const cutoffCount = Math.max(1, ledger.cutoffs.members.length);
  const unitCount =
    ledger.dimensions.commune.members.length * ledger.dimensions.association.members.length;
  const seen = new Uint8Array(unitCount * cutoffCount);
  for (let row = 0; row < ledger.rowCount; row++) {
    seen[(units[row] ?? 0) * cutoffCount + (ledger.cutoffs.codes[row] ?? 0)] = 1;
  }
  const cutoffs = new Map<number, number[]>();
  for (let unit = 0; unit < unitCount; unit++) {
    const own: number[] = [];
    for (let code = 0; code < cutoffCount; code++) {
      if (seen[unit * cutoffCount + code] === 1) own.push(code);
    }
    if (own.length > 0) cutoffs.set(unit, own);
  }
  return cutoffs;
}
