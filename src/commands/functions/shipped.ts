import type { ShippedFunction } from '../../functions/shipped-functions';

/**
 * Put in by the build from the help of the functions, which itself stays out of the script. JSON in a
 * text: it stands where it is used only, and is skimmed fast by whoever does not use it.
 */
declare const SHIPPED_FUNCTIONS: string;

export function shippedFunctions(): readonly ShippedFunction[] {
  return JSON.parse(SHIPPED_FUNCTIONS);
}
