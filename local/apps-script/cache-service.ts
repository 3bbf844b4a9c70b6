/** CacheService: https://developers.google.com/apps-script/reference/cache/cache */

import type { Execution } from '../execution';
import { handed, ScriptObject } from './membrane';

type GasCache = GoogleAppsScript.Cache.Cache;
type GasService = GoogleAppsScript.Cache.CacheService;

export class CacheService
  extends ScriptObject
  implements Pick<GasService, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  override readonly typeName = 'CacheService';

  constructor(private readonly run: Execution) {
    super();
  }

  getDocumentCache(): GasCache {
    return handed(new Cache(this.run, 'document'));
  }

  getScriptCache(): GasCache {
    return handed(new Cache(this.run, 'script'));
  }

  getUserCache(): GasCache {
    return handed(new Cache(this.run, `user ${this.run.session.user.email}`));
  }
}

const DEFAULT_SECONDS = 600;

class Cache
  extends ScriptObject
  implements Pick<GasCache, 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'>
{
  override readonly typeName = 'Cache';

  constructor(
    private readonly run: Execution,
    private readonly scope: string,
  ) {
    super();
  }

  get(key: string): string | null {
    return this.run.host.cache.get(`${this.scope} ${key}`, this.run.now());
  }

  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    const until = this.run.now() + expirationInSeconds * 1000;
    this.run.host.cache.put(`${this.scope} ${key}`, String(value), until);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values))
      this.put(key, String(value), expirationInSeconds);
  }

  remove(key: string): void {
    this.run.host.cache.remove(`${this.scope} ${key}`);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
