/** What CacheService keeps: texts that expire. Never in the workbook's file. */

import type { Cache } from './services';

export class CacheStore implements Cache {
  private readonly entries = new Map<string, { readonly value: string; readonly until: number }>();

  /** @param now milliseconds since 1970 */
  get(key: string, now: number): string | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.until > now) return entry.value;
    this.entries.delete(key);
    return null;
  }

  put(key: string, value: string, until: number): void {
    this.entries.set(key, { value, until });
  }

  remove(key: string): void {
    this.entries.delete(key);
  }
}
