/** Writes of rules (validation, conditional formats, protections), metadata and the file's facts. */

import type { MetadataData } from '../store';
import type { RuleKind } from '../write-kinds';
import { withoutRules } from './apply-cells';
import { type Appliers, refuseOutside } from './apply-target';
import { type Book, changeTab, type Tagged } from './book';
import { reference } from './reference';
import { refuseUnknownCriterion } from './validation';

export const RULE_WRITES: Pick<Appliers, RuleKind> = {
  validation: ({ sheetId, zone, rule }, { book }) =>
    changeTab(book, sheetId, (tab) => {
      refuseOutside(tab, 'validation', zone);
      if (!rule) return withoutRules(tab, zone);
      refuseUnknownCriterion(rule);
      const free = withoutRules(tab, zone);
      return { ...free, rules: [...free.rules, { data: rule, zones: [zone] }] };
    }),
  conditionalFormats: ({ sheetId, rules }, { book }) =>
    changeTab(book, sheetId, (tab) => ({
      ...tab,
      conditions: rules.map(({ ranges, ...data }) => ({
        data,
        places: ranges.map((text) => reference(book, sheetId, text)),
      })),
    })),
  protect: ({ protection: { xc, unprotected, ...data } }, { book }) => {
    const place = (text: string) => reference(book, data.sheetId, text);
    const made = {
      data,
      place: xc === null ? null : place(xc),
      unprotected: unprotected.map(place),
    };
    const at = book.protections.findIndex((each) => each.data.id === data.id);
    const protections = at < 0 ? [...book.protections, made] : book.protections.with(at, made);
    return { ...book, protections };
  },
  unprotect: ({ id }, { book }) => ({
    ...book,
    protections: book.protections.filter(({ data }) => data.id !== id),
  }),
  metadata: ({ metadata }, { book }) => {
    const others = book.metadata.filter(({ data }) => data.id !== metadata.id);
    const all = [...others, tagged(book, metadata)];
    return { ...book, metadata: all.sort((a, b) => a.data.id - b.data.id) };
  },
  removeMetadata: ({ id }, { book }) => ({
    ...book,
    metadata: book.metadata.filter(({ data }) => data.id !== id),
  }),
  document: ({ kind: _, ...facts }, { book }) => ({ ...book, ...facts }),
};

function tagged(book: Book, { xc, ...data }: MetadataData): Tagged {
  if (xc === undefined || data.sheetId === undefined) return { data, place: null };
  return { data, place: reference(book, data.sheetId, xc) };
}
