/** Notes of cells in Excel's file; the engine knows none. */

import { cellText } from '../a1';
import type { EngineStore } from '../engine/store';
import { xmlEscaped } from './xml-text';

type Note = ReturnType<EngineStore['getters']['getNotes']>[number];

const TYPES_PATH = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Adds the notes of each tab to the texts of the file, which are kept by their paths. */
export function addNotes(texts: Map<string, string>, { getters }: EngineStore): void {
  getters.getSheetIds().forEach((sheetId, index) => {
    const notes = getters.getNotes(sheetId).filter(({ text }) => text !== '');
    if (notes.length > 0) addTo(texts, index, notes);
  });
}

function addTo(texts: Map<string, string>, index: number, notes: readonly Note[]): void {
  const sheetPath = `xl/worksheets/sheet${index}.xml`;
  const relations = `xl/worksheets/_rels/sheet${index}.xml.rels`;
  texts.set(`xl/comments${index}.xml`, comments(notes));
  texts.set(`xl/drawings/vmlDrawing${index}.vml`, boxes(notes));
  const known = texts.get(relations) ?? `<Relationships xmlns="${RELATIONS}"></Relationships>`;
  texts.set(
    relations,
    known.replace(
      '</Relationships>',
      `<Relationship Id="notes" Type="${OFFICE}/comments" Target="../comments${index}.xml"/><Relationship Id="noteBoxes" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing${index}.vml"/></Relationships>`,
    ),
  );
  change(texts, sheetPath, (xml) =>
    xml.replace(/<tableParts|<\/worksheet>/, '<legacyDrawing r:id="noteBoxes"/>$&'),
  );
  change(texts, TYPES_PATH, (xml) => {
    const box = xml.includes('Extension="vml"')
      ? ''
      : `<Default Extension="vml" ContentType="${DRAWING_TYPE}"/>`;
    const part = `<Override PartName="/xl/comments${index}.xml" ContentType="${COMMENTS_TYPE}"/>`;
    return xml.replace(/<Types[^>]*>/, `$&${box}`).replace('</Types>', `${part}</Types>`);
  });
}

function comments(notes: readonly Note[]): string {
  const all = notes.map(
    ({ row, col, text }) =>
      `<comment ref="${cellText(row, col)}" authorId="0"><text><r><t xml:space="preserve">${xmlEscaped(text)}</t></r></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${SHEET}"><authors><author></author></authors><commentList>${all.join('')}</commentList></comments>`;
}

/** The boxes in which Excel shows notes: hidden until somebody points at the cell. */
function boxes(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, col }, index) => {
    const anchor = [col + 1, 15, row, 4, col + 4, 15, row + 5, 4].join(', ');
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}

function change(texts: Map<string, string>, path: string, by: (xml: string) => string): void {
  texts.set(path, by(texts.get(path) ?? ''));
}
