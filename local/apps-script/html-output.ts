/** HtmlOutput: https://developers.google.com/apps-script/reference/html/html-output */

import { SandboxMode, XFrameOptionsMode } from './enums';
import { escapedHtml } from './html-escaping';
import { handed, ScriptObject } from './membrane';
import { signatureError } from './place';

type GasOutput = GoogleAppsScript.HTML.HtmlOutput;
type Members =
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'setContent'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setXFrameOptionsMode'
  | 'addMetaTag';

/** The only ones that addMetaTag takes. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutput extends ScriptObject implements Pick<GasOutput, Members> {
  override readonly typeName = 'HtmlOutput';
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(public content: string) {
    super();
  }

  append(addedContent: string): GasOutput {
    this.content += addedContent;
    return handed(this);
  }

  appendUntrusted(addedContent: string): GasOutput {
    return this.append(escapedHtml(addedContent));
  }

  clear(): GasOutput {
    return this.setContent('');
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): GasOutput {
    this.content = String(content);
    return handed(this);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): GasOutput {
    this.title = String(title);
    return handed(this);
  }

  /** Google gives null before a size is set, whatever its types say. */
  getWidth(): number {
    return this.width as number;
  }

  setWidth(width: number): GasOutput {
    this.width = pixels(width);
    return handed(this);
  }

  getHeight(): number {
    return this.height as number;
  }

  setHeight(height: number): GasOutput {
    this.height = pixels(height);
    return handed(this);
  }

  /** Without effect since only one mode is left. */
  setSandboxMode(mode: GoogleAppsScript.HTML.SandboxMode): GasOutput {
    SandboxMode.labelOf(mode);
    return handed(this);
  }

  /** Matters to web apps only. */
  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): GasOutput {
    XFrameOptionsMode.labelOf(mode);
    return handed(this);
  }

  /** Matters to web apps only: a sidebar keeps the page's own tags. */
  addMetaTag(name: string, content: string): GasOutput {
    if (!META_TAGS.includes(name) || typeof content !== 'string') {
      throw signatureError(name, content);
    }
    return handed(this);
  }
}

/** null takes the size away again. */
function pixels(size: unknown): number | null {
  if (size === null) return null;
  const number = Math.trunc(Number(size));
  if (!Number.isFinite(number)) throw signatureError(size);
  return number;
}
