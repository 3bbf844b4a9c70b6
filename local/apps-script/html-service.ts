/** HtmlService: https://developers.google.com/apps-script/reference/html/html-service */

import type { Execution } from '../execution';
import { ScriptException } from '../script-error';
import { type Enum, SandboxMode, XFrameOptionsMode } from './enums';
import { HtmlOutput } from './html-output';
import { HtmlTemplate } from './html-template';
import { handed, ScriptObject } from './membrane';

type GasService = GoogleAppsScript.HTML.HtmlService;
type GasOutput = GoogleAppsScript.HTML.HtmlOutput;
type GasTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type Members =
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile';

export class HtmlService extends ScriptObject implements Pick<GasService, Members> {
  override readonly typeName = 'HtmlService';

  constructor(private readonly run: Execution) {
    super();
  }

  get SandboxMode(): Enum {
    return SandboxMode;
  }

  get XFrameOptionsMode(): Enum {
    return XFrameOptionsMode;
  }

  createHtmlOutput(html: unknown = ''): GasOutput {
    return handed(new HtmlOutput(String(html)));
  }

  createHtmlOutputFromFile(filename: string): GasOutput {
    return handed(new HtmlOutput(this.#file(filename)));
  }

  createTemplate(html: unknown): GasTemplate {
    return handed(new HtmlTemplate(this.run, String(html)));
  }

  createTemplateFromFile(filename: string): GasTemplate {
    return handed(new HtmlTemplate(this.run, this.#file(filename)));
  }

  #file(filename: string): string {
    const html = this.run.host.project.pages.get(String(filename).replace(/\.html$/, ''));
    if (html === undefined) throw new ScriptException(`No HTML file named ${filename} was found.`);
    return html;
  }
}
