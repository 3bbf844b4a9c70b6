import type { CodedColumn, Ledger, Namesake } from './ledger';

/**
 * The ledger with every group a member of its own. A group is known by commune, association and
 * name: where several units have the name, it is called with its unit, whatever dates they are of. A
 * row without a group belongs to none, and where a range names no units there is nothing to tell
 * groups apart by.
 */
export function withGroupsApart(ledger: Ledger): Ledger {
  const { group, commune, association } = ledger.dimensions;
  const width = Math.max(1, association.members.length);
  const unitOf = (row: number): number =>
    (commune.codes[row] ?? 0) * width + (association.codes[row] ?? 0);
  const units = unitsOfShared(group, unitOf);
  if (units.size === 0) return ledger;

  const members: string[] = [];
  const namesakes: Namesake[] = [];
  const codeOf = new Map<string, number>();
  group.members.forEach((name, code) => {
    const shared = units.get(code);
    if (shared === undefined) {
      codeOf.set(String(code), members.push(name) - 1);
      return;
    }
    for (const unit of [...shared].sort((a, b) => a - b)) {
      const where = {
        commune: commune.members[Math.floor(unit / width)] ?? '',
        association: association.members[unit % width] ?? '',
      };
      const parts = [name, where.commune, where.association];
      const label = parts.filter((part) => part !== '').join(' – ');
      codeOf.set(`${code} ${unit}`, members.push(label) - 1);
      namesakes.push({ name, label, ...where });
    }
  });
  const plain = group.members.map((_, code) => codeOf.get(String(code)));
  const codes = group.codes.map(
    (code, row) => plain[code] ?? codeOf.get(`${code} ${unitOf(row)}`) ?? 0,
  );
  // Columns that were not read throw when they are asked for: a spread would lose that.
  const dimensions = Object.defineProperties({} as Ledger['dimensions'], {
    ...Object.getOwnPropertyDescriptors(ledger.dimensions),
    group: { value: { codes, members }, enumerable: true },
  });
  return { ...ledger, dimensions, namesakes };
}

/** For each group code that rows of several units have: the units. */
function unitsOfShared(
  { codes, members }: CodedColumn,
  unitOf: (row: number) => number,
): Map<number, Set<number>> {
  const first = new Int32Array(members.length).fill(NONE);
  const shared = new Map<number, Set<number>>();
  const blank = members.indexOf('');
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    if (code === blank) continue;
    const unit = unitOf(row);
    const before = first[code] ?? NONE;
    if (before === NONE) first[code] = unit;
    else if (before !== unit) shared.set(code, (shared.get(code) ?? new Set([before])).add(unit));
  }
  return shared;
}

const NONE = -1;
