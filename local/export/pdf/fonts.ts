/**
 * Times New Roman for a machine without it: Tinos (SIL Open Font License 1.1) has the same widths of
 * letters and all of Vietnamese. It goes into the page itself, so the PDF holds it everywhere.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of the font and the characters each has, as the package's own style sheet says. */
const PARTS = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  // Σ stands in the rows of formulas under a table's header.
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

/** By what a machine that has the font calls each face. */
const FACES = [
  { weight: 400, style: 'normal', names: ['Times New Roman', 'TimesNewRomanPSMT'] },
  { weight: 400, style: 'italic', names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT'] },
  { weight: 700, style: 'normal', names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT'] },
  {
    weight: 700,
    style: 'italic',
    names: ['Times New Roman Bold Italic', 'TimesNewRomanPS-BoldItalicMT'],
  },
] as const;

/** @param root the folder that holds node_modules */
export function fontFaces(root: string): string {
  const folder = path.join(root, 'node_modules', '@fontsource', 'tinos', 'files');
  return FACES.flatMap(({ weight, style, names }) =>
    Object.entries(PARTS).map(([part, range]) => {
      const file = path.join(folder, `tinos-${part}-${weight}-${style}.woff2`);
      const data = readFileSync(file).toString('base64');
      const own = names.map((name) => `local('${name}')`).join(',');
      return `@font-face{font-family:'Times New Roman';font-weight:${weight};font-style:${style};src:${own},url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
    }),
  ).join('\n');
}
