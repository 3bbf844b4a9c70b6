/** Node 20 has no Object.groupBy; the engine needs it in every revision of several cells. */

interface GroupBy {
  groupBy?: <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => object;
}

(Object as GroupBy).groupBy ??= (items, keyOf) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};
