/** Rows and columns that come, go and move, and all that hangs on them. */

import type { Axis, Write } from '../store';
import { common } from '../zones';
import { withoutRules } from './apply-cells';
import { withFormulas } from './apply-tabs';
import type { Appliers } from './apply-target';
import { type Book, changeTab, type Rule, refusal, type Tab, tabOf } from './book';
import { formulaAfterLines } from './formula-references';
import { changeLines, dressLines } from './grid';
import { adaptedReference, type Reference } from './reference';
import { adapted, band, type LineChange, moved } from './zones';

export const LINE_WRITES: Pick<Appliers, 'insert' | 'delete' | 'move'> = {
  insert: ({ sheetId, axis, base, position, count }, { book }) => {
    const size = tabOf(book, sheetId)[axis];
    if (base < 0 || base >= size) throw refusal('insert', 'InvalidHeaderIndex');
    if (count <= 0) throw refusal('insert', 'InvalidQuantity');
    const at = position === 'before' ? base : base + 1;
    const wider = changed(book, sheetId, { kind: 'insert', axis, at, count });
    const like = position === 'before' ? base + count : base;
    return changeTab(wider, sheetId, (tab) => dressLines(tab, axis, at, count, like));
  },
  delete: ({ sheetId, axis, from, count }, { book }) => {
    const tab = tabOf(book, sheetId);
    refuseMissing('delete', tab, axis, from, count);
    const frozen = tab.frozen[axis];
    const left = tab[axis] - count;
    if (left === 0 || (frozen > 0 && from <= frozen && from + count === tab[axis])) {
      throw refusal('delete', 'NotEnoughElements');
    }
    return changed(book, sheetId, { kind: 'delete', axis, from, count });
  },
  move: ({ sheetId, axis, from, count, before }, { book }) => {
    const tab = tabOf(book, sheetId);
    refuseMissing('move', tab, axis, from, count);
    if (before < 0 || before > tab[axis]) throw refusal('move', 'InvalidHeaderIndex');
    if (before >= from && before <= from + count) return book;
    const start = before < from ? from + count : from;
    const roomy = changed(book, sheetId, { kind: 'insert', axis, at: before, count });
    const carry = { kind: 'carry', axis, from: start, to: before, count } as const;
    return changed(changed(roomy, sheetId, carry), sheetId, {
      kind: 'delete',
      axis,
      from: start,
      count,
    });
  },
};

function refuseMissing(
  kind: Write['kind'],
  tab: Tab,
  axis: Axis,
  from: number,
  count: number,
): void {
  if (from < 0 || count <= 0 || from + count > tab[axis]) throw refusal(kind, 'InvalidHeaderIndex');
}

function changed(book: Book, sheetId: string, change: LineChange): Book {
  const { name } = tabOf(book, sheetId);
  const follow = (place: Reference) => adaptedReference(place, sheetId, change);
  const all = (places: readonly Reference[]) => places.flatMap((place) => follow(place) ?? []);
  const after: Book = {
    ...changeTab(book, sheetId, (tab) => changedTab(tab, change)),
    protections: book.protections.flatMap(({ data, place, unprotected }) => {
      const kept = place && follow(place);
      return kept === undefined ? [] : [{ data, place: kept, unprotected: all(unprotected) }];
    }),
    metadata: book.metadata.flatMap(({ data, place }) => {
      const kept = place && follow(place);
      return kept === undefined ? [] : [{ data, place: kept }];
    }),
    charts: book.charts.map(({ data, places }) => ({ data, places: all(places) })),
  };
  return withFormulas(after, (formula, home) =>
    formulaAfterLines(formula, home.name, name, change),
  );
}

function changedTab(tab: Tab, change: LineChange): Tab {
  const grid = changeLines(tab, change);
  const { axis } = change;
  const conditions = tab.conditions.map(({ data, places }) => ({
    data,
    places: places.flatMap((place) => adaptedReference(place, tab.id, change) ?? []),
  }));
  return {
    ...grid,
    merges: tab.merges.flatMap((merge) => {
      const zone = adapted(merge, change);
      return zone && (zone.top < zone.bottom || zone.left < zone.right) ? [zone] : [];
    }),
    rules: change.kind === 'carry' ? carriedRules(tab, change) : adaptedRules(tab, change),
    conditions: conditions.filter(({ places }) => places.length > 0),
    frozen: { ...tab.frozen, [axis]: frozenAfter(tab.frozen[axis], change) },
  };
}

function adaptedRules(tab: Tab, change: LineChange): Rule[] {
  return tab.rules
    .map(({ data, zones }) => ({
      data,
      zones: zones.flatMap((zone) => adapted(zone, change) ?? []),
    }))
    .filter(({ zones }) => zones.length > 0);
}

/** Rules go along with the cells that are carried. */
function carriedRules(tab: Tab, { axis, from, to, count }: LineChange & { kind: 'carry' }): Rule[] {
  const origin = band(axis, from, count);
  const target = band(axis, to, count);
  const stay = withoutRules(withoutRules(tab, origin), target).rules;
  const gone = tab.rules.flatMap(({ data, zones }): Rule[] => {
    const parts = zones.flatMap((zone) => common(zone, origin) ?? []);
    return parts.length > 0
      ? [{ data, zones: parts.map((part) => moved(part, axis, to - from)) }]
      : [];
  });
  return [...stay, ...gone];
}

/** Lines inserted among the frozen ones are frozen too. */
function frozenAfter(frozen: number, change: LineChange): number {
  if (change.kind === 'insert') return change.at < frozen ? frozen + change.count : frozen;
  if (change.kind === 'carry') return frozen;
  const gone = Math.min(frozen, change.from + change.count) - Math.min(frozen, change.from);
  return frozen - gone;
}
