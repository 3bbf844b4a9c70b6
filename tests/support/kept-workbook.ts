import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const FOLDER = path.join(ROOT, '.cache/made');

/**
 * A workbook that many test files begin with: made by the built add-in once, kept as JSON under the
 * fingerprint of what made it.
 *
 * @param like what else it depends on
 */
export async function keptWorkbook<File>(like: unknown, make: () => Promise<File>): Promise<File> {
  const file = path.join(FOLDER, `${fingerprint(like)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as File;
  const made = await make();
  mkdirSync(FOLDER, { recursive: true });
  // Renamed when whole: neither an interrupted run nor another worker leaves half a file in use.
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, JSON.stringify(made));
  renameSync(part, file);
  return made;
}

function fingerprint(like: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(like));
  const dist = readdirSync(path.join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
  const scripts = dist.sort().map((name) => `dist/${name}`);
  for (const file of [...scripts, '.build/local/index.mjs']) {
    hash.update(readFileSync(path.join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
