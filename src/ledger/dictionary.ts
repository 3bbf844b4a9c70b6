import { communeKey, type MemberList } from './catalogue';
import { type Cell, cellText, isBlank, isDate, isErrorCell } from './cell';
import type { IsoDate } from './date';
import type { CodedColumn } from './ledger';
import { failed, ok, type Place, problem, type Result } from './problem';
import { readDate, readMember } from './read-cell';
import type { DimensionField } from './record';
import { textKey, tidyText } from './text-key';

/**
 * Turns the cells of one column into codes. A text is normalised and looked up once, however many
 * rows repeat it.
 */
export interface Dictionary {
  /** Code of a cell; BAD if it is not a member. */
  code(cell: Cell): number;
  /** Reads a bad cell again, for its problem. */
  read(cell: Cell, place: Place): Result<string>;
  /** Codes as given out so far, with the members put in order. */
  finish(codes: Int32Array): CodedColumn;
}

export const BAD = -1;

/**
 * @param strict a day that is text is bad: no formula finds its row, nor does any command by its key
 */
export function dateDictionary(strict: boolean): Dictionary {
  return dictionary({
    memoKey: (cell) => (typeof cell === 'object' ? cell.getTime() : cell),
    read: strict ? readDateCell : readDate,
    mergeKey: (date) => date,
    compare: (a, b) => (a < b ? -1 : 1),
  });
}

/**
 * @param strict unknown members are bad; otherwise they pass under the spelling first met
 */
export function memberDictionary(
  field: DimensionField,
  list: MemberList,
  strict: boolean,
): Dictionary {
  const lenient = (cell: Cell): Result<string> =>
    ok(list.find(cellText(cell))?.name ?? tidyText(cellText(cell)));
  return dictionary({
    memoKey: (cell) => cell,
    read: (cell, place) => {
      if (isBlank(cell)) return ok('');
      return strict || isErrorCell(cell) ? readMember(field, cell, list, place) : lenient(cell);
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
  readonly memoKey: (cell: Cell) => Cell;
  readonly read: (cell: Cell, place: Place) => Result<string>;
  readonly mergeKey: (member: string) => string;
  readonly compare: (a: string, b: string) => number;
}

function dictionary({ memoKey, read, mergeKey, compare }: DictionaryOptions): Dictionary {
  const memo = new Map<Cell, number>();
  const codeOfKey = new Map<string, number>();
  const members: string[] = [];

  const newCode = (cell: Cell): number => {
    const result = read(cell, {});
    if (!result.ok) return BAD;
    const key = mergeKey(result.value);
    const known = codeOfKey.get(key);
    if (known !== undefined) return known;
    codeOfKey.set(key, members.length);
    return members.push(result.value) - 1;
  };

  return {
    code(cell) {
      const key = memoKey(cell);
      const known = memo.get(key);
      if (known !== undefined) return known;
      const code = newCode(cell);
      memo.set(key, code);
      return code;
    },
    read,
    finish(codes) {
      const sorted = [...members].sort(compare);
      const newCodeOf = new Map(sorted.map((member, code) => [member, code]));
      const moved = Int32Array.from(members, (member) => newCodeOf.get(member) ?? BAD);
      for (let row = 0; row < codes.length; row++) {
        codes[row] = moved[codes[row] ?? 0] ?? BAD;
      }
      return { codes, members: sorted };
    },
  };
}
