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
  /** Rows whose first text is one of these do not count. */
  readonly aside: readonly string[];
}

/** The largest prime below 2^26: a product of two remainders is exact in a double. */
const MODULUS = 67_108_859;
/** So that twenty amounts, each times one of these, sum up exactly. */
const COEFFICIENTS = 1_048_573;
/** Dates and times in seconds, so that none is a fraction. */
const SECONDS = 86_400;

/**
 * One short text from all that counts in a tab: how many rows, and a sum over rows. It is the same
 * in whatever order rows and columns stand, and another when a figure, a name or a date changes,
 * moves to another row, comes or goes; a blank is no zero.
 *
 * A row's weight is the product of what its texts and dates are, a text being a number made of its
 * letters: nothing is sorted, as page and server, or two people's pages, need not sort alike. It
 * multiplies the row's amounts: two changes that leave the sum of a column as it was do not cancel
 * out. Everything is a remainder by one prime, so that the sum is exact and does not depend on the
 * order of the rows. Whole columns are named, as in all formulas of the workbook: they follow when
 * columns move. Only ";" separates arguments; there are neither decimals nor array literals.
 *
 * @param limit cell with the last date that counts, as Google numbers days
 * @param headers cell with the headers of all these columns as they were, one behind the other
 */
export function fingerprintFormula(of: Fingerprinted, limit: string, headers: string): string {
  const name = quotedName(of.tab);
  const whole = (column: number): string =>
    `${name}!$${columnLetter(column)}:$${columnLetter(column)}`;
  const date = of.date === null ? null : whole(of.date);
  const keys = [...(of.date === null ? [] : [of.date]), ...of.keys].map(whole);
  const amounts = of.amounts.map(whole);
  const numbers = [...keys, ...amounts];
  const words = of.texts.map((column) => textNumber(whole(column), of.letters));
  if (numbers.length > 0) {
    words.push(textNumber(typedTexts(numbers), of.letters + numbers.length));
  }
  const weight = [...words, ...keys.map(keyNumber)]
    // Apart from each other, so that one column does not stand for another.
    .map((number, at) => `(${number}+${1009 + 2 * at})`)
    .reduce((product, factor) => remainder(`${product}*${factor}`));
  const counts =
    date === null
      ? listed([...of.texts, ...of.keys].map(whole), of.aside)
      : // A date typed as text is read as one; which, only its letters tell.
        `IF(ISNUMBER(${date});(${date}<=${limit})*1;ISTEXT(${date})*1)`;
  const row =
    amounts.length === 0
      ? weight
      : remainder(`${weight}*(${remainder(amountSum(amounts, of.factor))}+1)`);
  const columns = [...(of.date === null ? [] : [of.date]), ...of.texts, ...of.keys, ...of.amounts];
  const now = columns.map((column) => `${name}!$${columnLetter(column)}$1`).join('&"|"&');
  return `=IF(EXACT(${now};${headers});SUMPRODUCT(${counts}*1)&"·"&SUMPRODUCT(${counts}*${row});NA())`;
}

/** What the formula compares the header row with. */
export function joinedHeaders(headers: readonly string[]): string {
  return headers.join('|');
}

function remainder(value: string): string {
  return `MOD(${value};${MODULUS})`;
}

/** Rows that are not empty, nor set aside. */
function listed(columns: readonly string[], aside: readonly string[]): string {
  const others = aside.map((name) => `*(${columns[0]}<>"${name}")`);
  return `(${columns.join('&')}<>"")${others.join('')}`;
}

/**
 * The amounts of a row, each times a number of its column's own. A zero counts, a blank does not; the
 * header is no number.
 */
function amountSum(columns: readonly string[], factor: number): string {
  const all = columns.length === 1 ? columns[0] : `HSTACK(${columns.join(';')})`;
  const each = `IF(ISNUMBER(${all});${remainder(`ROUND(${all}*${factor})`)}+2;0)`;
  return `MMULT(${each};MOD(${placeNumbers(columns.length)};${COEFFICIENTS}))`;
}

function keyNumber(column: string): string {
  return `IF(ISNUMBER(${column});${remainder(`ROUND(${column}*${SECONDS})`)}+1;0)`;
}

/** What stands as text where a number is expected, in its place: some of it reads as one. */
function typedTexts(columns: readonly string[]): string {
  return columns.map((column) => `IF(ISTEXT(${column});${column};"|")`).join('&');
}

/**
 * A number for each text, made of its letters once for each word that occurs. Lookups take capitals
 * and small letters for the same, so capitals are marked; the dot leaves no text empty.
 */
function textNumber(texts: string, letters: number): string {
  const words = `UNIQUE(${texts})`;
  const marked = (text: string): string => `REGEXREPLACE(${text}&".";"(\\p{Lu})";"$1^")`;
  const codes = `IFERROR(UNICODE(MID(${words};SEQUENCE(1;${letters});1));0)`;
  const numbers = remainder(`MMULT(${codes};${placeNumbers(letters)})`);
  return `XLOOKUP(${marked(texts)};${marked(words)};${numbers})`;
}

/** One large number per place of a letter, alike to no other's: few words share a sum. */
function placeNumbers(letters: number): string {
  const place = `(SEQUENCE(${letters})+1000)`;
  return remainder(`${remainder(Array(5).fill(place).join('*'))}*7919`);
}
