/** Numbers for new things, as Google gives its sheets, charts and metadata: 9 or 10 digits. */
export function newNumber(): number {
  return 100_000_000 + Math.floor(Math.random() * 2_000_000_000);
}
