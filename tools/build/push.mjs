// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const CLASP = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/**
 * Runs clasp in a folder that holds .clasp.json and the dist folder it names.
 * Without --force a changed manifest makes clasp skip the whole push and still exit 0.
 * @param {string} folder
 * @param {{ nodeArguments?: string[], env?: NodeJS.ProcessEnv, stdio?: 'inherit' | 'pipe' }} [how]
 */
export function push(folder, { nodeArguments = [], env = process.env, stdio = 'inherit' } = {}) {
  return spawnSync(process.execPath, [...nodeArguments, CLASP, 'push', '--force'], {
    cwd: folder,
    env,
    stdio: ['ignore', stdio, stdio],
    encoding: 'utf8',
  });
}
