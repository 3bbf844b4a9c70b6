// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a trailing separator gone. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Exactly what is pushed to Apps Script. */
export const DIST = path.join(ROOT, 'dist');
/** Everything else that a build makes. */
export const BUILD = path.join(ROOT, '.build');
