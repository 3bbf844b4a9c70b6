import fc from 'fast-check';

/** Random books of four associations, and the ways in which people print their figures. */

export const NAMES = [
  'Hội Nông dân',
  'Hội Phụ nữ',
  'Hội Cựu chiến binh',
  'Đoàn Thanh niên',
] as const;

export interface Books {
  /** Đồng of each association. */
  readonly amounts: readonly number[];
  readonly households: readonly number[];
  /** Groups of each grade: Tốt, Khá, Trung bình, Yếu. */
  readonly grades: readonly number[];
}

export type Style = 'rounded' | 'cut' | 'above' | 'below' | 'round-above';

export interface Print {
  readonly unit: 'tỷ' | 'triệu';
  readonly decimals: number;
  readonly style: Style;
}

const MILLION = 1e6;

/** A household owes 2 to 300 triệu đồng. */
export const books: fc.Arbitrary<Books> = fc
  .record({
    each: four(fc.integer({ min: 2, max: 300 })),
    households: four(fc.integer({ min: 101, max: 49_999 })),
    grades: four(fc.integer({ min: 1, max: 3000 })),
  })
  .map(({ each, ...rest }) => ({
    ...rest,
    amounts: rest.households.map((count, i) => count * (each[i] ?? 2) * MILLION + 123_457),
  }));

function four(of: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.array(of, { minLength: 4, maxLength: 4 });
}

export const print: fc.Arbitrary<Print> = fc
  .record({
    unit: fc.constantFrom('tỷ' as const, 'triệu' as const),
    decimals: fc.integer({ min: 0, max: 3 }),
    style: fc.constantFrom<Style>('rounded', 'cut', 'above', 'below', 'round-above'),
  })
  .map((of) => (of.unit === 'triệu' ? { ...of, decimals: Math.min(of.decimals, 2) } : of));

export const prints = fc.array(print, { minLength: 8, maxLength: 8 });

export function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** "trên 1.526,4 tỷ đồng" */
export function printed(dong: number, { unit, decimals, style }: Print): string {
  const scale = unit === 'tỷ' ? 1e9 : 1e6;
  const step = scale / 10 ** decimals;
  switch (style) {
    case 'rounded':
      return words(Math.round(dong / step), decimals, unit);
    case 'cut':
      return words(Math.floor(dong / step), decimals, unit);
    case 'above':
      return `trên ${words(Math.floor(dong / step), decimals, unit)}`;
    case 'below':
      return `gần ${words(Math.ceil(dong / step), decimals, unit)}`;
    case 'round-above':
      return roundAbove(dong, unit, scale);
  }
}

/** To hundreds where that is at most 5 % less than the truth. */
function roundAbove(dong: number, unit: string, scale: number): string {
  const hundreds = Math.floor(dong / scale / 100) * 100;
  const isNear = hundreds > 0 && dong <= hundreds * scale * 1.05;
  return isNear ? `hơn ${words(hundreds, 0, unit)}` : words(Math.round(dong / scale), 0, unit);
}

function words(steps: number, decimals: number, unit: string): string {
  return `${grouped(steps, decimals)} ${unit} đồng`;
}

export function grouped(steps: number, decimals = 0): string {
  const digits = String(steps).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === 0 ? whole : `${whole},${digits.slice(digits.length - decimals)}`;
}

/** "35,5%", rounded or cut off. */
export function sharePrinted(
  part: number,
  whole: number,
  decimals: number,
  isCut: boolean,
): string {
  const steps = (part / whole) * 100 * 10 ** decimals;
  return `${grouped(isCut ? Math.floor(steps) : Math.round(steps), decimals)}%`;
}
