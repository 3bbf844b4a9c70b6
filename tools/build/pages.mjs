// @ts-check
// Each folder sidebar/<name>/ becomes one HTML file with its style and script inside: Apps Script
// serves single files, and a page that asks for nothing else works without a network. Its index.html
// is a title and what stands in the body: HTML, or "<!-- dialog: what it says at first | its button -->"
// for the dialog that many pages have in common.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './paths.mjs';

const SIDEBAR = path.join(ROOT, 'sidebar');
const SHARED = path.join(SIDEBAR, 'shared');
const DIALOG = /<!-- dialog: (.+) \| (.+) -->/;

/**
 * @param {readonly import('../../src/ledger/function-list').ListedFunction[]} functions what the
 * function list lists
 * @returns {Promise<Record<string, string>>} HTML by file name
 */
export async function buildPages(functions) {
  const folders = await readdir(SIDEBAR, { withFileTypes: true });
  const names = folders.filter((f) => f.isDirectory() && f.name !== 'shared').map((f) => f.name);
  const constants = { FUNCTION_LIST: JSON.stringify(functions) };
  /** @type {Record<string, string>} */
  const pages = {};
  for (const name of names.sort()) pages[`${name}.html`] = await buildPage(name, constants);
  return pages;
}

/** @param {string} name @param {Record<string, string>} constants */
async function buildPage(name, constants) {
  const folder = path.join(SIDEBAR, name);
  const own = path.join(folder, 'style.css');
  const style = await bundle(existsSync(own) ? own : path.join(SHARED, 'dialog.css'));
  const script = withoutSlashes(await bundle(path.join(folder, 'main.ts'), constants));
  refuseComments(name, script);
  const [title = '', ...body] = (await textOf(name, 'index.html')).split('\n');
  return filled(await textOf('shared', 'page.html'), {
    title,
    style: `<style>${style.trim()}</style>`,
    body: await withDialog(body.join('\n').trim()),
    script: `<script>${escapeHtml(script.trim())}</script>`,
  });
}

/** @param {string} body */
async function withDialog(body) {
  const [, reading, act] = DIALOG.exec(body) ?? [];
  if (reading === undefined || act === undefined) return body;
  return filled(await textOf('shared', 'dialog.html'), { reading, act });
}

/** @param {string} folder @param {string} file */
function textOf(folder, file) {
  return readFile(path.join(SIDEBAR, folder, file), 'utf8');
}

/** @param {string} template @param {Record<string, string>} texts by the names of their places */
function filled(template, texts) {
  return template.replace(/<!-- (\w+) -->/g, (place, name) => texts[name] ?? place);
}

/** @param {string} entry @param {Record<string, string>} constants names that stand for values */
async function bundle(entry, constants = {}) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    define: constants,
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
