// @ts-check
// Each folder sidebar/<name>/ becomes one HTML file with its style and script inside: Apps Script
// serves single files, and a page that asks for nothing else works without a network.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

const SIDEBAR = path.join(ROOT, 'sidebar');

/** @returns {Promise<Record<string, string>>} HTML by file name */
export async function buildPages() {
  const folders = await readdir(SIDEBAR, { withFileTypes: true });
  const names = folders.filter((f) => f.isDirectory() && f.name !== 'shared').map((f) => f.name);
  /** @type {Record<string, string>} */
  const pages = {};
  for (const name of names.sort()) pages[`${name}.html`] = await buildPage(name);
  return pages;
}

/** @param {string} name */
async function buildPage(name) {
  const folder = path.join(SIDEBAR, name);
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const style = await bundle(path.join(folder, 'style.css'));
  const script = withoutSlashes(await bundle(path.join(folder, 'main.ts')));
  refuseComments(name, script);
  // Replacing by a function: a plain string would expand `$&` of minified code.
  return html
    .replace('<!-- style -->', () => `<style>${style.trim()}</style>`)
    .replace('<!-- script -->', () => `<script>${escapeHtml(script.trim())}</script>`);
}

/** @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    // Apps Script strips everything after // or /* inside template literals of a served page.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * "http://…", the name of an XML vocabulary, reads the same with its slashes escaped and is no
 * comment. Minified code holds :// in texts and patterns only. @param {string} script
 */
function withoutSlashes(script) {
  return script.replaceAll('://', ':\\/\\/');
}

/** @param {string} name @param {string} script */
function refuseComments(name, script) {
  const at = script.search(/\/\/|\/\*/);
  if (at < 0) return;
  throw new Error(`${name}: "${script.slice(at, at + 30)}" would be cut off by Apps Script`);
}

/** esbuild escapes </script but not <!--, behind which a browser swallows the end tag. @param {string} script */
function escapeHtml(script) {
  return script.replaceAll('<!--', '<\\!--');
}
