import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const read = (file: string): string => readFileSync(path.resolve(__dirname, '../..', file), 'utf8');

const SCOPES = [
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
];

describe('the scopes', () => {
  test.each(['appsscript.json', 'dist/appsscript.json'])('of %s are exactly two', (file) => {
    const manifest = JSON.parse(read(file)) as { readonly oauthScopes: readonly string[] };
    expect([...manifest.oauthScopes].sort()).toEqual(SCOPES);
  });

  test('are each named with their reason in docs/scopes.md, and no other is asked for there', () => {
    const asked = read('docs/scopes.md').match(/^\| `https:[^`]+`/gm) ?? [];
    expect(asked.map((row) => row.slice(3, -1)).sort()).toEqual(SCOPES);
  });
});

test('what docs/security.md calls protected are tabs that exist', () => {
  const tabs = read('src/ledger/tabs.ts');
  const rows = read('docs/security.md').match(/^\| [^|]+ \| (?:the branch only|everybody)/gm) ?? [];
  const names = rows
    .flatMap((row) => (row.split('|')[1] ?? '').split(','))
    .map((name) => name.trim());
  expect(names).toHaveLength(13);
  expect(names.filter((name) => !tabs.includes(`name: '${name}'`))).toEqual([]);
});
