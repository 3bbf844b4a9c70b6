import { type Catalogue, communeNames, namesOf } from './catalogue';
import type { DimensionField } from './record';
import { KEY_FIELDS, KEY_SEPARATOR } from './row-key';
import { looseKey } from './text-key';

/**
 * Letters with marks in one character, as ranges: a class of Unicode, repeated hundreds of times for
 * all spellings of a key, costs far more to read than the search by it.
 */
const MARKED = 'À-ɏẠ-ỹ';
/** What may stand between two letters: spaces, punctuation, combining marks; never a separator. */
const GAP = `[^|a-z0-9${MARKED}]*`;
const VOWEL = `[aeiouyd${MARKED}]`;

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

/**
 * The same for the rows of one record, by whatever names its members were typed.
 *
 * @param key standard names, as the `keyOf` of an entry tab gives them
 */
export function keyPattern(key: string, catalogue: Catalogue): string {
  const parts = key.split(KEY_SEPARATOR).map((part, i) => {
    const field = KEY_FIELDS[i];
    if (field === undefined || field === 'cutoff') return part;
    const patterns = [...new Set(spellings(field, part, catalogue))].map(loosePattern);
    return `${GAP}(?:${patterns.join('|')})${GAP}`;
  });
  return `^${parts.join('\\|')}$`;
}

function spellings(field: DimensionField, name: string, catalogue: Catalogue): string[] {
  if (name === '') return [''];
  const member = catalogue[field].find(name);
  const names = member ? namesOf(field, member) : [];
  return [name, ...names].map(looseKey).filter((spelling) => spelling !== '');
}

function loosePattern(name: string): string {
  return [...name].map((letter) => (/[aeiouyd]/.test(letter) ? VOWEL : letter)).join(GAP);
}
