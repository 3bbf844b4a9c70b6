/** What CacheService keeps: texts that expire. Never in the workbook's file. */

import { LIMITS, type Limits } from './limits/limits';
import type { Cache } from './services';

interface Entry {
  readonly value: string;
  readonly until: number;
}

export class CacheStore implements Cache {
  private readonly caches = new Map<string, Map<string, Entry>>();

  constructor(private readonly limits: Pick<Limits, 'cacheItems' | 'cacheItemsKept'> = LIMITS) {}

  get(scope: string, key: string, now: number): string | null {
    const entry = this.cache(scope).get(key);
    return entry && entry.until > now ? entry.value : null;
  }

  put(scope: string, key: string, value: string, until: number): void {
    const entries = this.cache(scope);
    entries.delete(key);
    entries.set(key, { value, until });
    if (entries.size > this.limits.cacheItems) this.evict(entries);
  }

  remove(scope: string, key: string): void {
    this.cache(scope).delete(key);
  }

  private cache(scope: string): Map<string, Entry> {
    const known = this.caches.get(scope) ?? new Map<string, Entry>();
    this.caches.set(scope, known);
    return known;
  }

  /** Those farthest from their end stay; of equals those put last. */
  private evict(entries: Map<string, Entry>): void {
    const kept = [...entries]
      .reverse()
      .sort(([, a], [, b]) => b.until - a.until)
      .slice(0, this.limits.cacheItemsKept);
    entries.clear();
    for (const [key, entry] of kept.reverse()) entries.set(key, entry);
  }
}
