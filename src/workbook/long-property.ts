import { inFile } from './properties';

/**
 * A text of one person that belongs to this file: an add-on has one store of user properties for all
 * files. Google takes 9 kB per property, so it is kept in pieces.
 */
interface LongText {
  /** Short; read before the text is, and with it. */
  readonly head: string;
  readonly text: string;
}

/** A character may be three bytes of UTF-8: the piece and its head stay below 9 kB. */
const PIECE = 2_900;
/** A fifth of what Google keeps for one person. */
export const LONGEST_TEXT = 80_000;

/** One call to read all pieces; null when nothing is kept, or its pieces do not belong together. */
export function readLong(name: string): LongText | null {
  const all = PropertiesService.getUserProperties().getProperties();
  const key = inFile(name);
  const first = pieceOf(all[key]);
  if (first === null) return null;
  const [count = '', ...rest] = first.head.split(' ');
  const head = rest.join(' ');
  const pieces = [first.text];
  for (let n = 1; n < Number(count); n++) {
    const piece = pieceOf(all[`${key}.${n}`]);
    if (piece === null || piece.head !== head) return null;
    pieces.push(piece.text);
  }
  return { head, text: pieces.join('') };
}

/** One call to write, whatever the length. @param head without line break, different each time */
export function keepLong(name: string, { head, text }: LongText): void {
  const key = inFile(name);
  const pieces = piecesOf(text);
  const kept = pieces.map((piece, n): [string, string] =>
    n === 0 ? [key, `${pieces.length} ${head}\n${piece}`] : [`${key}.${n}`, `${head}\n${piece}`],
  );
  PropertiesService.getUserProperties().setProperties(Object.fromEntries(kept), false);
}

/** At least one; no character of two code units is cut. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    const isCut = /[\ud800-\udbff]/.test(text.charAt(from + PIECE - 1));
    const to = from + PIECE - (isCut ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return pieces;
}

function pieceOf(stored: string | undefined): LongText | null {
  const end = stored?.indexOf('\n') ?? -1;
  return stored === undefined || end < 0
    ? null
    : { head: stored.slice(0, end), text: stored.slice(end + 1) };
}
