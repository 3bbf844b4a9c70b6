import { engine } from '../engine/load-engine';
import type { EngineStore } from '../engine/store';
import { chartFiles } from './charts/chart-files';
import type { TabNames } from './charts/chart-series';
import { FontList } from './fonts-xml';
import { withKnownFormulasOnly } from './formulas';
import { addNotes } from './notes-xml';
import { definedNames, namesIn, withPrintSetup } from './print-setup';
import type { PrintSetups } from './print-types';
import { withXmlText } from './xml-text';

interface ExportedFile {
  readonly path: string;
  readonly content?: string;
}

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/**
 * The workbook as the bytes of an Excel file: values, formats, merges, native charts and how each tab
 * goes on paper. Formulas that Excel cannot compute, the script's own among them, become values.
 *
 * @throws Error for a chart of a type that Excel does not have
 */
export async function toXlsx(store: EngineStore, print: PrintSetups = {}): Promise<Uint8Array> {
  const files = await withKnownFormulasOnly(engine, () =>
    withXmlText(async () => (await store.model.exportXLSX()).files),
  );
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const [path, content] of finished(store, files as readonly ExportedFile[], print)) {
    zip.file(path, content);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function finished(
  store: EngineStore,
  files: readonly ExportedFile[],
  print: PrintSetups,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { path, content } of files) {
    // A picture has no content here; the host's charts are never exported as pictures.
    if (content !== undefined) texts.set(path, content);
  }
  const change = (path: string, by: (xml: string) => string) =>
    texts.set(path, by(texts.get(path) ?? ''));
  const fonts = new FontList(texts.get('xl/styles.xml') ?? '');
  const sheets = store.sheets();
  for (const path of [...texts.keys()]) {
    const sheet = sheets[Number(SHEET.exec(path)?.[1])];
    if (sheet) {
      const setup = print[sheet.name];
      change(path, (xml) => withPrintSetup(xml, store, sheet.id, setup));
      if (setup) change(path, (xml) => fonts.used(xml, store, sheet.id));
    }
  }
  for (const [path, xml] of chartFiles(store, tabNames(store, texts))) texts.set(path, xml);
  addNotes(texts, store);
  change('xl/styles.xml', () => fonts.styles());
  change('xl/workbook.xml', (xml) => definedNames(xml, store, print));
  return texts;
}

/** Excel allows shorter names of tabs than Google: those in the file count. */
function tabNames(store: EngineStore, texts: ReadonlyMap<string, string>): TabNames {
  const written = namesIn(texts.get('xl/workbook.xml') ?? '');
  const ids = store.getters.getSheetIds();
  return (sheetId) => written[ids.indexOf(sheetId)] ?? store.getters.getSheetName(sheetId);
}
