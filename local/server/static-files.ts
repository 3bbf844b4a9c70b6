import { readFileSync } from 'node:fs';
import path from 'node:path';

interface StaticFile {
  readonly file: string;
  readonly type: string;
}

export interface Folders {
  /** The project's folder, which holds node_modules and local/page. */
  readonly root: string;
  /** Where the bundles page.js, frame.js and worker.mjs are. */
  readonly build: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** All the page may load; anything else is 404. */
export function staticFiles({ root, build }: Folders): ReadonlyMap<string, StaticFile> {
  const own = (name: string) => path.join(root, 'local', 'page', name);
  const installed = (name: string) => path.join(root, 'node_modules', name);
  const engine = (name: string) => installed(`@odoo/o-spreadsheet/dist/${name}`);
  return new Map<string, StaticFile>([
    ['/', { file: own('index.html'), type: 'text/html; charset=utf-8' }],
    ['/page.css', { file: own('page.css'), type: STYLE }],
    ['/messages.css', { file: own('messages.css'), type: STYLE }],
    ['/sheet.css', { file: own('sheet.css'), type: STYLE }],
    ['/page.js', { file: path.join(build, 'page.js'), type: SCRIPT }],
    ['/owl.js', { file: installed('@odoo/owl/dist/owl.iife.min.js'), type: SCRIPT }],
    ['/chart.js', { file: installed('chart.js/dist/chart.umd.min.js'), type: SCRIPT }],
    ['/engine.js', { file: engine('o_spreadsheet.min.iife.js'), type: SCRIPT }],
    ['/engine.xml', { file: engine('o_spreadsheet.xml'), type: 'text/xml; charset=utf-8' }],
    ['/engine.css', { file: engine('o_spreadsheet.css'), type: STYLE }],
    ['/bootstrap.css', { file: installed('bootstrap/dist/css/bootstrap.min.css'), type: STYLE }],
    ['/icons/css.css', { file: installed('font-awesome/css/font-awesome.min.css'), type: STYLE }],
    [
      '/fonts/fontawesome-webfont.woff2',
      { file: installed('font-awesome/fonts/fontawesome-webfont.woff2'), type: 'font/woff2' },
    ],
  ]);
}

export function readStaticFile(file: StaticFile): Uint8Array {
  return readFileSync(file.file);
}
