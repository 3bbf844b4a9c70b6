import type { Model } from '../engine/engine';

/** What the engine's export takes from a browser. */
const BROWSER_NAMES = ['DOMParser', 'XMLSerializer', 'Node'] as const;

interface ExportedFile {
  readonly path: string;
  readonly content?: string;
}

/**
 * The workbook as the bytes of an Excel file: values, formats, merges and native charts. Excel has
 * no functions of ours, so their cells become values.
 *
 * @throws Error for a chart of a type that Excel does not have
 */
export async function toXlsx(model: Model): Promise<Uint8Array> {
  const files = await withBrowserNames(async () => (await model.exportXLSX()).files);
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const file of files as readonly ExportedFile[]) {
    // A picture has no content here; the host's charts are never exported as pictures.
    if (file.content !== undefined) zip.file(file.path, withoutEmptyNamespaces(file.content));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** jsdom writes `xmlns=""` on elements that were parsed without a namespace; Excel refuses that. */
function withoutEmptyNamespaces(xml: string): string {
  return xml.replaceAll(' xmlns=""', '');
}

async function withBrowserNames<Result>(work: () => Promise<Result>): Promise<Result> {
  // Takes a third of a second to load: only who exports waits for it.
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('');
  const before = BROWSER_NAMES.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of BROWSER_NAMES) {
    Object.defineProperty(globalThis, name, {
      value: window[name],
      configurable: true,
      writable: true,
    });
  }
  try {
    return await work();
  } finally {
    BROWSER_NAMES.forEach((name, index) => {
      const old = before[index];
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    });
    window.close();
  }
}
