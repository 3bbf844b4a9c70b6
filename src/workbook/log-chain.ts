/** Texts of a line between its time and its digest. */
export const LOG_TEXTS = 7;

/** A line as it stands in the log, oldest first. */
export interface ChainedLine {
  /** Row in the tab. */
  readonly row: number;
  /** Date and time as timeText gives them. */
  readonly time: string;
  /** In the order of the columns: person, command, unit, rows, before, after, result. */
  readonly texts: readonly string[];
  readonly digest: string;
}

interface BrokenLink {
  readonly row: number;
  /**
   * `changed`: the line is not what was written, or lines before it were removed, moved or added;
   * `undigested`: no command wrote it.
   */
  readonly kind: 'changed' | 'undigested';
}

/** What a line's digest is of: the digest of the line before, the time, the texts. */
export function chainedText(before: string, time: string, texts: readonly string[]): string {
  return [before, time, ...texts].join('\n');
}

/**
 * Where the chain breaks. A line is held against the digest that stands above it, so that one change
 * is named once and does not make every line below it look changed.
 *
 * @param lines those of the log that hold anything
 */
export function verifyChain(
  lines: readonly ChainedLine[],
  digest: (text: string) => string,
): BrokenLink[] {
  const broken: BrokenLink[] = [];
  let before = '';
  for (const line of lines) {
    if (line.digest === '') {
      broken.push({ row: line.row, kind: 'undigested' });
      continue;
    }
    const expected = digest(chainedText(before, line.time, line.texts));
    if (expected !== line.digest) broken.push({ row: line.row, kind: 'changed' });
    before = line.digest;
  }
  return broken;
}
