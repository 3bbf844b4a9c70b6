/** How a tab goes on paper, in Excel's file. */

import { columnLetters } from '../a1';
import type { EngineStore } from '../engine/store';
import { paging } from './pages';
import { FOOTER, inchesOf, MARGINS } from './paper';
import type { PrintSetup, PrintSetups } from './print-types';
import { tabShape } from './tab-shape';
import { xmlEscaped } from './xml-text';

const FIT_TO_PAGE = '<pageSetUpPr fitToPage="1"/>';
const CENTRED = '<printOptions horizontalCentered="1"/>';
const FOOT =
  '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;11Trang &amp;P/&amp;N</oddFooter></headerFooter>';
/** A4. */
const PAPER_SIZE = 9;

/**
 * Makes a sheet's XML print one page wide on A4 across. The engine writes no page set-up, and Excel's
 * own would cut a report into columns of pages. A tab whose blocks must stay whole gets page breaks
 * and the scale at which it is one page wide: Excel ignores page breaks where it fits by itself.
 * The order of elements is the file format's (ECMA-376, CT_Worksheet).
 */
export function withPrintSetup(
  sheetXml: string,
  store: EngineStore,
  sheetId: string,
  setup: PrintSetup | undefined,
): string {
  const { percent, pages } = setup
    ? paging(tabShape(store, sheetId, setup))
    : { percent: 100, pages: [] };
  const breaks = pages.slice(1).map(({ row }) => row - 1);
  const parts = [
    CENTRED,
    margins(),
    pageSetup(breaks.length > 0 ? `scale="${percent}"` : 'fitToWidth="1" fitToHeight="0"'),
    FOOT,
    rowBreaks(breaks),
  ].join('');
  const whole = breaks.length > 0 ? sheetXml : fitted(sheetXml);
  return whole.replace(/<drawing |<legacyDrawing |<tableParts|<\/worksheet>/, `${parts}$&`);
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

function pageSetup(size: string): string {
  return `<pageSetup paperSize="${PAPER_SIZE}" orientation="landscape" ${size}/>`;
}

function rowBreaks(after: readonly number[]): string {
  if (after.length === 0) return '';
  const all = after.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${after.length}" manualBreakCount="${after.length}">${all}</rowBreaks>`;
}

/** Print areas and the rows repeated on each page are names of Excel's workbook. */
export function definedNames(workbookXml: string, store: EngineStore, print: PrintSetups): string {
  // Excel allows shorter names of tabs than Google: those in the file count.
  const named = [...workbookXml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const names = store.sheets().flatMap(({ id, name }, index) => {
    const setup = print[name];
    if (!setup) return [];
    const { area, titles } = tabShape(store, id, setup);
    const tab = `'${(named[index] ?? xmlEscaped(name)).replaceAll("'", "''")}'`;
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

function definedName(name: string, sheet: number, content: string): string {
  return `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${content}</definedName>`;
}
