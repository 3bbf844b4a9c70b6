import type { Page } from 'playwright-core';

export interface ClipboardContent {
  readonly text: string;
  readonly html?: string;
}

/** A table as Excel writes it to the clipboard: Office's namespaces, styles, fragment marks. */
export function excelHtml(rows: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}
td {padding-top:1px; color:black; font-size:11.0pt; font-family:Calibri, sans-serif; mso-number-format:General;}
.xl65 {font-weight:700; background:yellow;} .xl67 {mso-number-format:"\\#\\,\\#\\#0\\.0";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=192
style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=2 style='width:48pt'>
${rows}<!--EndFragment--></table></body></html>`;
}

/**
 * A real paste: the content is put on the browser's clipboard, then Ctrl+V is pressed. The page must
 * be at 127.0.0.1 or localhost, where browsers allow it.
 */
export async function pasteInto(page: Page, content: ClipboardContent): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async ({ text, html }) => {
    const items: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html !== undefined) items['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(items)]);
  }, content);
  await page.keyboard.press('Control+v');
}
