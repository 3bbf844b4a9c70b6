import { columnLetter, quotedName } from '../../workbook/table';

/**
 * What a fingerprint is taken of. The headers of its columns stand in the row of the formula, those
 * of the date, of texts, of further keys and of amounts in this order.
 */
export interface Fingerprinted {
  /** Name of the tab. */
  readonly tab: string;
  /** Its width in columns. */
  readonly columns: number;
  /** Whether only rows up to a date count, whose header comes first. */
  readonly isDated: boolean;
  /** How many columns are texts that tell one row from another, or say what it is. */
  readonly texts: number;
  /** How many are numbers and dates that do. */
  readonly keys: number;
  readonly amounts: number;
  /** Turns amounts as entered into whole numbers. */
  readonly factor: number;
  /** Of texts, how many letters count. */
  readonly letters: number;
}

/** The cell with the last date that counts, and the first one with a header. */
const LIMIT_COLUMN = 3;
export const FIRST_HEADER_COLUMN = 6;

/** The largest prime below 2^26: a product of two remainders is exact in a double. */
const MODULUS = 67_108_859;
/** Of rows, in the order of their columns: apart from each other, so that columns do not stand for one another. */
const FACTORS = [331, 409, 487, 263, 199, 449, 367, 293, 521, 223, 571, 151] as const;

/**
 * One short text from all that counts in a tab: how many rows, a sum over rows, and the words that
 * occur. It is the same in whatever order rows and columns stand, and another when a figure, a name
 * or a date changes, moves to another row, comes or goes; a blank is no zero.
 *
 * A row's weight is the product of what its texts and dates are, a text being its place among the
 * words that occur. It multiplies the row's amounts: two changes that leave the sum of a column as
 * it was do not cancel out. Everything is a remainder by one prime, so that the sum is exact and does not
 * depend on the order of the rows. Whole columns are named, so that a row inserted right under the header
 * stays inside; only ";" separates arguments, and there are neither decimals nor array literals.
 */
export function fingerprintFormula(of: Fingerprinted, ownRow: number): string {
  const name = quotedName(of.tab);
  const last = columnLetter(of.columns);
  const all = `${name}!$A:$${last}`;
  const headers = `${name}!$A$1:$${last}$1`;
  const own = (column: number): string => `$${columnLetter(column)}$${ownRow}`;
  let next = FIRST_HEADER_COLUMN;
  const columns = (count: number): string[] =>
    Array.from({ length: count }, () => `INDEX(${all};0;MATCH(${own(next++)};${headers};0))`);
  const limit = own(LIMIT_COLUMN);
  const [date] = columns(of.isDated ? 1 : 0);
  const counted = (value: string): string =>
    date === undefined ? value : `IF(${date}<=${limit};${value};"")`;
  const texts = columns(of.texts).map((text) => counted(`${text}&""`));
  const keys = columns(of.keys);
  const places = [
    ...texts.map((text) => `IFERROR(MATCH(${text};SORT(UNIQUE(${text}));1);0)`),
    ...[...(date === undefined ? [] : [date]), ...keys].map(
      (key) => `IF(ISNUMBER(${key});${key};0)`,
    ),
  ];
  const weight = places
    .map((place, at) => `(${place}*${FACTORS[at % FACTORS.length]}+${1009 + 2 * at})`)
    .reduce((product, factor) => remainder(`${product}*${factor}`));
  const counts = date === undefined ? `(${texts[0]}<>"")` : `ISNUMBER(${date})*(${date}<=${limit})`;
  const listed = `${own(next)}:${own(next + of.amounts - 1)}`;
  const row =
    of.amounts > 0
      ? remainder(`${weight}*(${remainder(amounts(all, headers, listed, of.factor))}+1)`)
      : weight;
  const words = texts.map((text) => wordSum(text, of.letters));
  const parts = [`SUMPRODUCT(${counts}*1)`, `SUMPRODUCT(${counts}*${row})`, words.join('+')];
  return `=${parts.join('&"·"&')}`;
}

function remainder(value: string): string {
  return `MOD(${value};${MODULUS})`;
}

/** Of each row: its amounts, each times what is made of its header's place in the list of headers. */
function amounts(all: string, headers: string, listed: string, factor: number): string {
  const inColumn = `MATCH(${headers};${listed};0)`;
  const coefficients = `IFERROR(MOD((${inColumn}*7919+104729)*(${inColumn}*31337+1299709);1048573);0)`;
  // A zero is 2, a text 1, a blank nothing.
  const cells = `IF(ISNUMBER(${all});${remainder(`ROUND(${all}*${factor})`)}+2;(${all}<>"")*1)`;
  return `MMULT(${cells};TRANSPOSE(${coefficients}))`;
}

/** Of the words that occur, letter by letter: a word that is another everywhere keeps its place. */
function wordSum(texts: string, letters: number): string {
  const codes = `IFERROR(UNICODE(MID(SORT(UNIQUE(${texts}));SEQUENCE(1;${letters});1));0)`;
  const places = `MOD(SEQUENCE(${letters})*37;101)+1`;
  return `SUMPRODUCT(${remainder(`${remainder(`MMULT(${codes};${places})`)}^2`)})`;
}
