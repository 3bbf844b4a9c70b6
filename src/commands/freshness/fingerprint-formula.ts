import { columnLetter, quotedName } from '../../workbook/table';

/** What a fingerprint is taken of: columns of a tab, from 1. */
export interface Fingerprinted {
  /** Name of the tab. */
  readonly tab: string;
  /** The date up to which rows count; null: all of them do. */
  readonly date: number | null;
  /** Texts that tell one row from another, or say what it is. */
  readonly texts: readonly number[];
  /** Numbers and dates that do. */
  readonly keys: readonly number[];
  readonly amounts: readonly number[];
  /** Turns amounts as entered into whole numbers. */
  readonly factor: number;
  /** Of texts, how many letters count. */
  readonly letters: number;
}

/** The largest prime below 2^26: a product of two remainders is exact in a double. */
const MODULUS = 67_108_859;
/** Apart from each other, so that one column does not stand for another. */
const FACTORS = [331, 409, 487, 263, 199, 449, 367, 293, 521, 223, 571, 151] as const;

/**
 * One short text from all that counts in a tab: how many rows, a sum over rows, and the words that
 * occur. It is the same in whatever order rows and columns stand, and another when a figure, a name
 * or a date changes, moves to another row, comes or goes; a blank is no zero.
 *
 * A row's weight is the product of what its texts and dates are, a text being its place among the
 * words that occur. It multiplies the row's amounts: two changes that leave the sum of a column as
 * it was do not cancel out. Everything is a remainder by one prime, so that the sum is exact and does not
 * depend on the order of the rows. Whole columns are named, as in all formulas of the workbook: they
 * follow when columns move. Only ";" separates arguments; there are neither decimals nor array
 * literals.
 *
 * @param limit cell with the last date that counts, as Google numbers days
 * @param headers cell with the headers of all these columns as they were, one behind the other
 */
export function fingerprintFormula(of: Fingerprinted, limit: string, headers: string): string {
  const name = quotedName(of.tab);
  const whole = (column: number): string =>
    `${name}!$${columnLetter(column)}:$${columnLetter(column)}`;
  const date = of.date === null ? null : whole(of.date);
  const texts = of.texts.map((column) => `${whole(column)}&""`);
  const keys = [...(of.date === null ? [] : [of.date]), ...of.keys].map(whole);
  const factors = [
    ...texts.map((text) => `IFERROR(MATCH(${text};${sortedWords(text)};1);0)`),
    ...keys.map((key) => `IF(ISNUMBER(${key});${key};0)`),
  ].map((place, at) => `(${place}*${FACTORS[at % FACTORS.length]}+${1009 + 2 * at})`);
  const weight = factors.reduce((product, factor) => remainder(`${product}*${factor}`));
  const counts = date === null ? `(${texts[0]}<>"")` : `ISNUMBER(${date})*(${date}<=${limit})`;
  const amounts = of.amounts.map((column, at) => amount(whole(column), at, of.factor));
  const row =
    amounts.length === 0
      ? weight
      : remainder(`${weight}*(${remainder(`ROUND(${amounts.join('+')})`)}+1)`);
  const words = texts.map((text) => wordSum(text, of.letters));
  const parts = [`SUMPRODUCT(${counts}*1)`, `SUMPRODUCT(${counts}*${row})`, words.join('+')];
  const columns = [...(of.date === null ? [] : [of.date]), ...of.texts, ...of.keys, ...of.amounts];
  const now = columns.map((column) => `${name}!$${columnLetter(column)}$1`).join('&"|"&');
  return `=IF(EXACT(${now};${headers});${parts.join('&"·"&')};NA())`;
}

/** What the formula compares the header row with. */
export function joinedHeaders(headers: readonly string[]): string {
  return headers.join('|');
}

function remainder(value: string): string {
  return `MOD(${value};${MODULUS})`;
}

/** A zero is 2 times its coefficient, a blank nothing; the header is no number and is not counted. */
function amount(column: string, at: number, factor: number): string {
  const coefficient = ((at + 1) * 7919 + 104_729) * ((at + 1) * 31_337 + 1_299_709);
  return `IF(ISNUMBER(${column});${remainder(`${column}*${factor}`)}+2;(${column}<>"")*1)*${coefficient % 1_048_573}`;
}

function sortedWords(texts: string): string {
  return `SORT(UNIQUE(${texts}))`;
}

/** Of the words that occur, letter by letter: a word that is another everywhere keeps its place. */
function wordSum(texts: string, letters: number): string {
  const codes = `IFERROR(UNICODE(MID(${sortedWords(texts)};SEQUENCE(1;${letters});1));0)`;
  const places = `MOD(SEQUENCE(${letters})*37;101)+1`;
  return `SUMPRODUCT(${remainder(`${remainder(`MMULT(${codes};${places})`)}^2`)})`;
}
