import { beforeAll, expect } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { openScript } from '../support';

const google = behaviours('HtmlService');
let workbook: LocalWorkbook;

beforeAll(async () => {
  workbook = await openScript(`function evaluated(text) {
    return HtmlService.createTemplate(text).evaluate().getContent();
  }`);
});

/** The page, or why there is none. */
function evaluated(template: string): unknown {
  const { value, error } = workbook.run('evaluated', template);
  return error?.message ?? value;
}

google.each([
  ['<?= (function () { return 1; })() ?>', '1'],
  ['<?= /;/.test("a;") ?>', 'true'],
  ['<?= "a" /* ; */ ?>', 'a'],
  ['<?= "a" // ; b ?>', 'a'],
  ['<?= [1, 2].map((n) => { var m = n; return m; }).length; var x = 5 ?><?= x ?>', '25'],
])('HTMLT', 'a semicolon within the first statement of %s does not end it', (template, page) => {
  expect(evaluated(template)).toBe(page);
});

google.each([
  ['<a href="<?= 1 ?>">', 'thuộc tính href'],
  ["<img alt='>' src='x<?= 1 ?>'>", 'thuộc tính src'],
  ['<form action="<?= 1 ?>">', 'thuộc tính action'],
  ['<p onclick="go(\'<?= 1 ?>\')">', 'thuộc tính onclick'],
  ['<p style="color: <?= 1 ?>">', 'thuộc tính style'],
  ['<p title=<?= 1 ?>>', 'thuộc tính title không có dấu nháy'],
  ['<style>p { color: <?= 1 ?> }</style>', 'thẻ style'],
])('host', 'the page %s is refused: nobody tells how Google escapes there', (template, place) => {
  expect(evaluated(template)).toBe(`chưa mô phỏng: <?= ?> trong ${place}`);
});

google.each([
  ['<a href="x" title="<?= "<" ?>">', '<a href="x" title="&lt;">'],
  [
    '<style>p { color: red }</style><p><?= "<" ?></p>',
    '<style>p { color: red }</style><p>&lt;</p>',
  ],
  ['<script>var a = "<a href=";</script><?= "<" ?>', '<script>var a = "<a href=";</script>&lt;'],
  ['<!-- <a href=" --><?= "<" ?>', '<!-- <a href=" -->&lt;'],
  ['1 < 2, href=<?= "<" ?>', '1 < 2, href=&lt;'],
])('HTMLT', 'what was closed before a value does not matter: %s', (template, page) => {
  expect(evaluated(template)).toBe(page);
});
