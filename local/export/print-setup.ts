/** How a tab goes on paper, in Excel's file. */

import { columnLetters, quotedTab } from '../a1';
import type { EngineStore } from '../engine/store';
import { paging } from './pages';
import { FOOTER, inchesOf, MARGINS } from './paper';
import type { PrintSetup, PrintSetups } from './print-types';
import { tabShape } from './tab-shape';
import { xmlEscaped, xmlUnescaped } from './xml-text';

const FIT_TO_PAGE = '<pageSetUpPr fitToPage="1"/>';
const CENTRED = '<printOptions horizontalCentered="1"/>';
const FOOT =
  '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;11Trang &amp;P/&amp;N</oddFooter></headerFooter>';
/** A4 is paper size 9. */
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/**
 * Makes a sheet's XML print one page wide on A4 across, as many pages high as it takes, with a break
 * before each page: fitted in width only, Excel and LibreOffice still keep to page breaks. The engine
 * writes no page set-up. The order of elements is the file format's (ECMA-376, CT_Worksheet).
 */
export function withPrintSetup(
  sheetXml: string,
  store: EngineStore,
  sheetId: string,
  setup: PrintSetup | undefined,
): string {
  // Of a tab without blocks and charts, programs know best where a page is full.
  const whole = setup !== undefined || store.getters.getFigures(sheetId).length > 0;
  const pages = whole ? paging(tabShape(store, sheetId, setup)).pages : [];
  const parts = [
    CENTRED,
    margins(),
    SETUP,
    FOOT,
    rowBreaks(pages.slice(1).map(({ row }) => row - 1)),
  ];
  return fitted(sheetXml).replace(
    /<drawing |<legacyDrawing |<tableParts|<\/worksheet>/,
    `${parts.join('')}$&`,
  );
}

function fitted(sheetXml: string): string {
  return sheetXml.includes('</sheetPr>')
    ? sheetXml.replace('</sheetPr>', `${FIT_TO_PAGE}</sheetPr>`)
    : sheetXml.replace(/<worksheet[^>]*>/, `$&<sheetPr>${FIT_TO_PAGE}</sheetPr>`);
}

function margins(): string {
  const inches = (millimetres: number) => inchesOf(millimetres).toFixed(3);
  const { left, right, top, bottom } = MARGINS;
  return `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(FOOTER)}" footer="${inches(FOOTER)}"/>`;
}

function rowBreaks(after: readonly number[]): string {
  if (after.length === 0) return '';
  const all = after.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${after.length}" manualBreakCount="${after.length}">${all}</rowBreaks>`;
}

/** Print areas and the rows repeated on each page are names of Excel's workbook. */
export function definedNames(workbookXml: string, store: EngineStore, print: PrintSetups): string {
  const named = namesIn(workbookXml);
  const names = store.sheets().flatMap(({ id, name }, index) => {
    const setup = print[name];
    if (!setup) return [];
    const { area, titles } = tabShape(store, id, setup);
    const tab = xmlEscaped(quotedTab(named[index] ?? name));
    const left = columnLetters(area.column - 1);
    const right = columnLetters(area.column + area.columns - 2);
    const printed = `${tab}!$${left}$${area.row}:$${right}$${area.row + area.rows - 1}`;
    return [
      definedName('Print_Area', index, printed),
      ...(titles
        ? [
            definedName(
              'Print_Titles',
              index,
              `${tab}!$${titles.row}:$${titles.row + titles.rows - 1}`,
            ),
          ]
        : []),
    ];
  });
  if (names.length === 0) return workbookXml;
  return workbookXml.replace(
    '</sheets>',
    `</sheets><definedNames>${names.join('')}</definedNames>`,
  );
}

/** The names of the tabs as the file has them. */
export function namesIn(workbookXml: string): string[] {
  return [...workbookXml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) =>
    xmlUnescaped(name),
  );
}

function definedName(name: string, sheet: number, content: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${content}</definedName>`;
}
