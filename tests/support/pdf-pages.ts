import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** Lines from top to bottom. */
  readonly lines: readonly string[];
  readonly text: string;
}

/** Jest cannot load the reader's modules, so it runs in a process of its own. */
const READER = `
  import { getDocumentProxy } from 'unpdf';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({ width, height, items: items.map(({ str, transform }) => [str, transform[5]]) });
  }
  process.stdout.write(JSON.stringify(pages));
`;

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (readonly [string, number])[];
}

export function pdfPages(pdf: Uint8Array): PdfPage[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', READER], {
    cwd: path.join(__dirname, '../..'),
    input: pdf,
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const pages: readonly ReadPage[] = JSON.parse(output.toString('utf8'));
  return pages.map(({ width, height, items }) => {
    const lines = linesOf(items);
    return {
      width: millimetres(width),
      height: millimetres(height),
      lines,
      text: lines.join('\n'),
    };
  });
}

/** Pieces at about one height are one line; a text may come in several pieces. */
function linesOf(items: ReadPage['items']): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const [text, y] of items) {
    const line = lines.find((each) => Math.abs(each.y - y) < 3);
    if (line) line.text += text;
    else lines.push({ y, text });
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map(({ text }) => text.normalize('NFC').trim())
    .filter((text) => text !== '');
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4);
}
