import { allNames, type Catalogue, communeNames } from '../ledger/catalogue';
import type { DimensionField, RecordKey } from '../ledger/record';
import { KEY_SEPARATOR } from './tab-formulas';

/**
 * Patterns (RE2, case ignored) for the column Mã dòng. A typed row may name a program by its code or
 * abbreviation, so each part of the key matches every name of its member.
 */
export function rowPattern(key: RecordKey, catalogue: Catalogue): string {
  const parts = [
    ...unitParts(key, catalogue),
    namesPattern('group', key.group, catalogue),
    namesPattern('program', key.program, catalogue),
    namesPattern('fund', key.fund, catalogue),
  ];
  return `^${[key.cutoff, ...parts].join(SEPARATOR)}$`;
}

/** Any row of the key's xã and hội at one date; at any date when none is given. */
export function unitPattern(
  key: Pick<RecordKey, 'commune' | 'association'>,
  cutoff: string | null,
  catalogue: Catalogue,
): string {
  return `^${[cutoff ?? '[0-9-]+', ...unitParts(key, catalogue)].join(SEPARATOR)}${SEPARATOR}`;
}

const SEPARATOR = `\\${KEY_SEPARATOR}`;

function unitParts(
  key: Pick<RecordKey, 'commune' | 'association'>,
  catalogue: Catalogue,
): [commune: string, association: string] {
  return [
    namesPattern('commune', key.commune, catalogue),
    namesPattern('association', key.association, catalogue),
  ];
}

function namesPattern(field: DimensionField, name: string, catalogue: Catalogue): string {
  if (name === '') return '';
  const member = catalogue[field].find(name);
  const known = member ? (field === 'commune' ? communeNames(member) : allNames(member)) : [];
  const names = new Set([name, ...known].filter((text) => text !== ''));
  return `(?:${[...names].map(literalPattern).join('|')})`;
}

/** Vowel pairs whose tone mark people put on either letter: hòa = hoà, ủy = uỷ. */
const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ...pairs('òóỏõọ', 'a', 'o', 'àáảãạ'),
  ...pairs('òóỏõọ', 'e', 'o', 'èéẻẽẹ'),
  ...pairs('ùúủũụ', 'y', 'u', 'ỳýỷỹỵ'),
];

function pairs(
  markedFirst: string,
  second: string,
  first: string,
  markedSecond: string,
): [string, string][] {
  return [...markedFirst].map((letter, i) => [`${letter}${second}`, `${first}${markedSecond[i]}`]);
}

function literalPattern(text: string): string {
  let pattern = text
    .normalize('NFC')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  for (const [old, modern] of TONE_PAIRS) {
    const either = `(?:${old}|${modern})`;
    pattern = pattern.replace(new RegExp(`${old}|${modern}`, 'gi'), either);
  }
  return pattern;
}
