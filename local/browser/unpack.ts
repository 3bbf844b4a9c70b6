import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a launch needs to know of an unpacked browser. */
export interface UnpackedBrowser {
  readonly executable: string;
  /** The folder holding the browser, its libraries (`al2023/lib`) and its fonts (`fonts`). */
  readonly folder: string;
}

/** Runs in a process of its own: the package reads and changes the environment it is imported in. */
const UNPACK_SCRIPT = `
  import chromium from '@sparticuz/chromium';
  chromium.setGraphicsMode = false;
  await chromium.executablePath();
`;

/** The package brings a Linux x64 build only. */
export function canUnpack(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once into `cacheFolder` and answers where it is.
 *
 * The package takes any file named `chromium` in its temporary folder for a finished one, so the
 * work is done in a fresh folder that gets its final name only when complete: an interrupted run
 * leaves rubbish beside it, never a broken browser.
 *
 * @throws Error when the package is not installed or its files cannot be unpacked
 */
export async function unpackChromium(root: string, cacheFolder: string): Promise<UnpackedBrowser> {
  const folder = path.join(cacheFolder, `chromium-${packageVersion(root)}`);
  const unpacked = { executable: path.join(folder, 'chromium'), folder };
  if (existsSync(unpacked.executable)) return unpacked;
  mkdirSync(cacheFolder, { recursive: true });
  const fresh = mkdtempSync(path.join(cacheFolder, 'unpacking-'));
  try {
    await runUnpackScript(root, fresh);
    takeFinalName(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return unpacked;
}

function packageVersion(root: string): string {
  const file = path.join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const content: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return content.version;
}

function runUnpackScript(root: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', UNPACK_SCRIPT], {
    cwd: root,
    // The variable makes the package unpack its libraries and its font besides the browser.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Chromium could not be unpacked: ${complaint.trim()}`));
    });
  });
}

/** Another process may have finished the same work meanwhile; then its folder is used. */
function takeFinalName(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(path.join(folder, 'chromium'))) throw error;
  }
}
