/** A decimal number of any size as its digits: −12,5 is negative, "12" and "5". */
export interface ExactNumber {
  readonly negative: boolean;
  /** Without leading zeros; "0" at least. */
  readonly whole: string;
  /** Without zeros at its end; '' of a whole number. */
  readonly fraction: string;
}

/** @param units in units of 10^-places, 0 or more */
export function exactNumber(negative: boolean, units: bigint, places: number): ExactNumber {
  const digits = String(units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return { negative: negative && /[1-9]/.test(digits), whole, fraction };
}

/** Digits of a double that a person typed; what comes after them is noise of a calculation. */
const SURE_DIGITS = 15;

/**
 * A number cell, by the digits that the sheet shows of it.
 *
 * @param value finite; a whole one is taken as it is
 */
export function exactOf(value: number): ExactNumber {
  const sure = Number.isInteger(value) ? value : Number(value.toPrecision(SURE_DIGITS));
  const [mantissa = '', exponent = '0'] = String(Math.abs(sure)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const zeros = '0'.repeat(Math.max(0, -places));
  return exactNumber(value < 0, BigInt(whole + fraction + zeros), Math.max(0, places));
}

export function numberOf({ negative, whole, fraction }: ExactNumber): number {
  const size = Number(`${whole}.${fraction}`);
  return negative ? -size : size;
}

/** 6,6 of 0,066: the percentage of a ratio. */
export function hundredfold({ negative, whole, fraction }: ExactNumber): ExactNumber {
  const digits = fraction.padEnd(2, '0');
  return exactNumber(negative, BigInt(whole + digits), digits.length - 2);
}
