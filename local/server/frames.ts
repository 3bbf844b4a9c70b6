/** Pages of the add-in (sidebar, dialogs) on their way to an iframe. */

import { SANDBOX } from './sandbox';
import { asServed } from './served-page';

const KEPT_FRAMES = 40;

/**
 * Nothing but what is written inside the page may load: one that works here needs no network there.
 * The origin of its own is this server under its other name, see `frameOrigin`.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors http://localhost:* http://127.0.0.1:*',
  `sandbox ${SANDBOX.join(' ')}`,
].join('; ');

export class Frames {
  readonly #pages = new Map<string, string>();
  readonly #shim: string;
  #callable: readonly string[] = [];
  #last = 0;

  /** `shim`: the script that makes `google.script`. */
  constructor(shim: string) {
    this.#shim = scriptText(shim);
  }

  /** Names the functions of the script; the private ones among them are left out. */
  offer(functions: readonly string[]): void {
    this.#callable = functions.filter((name) => !name.endsWith('_'));
  }

  /** Keeps the page for the iframe that will ask for it and answers its path. */
  add(html: string): string {
    this.#last += 1;
    const path = `/frame/${this.#last}`;
    const install = `installGoogleScript(${JSON.stringify(this.#callable)});`;
    this.#pages.set(path, withShim(asServed(html), `<script>${this.#shim}\n${install}</script>`));
    this.#pages.delete(`/frame/${this.#last - KEPT_FRAMES}`);
    return path;
  }

  find(path: string): string | undefined {
    return this.#pages.get(path);
  }
}

/** The shim must run before any script of the page, and after a doctype, which sets the layout mode. */
function withShim(html: string, shim: string): string {
  const head =
    /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  const doctype = /<!doctype/i.test(html) ? '' : '<!DOCTYPE html>';
  return `${doctype}${html.slice(0, at)}${shim}${html.slice(at)}`;
}

/** Inside an inline script these two would end it or comment it out. */
function scriptText(text: string): string {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
