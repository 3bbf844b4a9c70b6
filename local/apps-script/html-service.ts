/** HtmlService: https://developers.google.com/apps-script/reference/html/html-service */

import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import { handed, ScriptObject } from './membrane';

type GasOutput = GoogleAppsScript.HTML.HtmlOutput;

export class HtmlService
  extends ScriptObject
  implements Pick<GoogleAppsScript.HTML.HtmlService, 'createHtmlOutputFromFile'>
{
  override readonly typeName = 'HtmlService';

  constructor(private readonly run: Execution) {
    super();
  }

  createHtmlOutputFromFile(filename: string): GasOutput {
    const html = this.run.host.project.pages.get(filename.replace(/\.html$/, ''));
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`);
    return handed(new HtmlOutput(html));
  }

  createHtmlOutput(html = ''): GasOutput {
    return handed(new HtmlOutput(String(html)));
  }
}

type Members =
  | 'append'
  | 'getContent'
  | 'setContent'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight';

/** A dialog's size when the script gives none (assumed). */
const SIZE = { width: 600, height: 400 };

export class HtmlOutput extends ScriptObject implements Pick<GasOutput, Members> {
  override readonly typeName = 'HtmlOutput';
  title = '';
  width = SIZE.width;
  height = SIZE.height;

  constructor(public content: string) {
    super();
  }

  append(addedContent: string): GasOutput {
    this.content += addedContent;
    return handed(this);
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): GasOutput {
    this.content = content;
    return handed(this);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): GasOutput {
    this.title = title;
    return handed(this);
  }

  getWidth(): number {
    return this.width;
  }

  setWidth(width: number): GasOutput {
    this.width = width;
    return handed(this);
  }

  getHeight(): number {
    return this.height;
  }

  setHeight(height: number): GasOutput {
    this.height = height;
    return handed(this);
  }
}
