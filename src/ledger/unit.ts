/** Units that a money header may name. Inside, every amount is integer đồng. */
export const MONEY_UNITS = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const EXPONENT: Readonly<Record<MoneyUnit, number>> = {
  đồng: 0,
  'nghìn đồng': 3,
  'triệu đồng': 6,
  'tỷ đồng': 9,
};

/** Decimal places between the unit and the đồng: 6 for triệu đồng. */
export function unitExponent(unit: MoneyUnit): number {
  return EXPONENT[unit];
}

/** Đồng in one unit. */
export function unitFactor(unit: MoneyUnit): number {
  return 10 ** EXPONENT[unit];
}

export function isMoneyUnit(text: string): text is MoneyUnit {
  return (MONEY_UNITS as readonly string[]).includes(text);
}
