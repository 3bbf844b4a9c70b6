import { communeKey, type MemberList } from './catalogue';
import { type Cell, cellText, isBlank, isDate, isErrorCell } from './cell';
import type { IsoDate } from './date';
import type { CodedColumn } from './ledger';
import { failed, ok, type Place, problem, type Result } from './problem';
import { readDate, readMember, readUnlisted } from './read-cell';
import type { DimensionField } from './record';
import { textKey } from './text-key';

export const BAD = -1;

/**
 * @param strict a day that is text is bad: no formula finds its row, nor does any command by its key
 */
export function dateDictionary(strict: boolean): Dictionary {
  return new Dictionary({
    read: strict ? readDateCell : readDate,
    mergeKey: (date) => date,
    compare: (a, b) => (a < b ? -1 : 1),
  });
}

/**
 * @param strict unknown members are bad; otherwise they pass under the spelling first met, but for
 *   totals of other rows and codes that lost their zeros
 */
export function memberDictionary(
  field: DimensionField,
  list: MemberList,
  strict: boolean,
): Dictionary {
  const lenient = (cell: Cell, place: Place): Result<string> => {
    const text = cellText(cell);
    const listed = list.open ? undefined : list.find(text);
    return listed === undefined ? readUnlisted(text, list, place) : ok(listed.name);
  };
  return new Dictionary({
    read: (cell, place) => {
      if (isBlank(cell)) return ok('');
      return strict || isErrorCell(cell)
        ? readMember(field, cell, list, place)
        : lenient(cell, place);
    },
    // Unlisted communes are told apart by name alone: "Xã Đăk Ơ" and "Đăk Ơ" are one.
    mergeKey: field === 'commune' && list.open ? communeKey : textKey,
    compare: list.compare,
  });
}

function readDateCell(cell: Cell, place: Place): Result<IsoDate> {
  const read = readDate(cell, place);
  if (!read.ok || isDate(cell)) return read;
  return failed(problem('date-became-text', place, { text: cellText(cell) }));
}

interface DictionaryOptions {
  readonly read: (cell: Cell, place: Place) => Result<string>;
  readonly mergeKey: (member: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/** Texts that are at hand without a look-up. */
const SLOTS = 256;

/**
 * Turns the cells of one column into codes. A text is normalised and looked up once, however many
 * rows repeat it; every cell has a text or a date of its own, even where they say the same.
 */
export class Dictionary {
  private readonly codeOfCell = new Map<Cell, number>();
  private readonly codeOfTime = new Map<number, number>();
  private readonly codeOfKey = new Map<string, number>();
  private readonly members: string[] = [];
  private codeOfBlank: number | undefined;
  /** A Map would have to hash each of the texts; most of them are one of a few. */
  private readonly recentTexts: string[] = Array.from({ length: SLOTS }, () => '');
  private readonly recentCodes = new Int32Array(SLOTS);
  private lastTime = Number.NaN;
  private lastCode = BAD;

  constructor(private readonly options: DictionaryOptions) {}

  /** Code of a cell; BAD if it is not a member. */
  code(cell: Cell): number {
    if (typeof cell === 'string') return this.codeOfText(cell);
    if (typeof cell !== 'object') return this.remembered(this.codeOfCell, cell, cell);
    const time = cell.getTime();
    if (time !== this.lastTime) {
      this.lastCode = this.remembered(this.codeOfTime, time, cell);
      this.lastTime = time;
    }
    return this.lastCode;
  }

  /** Reads a bad cell again, for its problem. */
  read(cell: Cell, place: Place): Result<string> {
    return this.options.read(cell, place);
  }

  /** Codes as given out so far, with the members put in order. */
  finish(codes: Int32Array): CodedColumn {
    const sorted = [...this.members].sort(this.options.compare);
    const newCodeOf = new Map(sorted.map((member, code) => [member, code]));
    const moved = Int32Array.from(this.members, (member) => newCodeOf.get(member) ?? BAD);
    if (moved.every((to, from) => to === from)) return { codes, members: sorted };
    for (let row = 0; row < codes.length; row++) {
      codes[row] = moved[codes[row] ?? 0] ?? BAD;
    }
    return { codes, members: sorted };
  }

  private codeOfText(text: string): number {
    if (text.length === 0) {
      this.codeOfBlank ??= this.newCode('');
      return this.codeOfBlank;
    }
    const slot = slotOf(text);
    if (this.recentTexts[slot] === text) return this.recentCodes[slot] ?? BAD;
    const code = this.remembered(this.codeOfCell, text, text);
    this.recentTexts[slot] = text;
    this.recentCodes[slot] = code;
    return code;
  }

  private remembered<Key>(memo: Map<Key, number>, key: Key, cell: Cell): number {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const code = this.newCode(isBlank(cell) ? '' : cell);
    memo.set(key, code);
    return code;
  }

  private newCode(cell: Cell): number {
    const { read, mergeKey } = this.options;
    const result = read(cell, {});
    if (!result.ok) return BAD;
    const key = mergeKey(result.value);
    const known = this.codeOfKey.get(key);
    if (known !== undefined) return known;
    this.codeOfKey.set(key, this.members.length);
    return this.members.push(result.value) - 1;
  }
}

/** Three marks of a text tell nearly all names of a catalogue apart. */
function slotOf(text: string): number {
  const { length } = text;
  const middle = text.charCodeAt(length >> 1);
  return ((length * 37 + middle) * 37 + text.charCodeAt(length - 1)) % SLOTS;
}
