import { bareCommune } from '../catalogue';
import type { Ledger } from '../ledger';
import { type Problem, problem } from '../problem';
import { looseKey } from '../text-key';

/**
 * Communes of one ngày chốt whose names differ in diacritics or in the word before them only, as Đăk
 * Ơ, Đắk Ơ and Đak Ơ do: likely one commune that formulas take for several. Warning, once for each
 * name, at the first row beside another: names-alike.
 */
export function checkAlike({ rowCount, dimensions, cutoffs, place }: Ledger): Problem[] {
  const { codes, members } = dimensions.commune;
  const alike = namesAlike(members);
  if (alike.every((key) => key === null)) return [];
  const first = new Map<string, { readonly code: number; readonly row: number }>();
  const told = new Set<number>();
  const problems: Problem[] = [];
  for (let row = 0; row < rowCount; row++) {
    const code = codes[row] ?? 0;
    const key = alike[code] ?? null;
    if (key === null || told.has(code)) continue;
    const at = `${cutoffs.codes[row]} ${key}`;
    const other = first.get(at);
    if (other === undefined) first.set(at, { code, row });
    if (other === undefined || other.code === code) continue;
    told.add(code);
    const about = {
      text: members[code] ?? '',
      other: members[other.code] ?? '',
      row: place(other.row).row ?? 0,
    };
    problems.push(problem('names-alike', place(row, 'commune'), about, 'warning'));
  }
  return problems;
}

/** For each name what it has in common with another; null where it has nothing. */
function namesAlike(names: readonly string[]): (string | null)[] {
  const keys = names.map((name) => looseKey(bareCommune(name)));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => (key !== '' && (counts.get(key) ?? 0) > 1 ? key : null));
}
