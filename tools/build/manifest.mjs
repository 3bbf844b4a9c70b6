// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** For a trigger that runs on its own; the default build has none and does not ask for it. */
const TRIGGERS = 'https://www.googleapis.com/auth/script.scriptapp';

/** The text of appsscript.json. @param {{ nightly?: boolean }} [how] */
export async function manifestText({ nightly = false } = {}) {
  const text = await readFile(path.join(ROOT, 'appsscript.json'), 'utf8');
  if (!nightly) return text;
  const manifest = JSON.parse(text);
  const oauthScopes = [...manifest.oauthScopes, TRIGGERS];
  return `${JSON.stringify({ ...manifest, oauthScopes }, null, 2)}\n`;
}
