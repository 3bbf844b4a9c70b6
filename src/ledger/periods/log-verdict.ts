/** How a chain of digests may be broken, as far as the lines themselves can tell. */
export type LogDamage =
  /** The line is not what was written, or lines right above it were removed. */
  | { readonly kind: 'changed'; readonly row: number }
  /** Lines stand there that no command wrote, from the first to the last of them. */
  | { readonly kind: 'inserted'; readonly row: number; readonly last: number }
  /** It was written under a line that stands elsewhere now. */
  | { readonly kind: 'moved'; readonly row: number; readonly from: number };

/** What is known of a line: its row, its digest, and what its digest would be under another line. */
export interface LinkOfLog {
  readonly row: number;
  readonly digest: string;
  readonly under: (digestBefore: string) => string;
}

/**
 * What happened at the first broken link. A line that fits under an older one, or a later one that
 * fits in its place, shows that what stands between was inserted; one that fits under a later one
 * was moved.
 *
 * @param links all lines, oldest first
 * @param at number of the first line that does not fit under the one above it
 */
export function damageAt(links: readonly LinkOfLog[], at: number): LogDamage {
  const line = links[at];
  if (line === undefined) throw new Error(`The log has no line ${at}.`);
  if (line.digest === '') return insertedAt(links, at);
  for (let above = at - 2; above >= -1; above--) {
    if (line.under(links[above]?.digest ?? '') !== line.digest) continue;
    const first = links[above + 1]?.row ?? line.row;
    return { kind: 'inserted', row: first, last: line.row - 1 };
  }
  const from = links.slice(at + 1).find((later) => line.under(later.digest) === line.digest);
  if (from !== undefined) return { kind: 'moved', row: line.row, from: from.row };
  const before = links[at - 1]?.digest ?? '';
  const next = links.findIndex((later, i) => i > at && later.under(before) === later.digest);
  if (next > at) return { kind: 'inserted', row: line.row, last: links[next - 1]?.row ?? line.row };
  return { kind: 'changed', row: line.row };
}

/** Lines without a digest, one under the other. */
function insertedAt(links: readonly LinkOfLog[], at: number): LogDamage {
  let last = at;
  while (links[last + 1]?.digest === '') last++;
  return { kind: 'inserted', row: links[at]?.row ?? 0, last: links[last]?.row ?? 0 };
}
