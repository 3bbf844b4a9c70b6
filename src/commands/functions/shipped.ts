import type { ShippedFunction } from '../../functions/shipped-functions';

/** Put in by the build from the help of the functions, which itself stays out of the script. */
declare const SHIPPED_FUNCTIONS: readonly ShippedFunction[];

export function shippedFunctions(): readonly ShippedFunction[] {
  return SHIPPED_FUNCTIONS;
}
