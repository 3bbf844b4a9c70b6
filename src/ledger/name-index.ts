import { looseKey, textKey } from './text-key';

/**
 * Finds things by any of their names. An exact spelling wins; a name without diacritics is taken
 * only if it can mean one thing. Built on first use: a custom function that asks for two names
 * should not pay for the whole catalogue.
 */
interface NameIndex<T> {
  find(text: string): T | undefined;
  /** Of a text that find gives nothing for, the things that it may mean without its diacritics. */
  fitting(text: string): readonly T[];
  /** The name nearest to a mistyped one, if any is near enough to be worth suggesting. */
  nearest(text: string): string | undefined;
}

/**
 * @param otherNamesOf names that a thing goes by as long as no other thing has or goes by them
 */
export function nameIndex<T>(
  items: readonly T[],
  namesOf: NamesOf<T>,
  otherNamesOf: NamesOf<T> = () => [],
): NameIndex<T> {
  // Groups of two communes may have one name: whichever is found, it is the name that was meant.
  const isNamesake = (a: T, b: T): boolean =>
    textKey(namesOf(a)[0] ?? '') === textKey(namesOf(b)[0] ?? '');
  const named = onFirstUse(() => exactNames(items, namesOf));
  const called = onFirstUse(() => uniqueNames(items, otherNamesOf, textKey));
  // All names at once: which of two things was meant is known no better where one is only called so.
  const looseNamesOf: NamesOf<T> = (item) => [
    ...namesOf(item),
    ...otherNamesOf(item).filter((name) => !named().has(textKey(name))),
  ];
  const loose = onFirstUse(() => uniqueNames(items, looseNamesOf, looseKey, isNamesake));
  return {
    find(text) {
      const key = textKey(text);
      return named().get(key) ?? called().get(key) ?? loose().get(looseKey(text)) ?? undefined;
    },
    fitting(text) {
      const key = looseKey(text);
      if (loose().get(key) !== null) return [];
      return items.filter((item) => looseNamesOf(item).some((name) => looseKey(name) === key));
    },
    nearest: (text) =>
      nearestName(
        text,
        items.map((item) => namesOf(item)),
      ),
  };
}

type NamesOf<T> = (item: T) => readonly string[];

export function onFirstUse<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The first of two things with one name keeps it: standard names are listed before aliases. */
function exactNames<T>(items: readonly T[], namesOf: NamesOf<T>): Map<string, T> {
  const byKey = new Map<string, T>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const key = textKey(name);
      if (key !== '' && !byKey.has(key)) byKey.set(key, item);
    }
  }
  return byKey;
}

/** null marks a key that two things share. */
function uniqueNames<T>(
  items: readonly T[],
  namesOf: NamesOf<T>,
  keyOf: (name: string) => string,
  isNamesake: (a: T, b: T) => boolean = (a, b) => a === b,
): Map<string, T | null> {
  const byKey = new Map<string, T | null>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const key = keyOf(name);
      if (key === '') continue;
      const holder = byKey.get(key);
      if (holder === undefined) byKey.set(key, item);
      else if (holder !== null && !isNamesake(holder, item)) byKey.set(key, null);
    }
  }
  return byKey;
}

/**
 * @param names for each thing its names, the one to show first
 */
export function nearestName(
  text: string,
  names: readonly (readonly string[])[],
): string | undefined {
  const wanted = looseKey(text);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const alternatives of names) {
    for (const name of alternatives) {
      const distance = editDistance(wanted, looseKey(name), bestDistance);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = alternatives[0];
      }
    }
  }
  return best;
}

/** Levenshtein distance; gives up with `limit` as soon as it cannot be smaller. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit, limit);
}
