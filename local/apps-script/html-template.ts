/** HtmlTemplate: https://developers.google.com/apps-script/guides/html/templates */

import vm from 'node:vm';
import type { Execution } from '../execution';
import { IDENTIFIER, type Realm } from '../realm';
import { contextAfter, printed } from './html-escaping';
import { HtmlOutput } from './html-output';
import { handed, ScriptObject } from './membrane';

type GasTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** A page with code in it. What a script sets on it is in the scope of that code. */
export class HtmlTemplate
  extends ScriptObject
  implements Pick<GasTemplate, 'evaluate' | 'getRawContent'>
{
  override readonly typeName = 'HtmlTemplate';
  override readonly own = new Map<string, unknown>();

  constructor(
    private readonly run: Execution,
    private readonly text: string,
  ) {
    super();
  }

  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const named = [...this.own].filter(([name]) => IDENTIFIER.test(name));
    const parameters = ['output', ...named.map(([name]) => name)].join(', ');
    const code = `(function (${parameters}) {\n${templateCode(this.text)}})`;
    const write = this.run.realm.evaluate(code, 'template') as (...own: unknown[]) => void;
    const output = new TemplateOutput();
    write(writer(this.run.realm, output), ...named.map(([, value]) => value));
    return handed(new HtmlOutput(output.written));
  }

  getRawContent(): string {
    return this.text;
  }
}

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** The page as code: its text is written, its scriptlets run, their values are printed. */
function templateCode(text: string): string {
  let code = '';
  let at = 0;
  for (const scriptlet of text.matchAll(SCRIPTLET)) {
    const [whole, kind, body = ''] = scriptlet;
    code += textCode(text.slice(at, scriptlet.index)) + scriptletCode(kind, body);
    at = scriptlet.index + whole.length;
  }
  return code + textCode(text.slice(at));
}

function textCode(text: string): string {
  return text === '' ? '' : `output.raw(${JSON.stringify(text)});\n`;
}

/** A line break after each piece: it may end in a comment. */
function scriptletCode(kind: string | undefined, body: string): string {
  if (kind === undefined) return `${body}\n`;
  const first = firstStatement(body);
  const writer = kind === '=' ? 'print' : 'raw';
  return `output.${writer}(${first}\n);\n${body.slice(first.length)}\n`;
}

/** Only the first statement is printed: up to the first semicolon behind a whole expression. */
function firstStatement(body: string): string {
  for (let end = body.indexOf(';'); end >= 0; end = body.indexOf(';', end + 1)) {
    const statement = body.slice(0, end);
    if (isExpression(statement)) return statement;
  }
  return body;
}

/** No line break before the bracket: a comment at the end must not hide that more follows. */
function isExpression(code: string): boolean {
  try {
    new vm.Script(`(${code})`);
    return true;
  } catch {
    return false;
  }
}

/** What a template writes to, as an object of the script's own realm. */
function writer({ born }: Realm, output: TemplateOutput): object {
  return Object.assign(born.object(), {
    print: born.method(([value]) => output.print(value)),
    raw: born.method(([value]) => output.raw(value)),
  });
}

class TemplateOutput {
  written = '';

  print(value: unknown): void {
    this.written += printed(value, contextAfter(this.written));
  }

  raw(value: unknown): void {
    this.written += String(value);
  }
}
