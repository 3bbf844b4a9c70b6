const FIT_TO_PAGE = '<pageSetUpPr fitToPage="1"/>';
const MARGINS =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
/** A4 (paper size 9), landscape, as many pages high as it takes. */
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/**
 * Makes a sheet's XML print one page wide on A4. The engine writes no page set-up, and Excel's own
 * would cut a report into columns of pages. The order of elements is the file format's (ECMA-376,
 * CT_Worksheet).
 */
export function withPrintSetup(sheetXml: string): string {
  const fitted = sheetXml.includes('</sheetPr>')
    ? sheetXml.replace('</sheetPr>', `${FIT_TO_PAGE}</sheetPr>`)
    : sheetXml.replace(/<worksheet[^>]*>/, `$&<sheetPr>${FIT_TO_PAGE}</sheetPr>`);
  return fitted.replace(/<drawing |<tableParts|<\/worksheet>/, `${MARGINS}${SETUP}$&`);
}
