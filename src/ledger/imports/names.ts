import { DIRECT } from '../bank-figures';
import type { Catalogue } from '../catalogue';
import type { DimensionField } from '../record';
import { looseKey, tidyText } from '../text-key';

/** A name that a report prints, found in the catalogue. */
interface FoundName {
  readonly field: DimensionField;
  readonly name: string;
}

const NESTED_FIELDS = ['commune', 'association', 'program', 'fund'] as const;

/** "1. Hội Phụ nữ", "- Cho vay hộ nghèo": what stands before the name of a nested row. */
const MARKER = /^(?:[-+•*]|[IVX]+[.)]|[A-Z][.)]|\d+(?:\.\d+)*[.)])\s*/;

const found = new WeakMap<Catalogue, Map<string, FoundName | null>>();

/** Whichever dimension a name is of; null if it is in no list. Each text is looked up once. */
export function findName(text: string, catalogue: Catalogue): FoundName | null {
  const known = found.get(catalogue) ?? new Map<string, FoundName | null>();
  found.set(catalogue, known);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const name = lookUp(text, catalogue);
  known.set(text, name);
  return name;
}

function lookUp(text: string, catalogue: Catalogue): FoundName | null {
  const bare = withoutMarker(text);
  if (bare === '' || /^[\d.,\s]+$/.test(bare)) return null;
  if (isDirect(bare)) return { field: 'association', name: DIRECT };
  for (const field of NESTED_FIELDS) {
    const member = catalogue[field].find(bare);
    if (member !== undefined) return { field, name: member.name };
  }
  return null;
}

export function withoutMarker(text: string): string {
  return tidyText(text).replace(MARKER, '');
}

/** Loans without an association, as reports call them. */
export function isDirect(text: string): boolean {
  return /^(cho vay |ngan hang )?truc tiep|^chovaytructiep$|^tructiep/.test(looseKey(text));
}

/** The name in a list that is nearest to a mistyped one. */
export function nearestName(text: string, catalogue: Catalogue): string | undefined {
  const bare = withoutMarker(text);
  const names = NESTED_FIELDS.map((field) => catalogue[field].nearest(bare));
  return names.find((name) => name !== undefined);
}
