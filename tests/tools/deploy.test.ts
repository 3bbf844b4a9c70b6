import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FakeGoogle, startFakeGoogle } from '../support/fake-google';

const ROOT = path.resolve(__dirname, '../..');
const REDIRECT = path.join(ROOT, 'tests/support/redirect-https.cjs');

let google: FakeGoogle;
let folder: string;
let pushOutput: string;

beforeAll(async () => {
  google = await startFakeGoogle();
  folder = projectFolder();
  pushOutput = await pushFrom(folder);
});
afterAll(async () => {
  await google.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run deploy', () => {
  it('refuses the placeholder script id and says what to do', () => {
    const run = spawnSync(process.execPath, ['tools/deploy.mjs'], { cwd: ROOT, encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/placeholder script ID[\s\S]*Project settings[\s\S]*clasp login/);
  });

  it('lets the real clasp push exactly the files of dist', () => {
    const names = (google.pushed() ?? []).map((file) => file.name).sort();
    const built = readdirSync(path.join(ROOT, 'dist')).map((file) => path.parse(file).name);
    expect({ names, pushOutput }).toEqual({ names: built.sort(), pushOutput });
  });

  it('pushes the manifest with the two scopes and no other', () => {
    const manifest = google.pushed()?.find((file) => file.name === 'appsscript');
    expect(JSON.parse(manifest?.source ?? '{}').oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });
});

describe('npm run push:dry', () => {
  it('shows what clasp would push, with no account', () => {
    const clasp = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
    const run = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    const files = JSON.parse(run.stdout).filesToPush as string[];
    expect(files.map((file) => path.basename(file)).sort()).toEqual(
      readdirSync(path.join(ROOT, 'dist')).sort(),
    );
  });
});

/** A folder with the built files and a script id, as a person has it before pushing. */
function projectFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'push-'));
  cpSync(path.join(ROOT, 'dist'), path.join(made, 'dist'), { recursive: true });
  writeFileSync(
    path.join(made, '.clasp.json'),
    JSON.stringify({ scriptId: 'test-script', rootDir: 'dist' }),
  );
  writeFileSync(
    path.join(made, '.clasprc.json'),
    JSON.stringify({
      tokens: {
        default: {
          client_id: 'id',
          client_secret: 'secret',
          type: 'authorized_user',
          refresh_token: 'refresh',
          access_token: 'access',
          expiry_date: 4102444800000,
        },
      },
    }),
  );
  return made;
}

/** Runs the real clasp by the project's own push(), in a process of its own: the API answers here. */
function pushFrom(cwd: string): Promise<string> {
  const code = `import { push } from ${JSON.stringify(path.join(ROOT, 'tools/build/push.mjs'))};
    const run = push(process.cwd(), { nodeArguments: ['--require', ${JSON.stringify(REDIRECT)}] });
    process.exitCode = run.status;`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd,
    env: { ...process.env, HOME: cwd, FAKE_GOOGLE_PORT: String(google.port) },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => child.on('close', () => resolve(output)));
}
