/** CacheService: https://developers.google.com/apps-script/reference/cache/cache */

import type { Execution } from '../execution';
import { identityOf } from '../identity';
import { notThere } from '../script-error';
import { handed, ScriptObject } from './membrane';
import { tooLarge } from './place';

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
    return handed(new Cache(this.run, `user ${identityOf(this.run.session.user)}`));
  }
}

const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;

function checkedKey(run: Execution, key: string): string {
  const text = String(key);
  if (text.length > run.rules.limits.cacheKeyCharacters) throw tooLarge('key');
  return text;
}

/** What Google does with other times is not known. */
function lifetime(seconds: number): number {
  if (seconds >= 1 && seconds <= LONGEST_SECONDS) return seconds;
  throw notThere(`Cache.put với ${seconds} giây, ngoài 1 đến ${LONGEST_SECONDS} giây`);
}

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
    return this.run.host.cache.get(this.scope, checkedKey(this.run, key), this.run.now());
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
    const text = String(value);
    if (Buffer.byteLength(text) > this.run.rules.limits.cacheValue) throw tooLarge('value');
    const until = this.run.now() + lifetime(expirationInSeconds) * 1000;
    this.run.host.cache.put(this.scope, checkedKey(this.run, key), text, until);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values))
      this.put(key, String(value), expirationInSeconds);
  }

  remove(key: string): void {
    this.run.host.cache.remove(this.scope, checkedKey(this.run, key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
