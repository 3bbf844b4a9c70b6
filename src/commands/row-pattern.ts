import { type Catalogue, communeNames } from '../ledger/catalogue';
import { looseKey } from '../ledger/text-key';

/** What may stand between two letters: spaces, punctuation, combining marks; never a separator. */
const GAP = '[^|\\p{L}0-9]*';

/**
 * Pattern (RE2, case ignored) for the column Mã dòng: any row of a commune at one date; at any date
 * when none is given. It takes every vowel for every other, as a name typed without diacritics asks
 * for, so it may find a neighbour too: the caller compares the cells of what it found.
 */
export function unitPattern(commune: string, cutoff: string | null, catalogue: Catalogue): string {
  const member = catalogue.commune.find(commune);
  const names = [commune, ...(member ? communeNames(member) : [])].map(looseKey);
  const patterns = [...new Set(names)].filter((name) => name !== '').map(loosePattern);
  return `^${cutoff ?? '[0-9-]+'}\\|${GAP}(?:${patterns.join('|')})${GAP}\\|`;
}

function loosePattern(name: string): string {
  return [...name].map((letter) => (/[aeiouyd]/.test(letter) ? '\\p{L}' : letter)).join(GAP);
}
