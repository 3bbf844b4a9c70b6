/**
 * A4 across with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20 to 25 mm above and below, 30
 * to 35 at the left, where papers are bound, 15 to 20 at the right.
 */

const MM_PER_INCH = 25.4;
const PIXELS_PER_INCH = 96;

export const PAPER = { width: 297, height: 210 } as const;
export const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 } as const;
/** From the lower edge of the paper to the page number. */
export const FOOTER = 10;

export const PRINTED = {
  width: PAPER.width - MARGINS.left - MARGINS.right,
  height: PAPER.height - MARGINS.top - MARGINS.bottom,
};

export function pixelsOf(millimetres: number): number {
  return (millimetres / MM_PER_INCH) * PIXELS_PER_INCH;
}

export function inchesOf(millimetres: number): number {
  return millimetres / MM_PER_INCH;
}
