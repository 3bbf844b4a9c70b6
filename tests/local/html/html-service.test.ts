import { expect, test } from '@jest/globals';
import { behaviours } from '../../support/behaviour';
import { openScript } from '../support';

const google = behaviours('HtmlService');

/** What a function body returns; no cell is needed for any of this. */
async function result(body: string): Promise<unknown> {
  const workbook = await openScript(`function secretWord() { return 'a<b'; }
    function main() { ${body} }`);
  const { value, error } = workbook.run('main');
  return error?.message ?? value;
}

const evaluated = (template: string, set = '') =>
  result(`var t = HtmlService.createTemplate(${JSON.stringify(template)}); ${set}
    return t.evaluate().getContent();`);

google('HTO', 'an output is put together by append, and untrusted parts are escaped', async () => {
  const body = `return HtmlService.createHtmlOutput('<b>x</b>').append('<i>y</i>')
    .appendUntrusted('<u>').getContent();`;
  expect(await result(body)).toBe('<b>x</b><i>y</i>&lt;u&gt;');
});

google('HTO', 'a size is null until it is set', async () => {
  const body = `var o = HtmlService.createHtmlOutput();
    return [o.getWidth(), o.setWidth(420).getWidth(), o.getHeight(), o.setTitle('A').getTitle()];`;
  expect(await result(body)).toEqual([null, 420, null, 'A']);
});

google('HTMLR', 'setSandboxMode and setXFrameOptionsMode change nothing', async () => {
  const body = `return HtmlService.createHtmlOutput('x')
    .setSandboxMode(HtmlService.SandboxMode.IFRAME)
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT).getContent();`;
  expect(await result(body)).toBe('x');
});

google('HTMLT', 'a file is found with and without its ending', async () => {
  const body = `return ['form', 'form.html'].map(function (name) {
    return HtmlService.createHtmlOutputFromFile(name).getContent(); });`;
  expect(await result(body)).toEqual(['<p>Biểu mẫu</p>', '<p>Biểu mẫu</p>']);
});

google('assumed', 'a file that is not there stops the script', async () => {
  expect(await result(`HtmlService.createTemplateFromFile('none')`)).toBe(
    'No HTML file named none was found.',
  );
});

google('HTMLT', 'code of a template runs without printing', async () => {
  expect(await evaluated('<? for (var i = 0; i < 2; i++) { ?><li><? } ?>')).toBe('<li><li>');
});

google('HTMLT', 'a printing scriptlet escapes what it prints', async () => {
  expect(await evaluated('<p title="<?= secretWord() ?>"><?= \'"\' ?></p>')).toBe(
    '<p title="a&lt;b">&quot;</p>',
  );
});

google('HTMLT', 'a force-printing scriptlet prints as it is', async () => {
  expect(await evaluated('<?!= secretWord() ?>')).toBe('a<b');
});

google('HTMLT', 'only the first statement of a printing scriptlet is printed', async () => {
  expect(await evaluated("<?= 'a;b'; var x = 1 ?><?= x ?>")).toBe('a;b1');
});

google(
  'HTMLT',
  'what the script sets on a template is in its scope, as the same value',
  async () => {
    expect(
      await evaluated('<?= rows.length ?> <?= this === undefined ?>', 't.rows = [1, 2];'),
    ).toBe('2 false');
  },
);

google('HTM', 'the raw content of a template is its text', async () => {
  expect(
    await result("return HtmlService.createTemplate('<?= secretWord() ?>').getRawContent();"),
  ).toBe('<?= secretWord() ?>');
});

google('HTMLT', 'in a script a text is printed as a text of the language', async () => {
  expect(await evaluated('<script>var a = <?= secretWord() ?>, n = <?= 1.5 ?>;</script>')).toBe(
    "<script>var a = 'a\\u003cb', n = 1.5;</script>",
  );
});

google('assumed', 'between quotes of a script a value brings no quotes along', async () => {
  expect(await evaluated('<script>var a = "<?= \'"x\' ?>";</script>')).toBe(
    '<script>var a = "\\u0022x";</script>',
  );
});

google('UI', 'a sidebar takes its title from the page, a dialog from the call', async () => {
  const workbook = await openScript(`function main() {
    var page = HtmlService.createHtmlOutput('x').setTitle('Trang');
    SpreadsheetApp.getUi().showSidebar(page);
    SpreadsheetApp.getUi().showModalDialog(page, 'Hộp');
  }`);
  const { ui } = workbook.run('main');
  expect([ui.sidebar?.title, ui.dialog?.title]).toEqual(['Trang', 'Hộp']);
});

google('assumed', 'only a page can be shown, not a text or a template', async () => {
  const show = (what: string) => result(`SpreadsheetApp.getUi().showSidebar(${what})`);
  expect(await show("'<p>'")).toMatch(/don't match the method signature/);
  expect(await show("HtmlService.createTemplate('x')")).toMatch(/don't match/);
});

test('what the host lacks of a page is refused by name', async () => {
  expect(await result(`HtmlService.createHtmlOutput('x').setFaviconUrl('x')`)).toBe(
    'chưa mô phỏng: HtmlOutput.setFaviconUrl',
  );
});
