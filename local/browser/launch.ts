import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { canUnpack, type UnpackedBrowser, unpackChromium } from './unpack';

export interface BrowserPlace {
  /** The project's folder, which holds node_modules; the current folder unless told. */
  readonly root?: string;
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--font-render-hinting=none',
  '--lang=vi',
  '--no-first-run',
];

/**
 * Starts a headless Chromium: the one `CHROMIUM_PATH` names, else the one from npm (Linux x64),
 * else a browser of the system.
 *
 * @throws Error when none is found, saying what to set
 */
export async function launchBrowser(place: BrowserPlace = {}): Promise<Browser> {
  const found = await findBrowser(place);
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: found.executable,
    headless: true,
    args: ARGUMENTS,
    env: found.env,
  });
}

interface FoundBrowser {
  readonly executable: string;
  readonly env: Record<string, string>;
}

async function findBrowser(place: BrowserPlace): Promise<FoundBrowser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executable: named, env: ownEnvironment() };
  if (canUnpack()) {
    const root = path.resolve(place.root ?? '.');
    const unpacked = await unpackChromium(root, path.join(root, '.cache'));
    return { executable: unpacked.executable, env: environmentFor(unpacked) };
  }
  const system = SYSTEM_BROWSERS.find((file) => existsSync(file));
  if (system) return { executable: system, env: ownEnvironment() };
  throw new Error('No Chromium found: set CHROMIUM_PATH to a Chromium or Chrome executable.');
}

function ownEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env);
  return Object.fromEntries(
    pairs.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/**
 * Without its own font configuration the unpacked browser finds no font and draws no text. It gets
 * the font it brings (Open Sans) and no other, so that pictures are the same on every machine.
 */
function environmentFor(browser: UnpackedBrowser): Record<string, string> {
  const own = ownEnvironment();
  const libraries = path.join(browser.folder, 'al2023', 'lib');
  const libraryPath = own.LD_LIBRARY_PATH ? `${libraries}:${own.LD_LIBRARY_PATH}` : libraries;
  const home = path.join(browser.folder, 'home');
  mkdirSync(home, { recursive: true });
  return {
    ...own,
    LD_LIBRARY_PATH: libraryPath,
    FONTCONFIG_FILE: writeFontConfiguration(browser.folder),
    HOME: home,
  };
}

function writeFontConfiguration(folder: string): string {
  const file = path.join(folder, 'fonts.conf');
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${path.join(folder, 'fonts')}</dir>`,
    `  <cachedir>${path.join(folder, 'font-cache')}</cachedir>`,
    '</fontconfig>',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
