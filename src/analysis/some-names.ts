/** Names of units that a note lists before it only counts the rest. */
const NAMED_UNITS = 8;

/** "Phú Nghĩa – Phụ nữ; … và 3 đơn vị khác" */
export function someNames(units: readonly string[]): string {
  const others = units.length - NAMED_UNITS;
  const rest = others > 0 ? ` và ${others} đơn vị khác` : '';
  return `${units.slice(0, NAMED_UNITS).join('; ')}${rest}`;
}
