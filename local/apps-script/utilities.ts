/** Utilities: https://developers.google.com/apps-script/reference/utilities/utilities */

import { createHash, createHmac } from 'node:crypto';
import type { Execution } from '../execution';
import { notThere } from '../script-error';
import { Charset, DigestAlgorithm, type Enum } from './enums';
import { formatDate } from './format-date';
import { ScriptObject } from './membrane';
import { newUuid } from './numbers';
import { signatureError } from './place';

type GasUtilities = GoogleAppsScript.Utilities.Utilities;

/** In milliseconds. Google allows no more, and does not say how it refuses. */
const LONGEST_SLEEP = 300_000;

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class Utilities
  extends ScriptObject
  implements
    Pick<
      GasUtilities,
      | 'formatDate'
      | 'getUuid'
      | 'sleep'
      | 'computeDigest'
      | 'computeHmacSha256Signature'
      | 'base64Encode'
      | 'base64EncodeWebSafe'
      | 'base64Decode'
      | 'base64DecodeWebSafe'
    >
{
  override readonly typeName = 'Utilities';

  constructor(private readonly run: Execution) {
    super();
  }

  get DigestAlgorithm(): Enum {
    return DigestAlgorithm;
  }

  get Charset(): Enum {
    return Charset;
  }

  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!(date instanceof Date)) throw signatureError(date, timeZone, format);
    return formatDate(date, timeZone, format);
  }

  getUuid(): string {
    return newUuid(this.run.random);
  }

  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw signatureError(milliseconds);
    if (milliseconds > LONGEST_SLEEP) throw notThere(`Utilities.sleep quá ${LONGEST_SLEEP} ms`);
    this.run.sleep(milliseconds);
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: unknown): number[] {
    const name = HASHES[DigestAlgorithm.labelOf(algorithm)];
    if (!name) throw signatureError(algorithm);
    return signed(createHash(name).update(bytes(value)).digest());
  }

  computeHmacSha256Signature(value: unknown, key: unknown): number[] {
    return signed(createHmac('sha256', bytes(key)).update(bytes(value)).digest());
  }

  base64Encode(data: unknown): string {
    return bytes(data).toString('base64');
  }

  base64EncodeWebSafe(data: unknown): string {
    return this.base64Encode(data).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64url'));
  }
}

/** Apps Script's bytes are signed. */
function signed(buffer: Buffer): number[] {
  return Array.from(buffer, (byte) => (byte > 127 ? byte - 256 : byte));
}

function bytes(value: unknown): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value)) return Buffer.from(value.map((byte) => Number(byte) & 255));
  throw signatureError(value);
}
