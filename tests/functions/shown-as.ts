/** A value as a cell of the format shows it in which the text is written. */
export function shownAs(text: string, value: unknown): string {
  if (value instanceof Date) return value.toLocaleDateString('vi-VN', DATE);
  if (typeof value !== 'number') return String(value ?? '');
  const decimals = /,(\d+)%?$/.exec(text)?.[1]?.length ?? 0;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return text.endsWith('%')
    ? `${(value * 100).toLocaleString('de-DE', digits)}%`
    : value.toLocaleString('de-DE', digits);
}

const DATE = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
