import { crosswalkOf } from '../boundaries/crosswalk';
import type { Catalogue, MemberList } from '../catalogue';
import type { IsoDate } from '../date';
import { type EntryUnit, unitKey } from '../entry-unit';
import type { Ledger } from '../ledger';
import type { Member } from '../member';
import { dayOf, linesAt, type SubmissionLine, type SubmissionState } from './submission-lines';
import { figuresText, type UnitRows, unitsAt } from './unit-rows';

/** Beside the deadline: handed in after it, or not handed in though it is over. */
export type LateMark = '' | 'nộp muộn' | 'quá hạn';

/** How far a unit is with a date. */
export interface UnitState extends EntryUnit {
  readonly state: SubmissionState;
  /** Submitted, and its figures are others since. */
  readonly isChanged: boolean;
  /** All of them, those that cannot be read too. */
  readonly rows: number;
  readonly blank: number;
  /** Rows that cannot be read. */
  readonly wrong: number;
  /** The line of Nộp báo cáo behind it. */
  readonly line: SubmissionLine | null;
  /** The last day to hand in; null where none was set. */
  readonly deadline: IsoDate | null;
  readonly late: LateMark;
}

interface SubmissionQuestion {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly lines: readonly SubmissionLine[];
  readonly cutoff: IsoDate;
  readonly deadline: IsoDate | null;
  readonly isClosed: boolean;
  readonly today: IsoDate;
  /** The unit of each row that cannot be read: it has begun, and what it submitted is changed. */
  readonly unreadable?: readonly EntryUnit[];
  digest(text: string): string;
}

/**
 * All units that are expected to report at a date, in catalogue order: those that have rows then,
 * and those that had any before, under the names of the date, as long as commune and association
 * are in force.
 */
export function submissionStates(question: SubmissionQuestion): UnitState[] {
  const { ledger, catalogue, lines, cutoff, unreadable = [] } = question;
  const rows = unitsAt(ledger, cutoff);
  const ofDate = linesAt(lines, cutoff);
  const broken = new Map<string, number>();
  for (const key of unreadable.map(unitKey)) broken.set(key, (broken.get(key) ?? 0) + 1);
  const units = new Map<string, EntryUnit>();
  for (const unit of [...rows.values(), ...unreadable, ...unitsBefore(ledger, catalogue, cutoff)]) {
    units.set(unitKey(unit), { commune: unit.commune, association: unit.association });
  }
  const states = [...units].map(([key, unit]) =>
    stateOf(unit, rows.get(key), ofDate.get(key) ?? null, broken.get(key) ?? 0, question),
  );
  return states.sort(
    (a, b) =>
      catalogue.commune.compare(a.commune, b.commune) ||
      catalogue.association.compare(a.association, b.association),
  );
}

/** Those whose figures of the date are handed in. */
export function isHandedIn({ state, isChanged }: UnitState): boolean {
  return state === 'đã chốt' || (state === 'đã nộp' && !isChanged);
}

function unitsBefore(ledger: Ledger, catalogue: Catalogue, cutoff: IsoDate): EntryUnit[] {
  const { communeAt } = crosswalkOf(catalogue);
  const { commune, association } = ledger.dimensions;
  const seen = new Map<number, EntryUnit>();
  const width = Math.max(1, association.members.length);
  for (let row = 0; row < ledger.rowCount; row++) {
    const date = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    const code = (commune.codes[row] ?? 0) * width + (association.codes[row] ?? 0);
    if (date >= cutoff || seen.has(code)) continue;
    const name = commune.members[commune.codes[row] ?? 0] ?? '';
    seen.set(code, {
      commune: communeAt(name, cutoff) ?? '',
      association: association.members[association.codes[row] ?? 0] ?? '',
    });
  }
  return [...seen.values()].filter(
    (unit) =>
      isListedAt(catalogue.commune, unit.commune, cutoff) &&
      isListedAt(catalogue.association, unit.association, cutoff),
  );
}

/** Whether a member exists at a date; a name that is not listed does not, unless none is. */
function isListedAt(list: MemberList, name: string, date: IsoDate): boolean {
  const member = list.find(name);
  if (member === undefined) return list.open && name !== '';
  return existsAt(member, date);
}

/** Both days are its own. */
export function existsAt({ validFrom = '', validTo }: Member, date: IsoDate): boolean {
  return validFrom <= date && (validTo === undefined || date <= validTo);
}

function stateOf(
  unit: EntryUnit,
  rows: UnitRows | undefined,
  line: SubmissionLine | null,
  wrong: number,
  question: SubmissionQuestion,
): UnitState {
  const read = rows?.rows.length ?? 0;
  const counts = { rows: read + wrong, blank: rows?.blank.length ?? 0, wrong };
  const state = stateWord(counts, line, question.isClosed);
  const isChanged =
    state === 'đã nộp' &&
    (wrong > 0 || !rows || question.digest(figuresText(question.ledger, rows)) !== line?.digest);
  const late = lateMark(state, line, question);
  return { ...unit, ...counts, state, isChanged, line, late, deadline: question.deadline };
}

function stateWord(
  { rows, blank, wrong }: Pick<UnitState, 'rows' | 'blank' | 'wrong'>,
  line: SubmissionLine | null,
  isClosed: boolean,
): SubmissionState {
  const entered = rows - blank - wrong;
  if (isClosed) return entered > 0 ? 'đã chốt' : 'chưa nhập';
  if (line?.state === 'đã nộp' || line?.state === 'trả lại') return line.state;
  return entered > 0 || wrong > 0 ? 'đang nhập' : 'chưa nhập';
}

function lateMark(
  state: SubmissionState,
  line: SubmissionLine | null,
  { deadline, today }: SubmissionQuestion,
): LateMark {
  if (deadline === null) return '';
  if (state === 'đã nộp' || state === 'đã chốt') {
    const day = line === null ? null : dayOf(line);
    return day !== null && day > deadline ? 'nộp muộn' : '';
  }
  return today > deadline ? 'quá hạn' : '';
}
