import type { Model } from '../engine/engine';
import { engine } from '../engine/load-engine';
import { withKnownFormulasOnly } from './formulas';
import { withPrintSetup } from './print-setup';

interface ExportedFile {
  readonly path: string;
  readonly content?: string;
}

/**
 * The workbook as the bytes of an Excel file: values, formats, merges and native charts. Formulas
 * that Excel cannot compute, ours among them, become values.
 *
 * @throws Error for a chart of a type that Excel does not have
 */
export async function toXlsx(model: Model): Promise<Uint8Array> {
  const files = await withKnownFormulasOnly(engine, () =>
    withXmlText(async () => (await model.exportXLSX()).files),
  );
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const file of files as readonly ExportedFile[]) {
    // A picture has no content here; the host's charts are never exported as pictures.
    if (file.content !== undefined) zip.file(file.path, finished(file.path, file.content));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function finished(path: string, content: string): string {
  return path.startsWith('xl/worksheets/sheet') ? withPrintSetup(content) : content;
}

/**
 * The engine writes its XML as text, has the browser parse it and serialises it again unchanged. A
 * real DOM in Node takes minutes for that with a large tab, so here a document is its own text.
 */
class TextDocument {
  constructor(readonly text: string) {}

  /** The engine looks for `parsererror` only. */
  querySelector(): null {
    return null;
  }
}

class TextParser {
  parseFromString(text: string): TextDocument {
    return new TextDocument(text.trim());
  }
}

class TextSerializer {
  serializeToString(document: TextDocument): string {
    return document.text;
  }
}

const BROWSER_NAMES = { DOMParser: TextParser, XMLSerializer: TextSerializer };

async function withXmlText<Result>(work: () => Promise<Result>): Promise<Result> {
  const names = Object.keys(BROWSER_NAMES);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const [name, value] of Object.entries(BROWSER_NAMES)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  try {
    return await work();
  } finally {
    names.forEach((name, index) => {
      const old = before[index];
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}
