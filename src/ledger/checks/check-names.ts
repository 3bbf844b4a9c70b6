import type { MemberList } from '../catalogue';
import type { MemberRule } from '../cell-rule';
import type { LedgerField } from '../columns';
import type { Ledger } from '../ledger';
import { type Problem, problem } from '../problem';
import type { DimensionField } from '../record';

/** A problem of one cell. */
export interface CellProblem {
  /** Number of its record in the ledger. */
  readonly at: number;
  readonly field: LedgerField;
  readonly found: Problem;
}

/**
 * The names of one dimension as they were read, each name once. Error: value-required. Warning:
 * name-not-standard.
 */
export function checkNames(ledger: Ledger, field: DimensionField, rule: MemberRule): CellProblem[] {
  const { codes, members } = ledger.dimensions[field];
  const faults = members.map((name) => faultOf(name, rule));
  const found: CellProblem[] = [];
  if (!ledger.fields.has(field) || faults.every((fault) => fault === null)) return found;
  for (let at = 0; at < codes.length; at++) {
    const fault = faults[codes[at] ?? 0] ?? null;
    if (fault === null) continue;
    found.push({ at, field, found: { ...fault, place: ledger.place(at, field) } });
  }
  return found;
}

function faultOf(name: string, { list, required }: MemberRule): Problem | null {
  if (name === '') return required ? problem('value-required') : null;
  return list.open || list.find(name) !== undefined ? null : notStandard(name, list);
}

function notStandard(text: string, list: MemberList): Problem {
  const nearest = list.nearest(text);
  const about = nearest === undefined ? { text } : { text, nearest };
  return problem('name-not-standard', {}, about, 'warning');
}
