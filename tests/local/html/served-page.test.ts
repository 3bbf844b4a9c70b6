import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { asServed } from '../../../local/server/served-page';
import { behaviours } from '../../support/behaviour';
import { PROJECT } from '../../support/sample';

const google = behaviours('HtmlService');

/** The script of a page as it reaches the browser. */
function servedScript(code: string): string {
  return asServed(`<p>x</p><script>${code}</script>`).slice('<p>x</p><script>'.length, -9);
}

google('STRIP', '“//” in a template literal cuts it off at the end of the line', () => {
  expect(servedScript('const url = `https://example.com/x`;\nnext();')).toBe(
    'const url = `https:\nnext();',
  );
});

google('STRIP', '“/* … */” is cut out even where it spans two template literals', () => {
  const code = 'write(`Apps Script is /*`);\nwrite(`fun and never*/ broken`);';
  expect(servedScript(code)).toBe('write(`Apps Script is \n broken`);');
});

google('STRIP', 'text in quotes keeps its slashes', () => {
  const code = `const a = "https://a", b = 'it\\'s // b';`;
  expect(servedScript(code)).toBe(code);
});

google('assumed', 'comments between statements go too and still part what is beside them', () => {
  expect(servedScript('var/* a */x; // rest\nreturn/*\n*/x')).toBe('var x; \nreturn\nx');
});

google('assumed', 'code that a template literal embeds is not spared', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a script
  expect(servedScript("`${'a//b'}`;\nnext()")).toBe("`${'a\nnext()");
});

google.each([
  'const r = /[/*]/g, s = a / b / c;',
  'if (/\\/\\//.test(x)) y();',
  'const t = x.split(/"/), u = "`";',
])('assumed', 'a regular expression or a division is no comment: %s', (code) => {
  expect(servedScript(code)).toBe(code);
});

test('only inline scripts are touched', () => {
  const html = [
    '<a href="https://example.com/">x</a><!-- // -->',
    '<style>/* kept */</style>',
    '<script type="application/json">{"url":`//`}</script>',
  ].join('\n');
  expect(asServed(html)).toBe(html);
});

test.each(readdirSync(PROJECT).filter((name) => name.endsWith('.html')))(
  '%s of the add-in reaches the browser as it is',
  (name) => {
    const html = readFileSync(path.join(PROJECT, name), 'utf8');
    expect(asServed(html)).toBe(html);
  },
);
