/** Numbers for new things, as Google gives its sheets, charts and metadata: 9 or 10 digits. */
export function newNumber(random: () => number): number {
  return 100_000_000 + Math.floor(random() * 2_000_000_000);
}

/** Version 4: random but for the places that say so. */
export function newUuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-Nxxx-xxxxxxxxxxxx'
    .replaceAll('x', () => digit(random() * 16))
    .replace('N', () => digit(8 + random() * 4));
}

function digit(value: number): string {
  return Math.floor(value).toString(16);
}
