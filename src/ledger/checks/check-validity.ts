import { crosswalkOf } from '../boundaries/crosswalk';
import type { Catalogue } from '../catalogue';
import { type IsoDate, vietnameseDate } from '../date';
import type { Ledger } from '../ledger';
import { type Problem, type ProblemCode, problem } from '../problem';
import type { DimensionField } from '../record';

const FIELDS: readonly DimensionField[] = ['commune', 'association', 'program', 'fund'];

/**
 * Members used on days on which Danh mục says that they were no more, or not yet. Warnings:
 * member-ended, with the name that took over; member-not-begun.
 */
export function checkValidity(ledger: Ledger, catalogue: Catalogue): Problem[] {
  return FIELDS.flatMap((field) => checkField(ledger, catalogue, field));
}

function checkField(ledger: Ledger, catalogue: Catalogue, field: DimensionField): Problem[] {
  const { codes, members } = ledger.dimensions[field];
  const dated = members.map((name) => {
    const member = catalogue[field].find(name);
    return member?.validFrom === undefined && member?.validTo === undefined ? null : member;
  });
  if (dated.every((member) => member === null)) return [];
  const problems: Problem[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    const member = dated[codes[row] ?? 0];
    if (!member) continue;
    const date = ledger.cutoffs.members[ledger.cutoffs.codes[row] ?? 0] ?? '';
    const found = outOfDate(field, member.name, date, catalogue);
    if (found !== null) {
      problems.push(problem(found.code, ledger.place(row, field), found.about, 'warning'));
    }
  }
  return problems;
}

/** Why a member cannot stand on a date, as code and words of a problem; null if it can. */
export function outOfDate(
  field: DimensionField,
  name: string,
  date: IsoDate,
  catalogue: Catalogue,
): { readonly code: ProblemCode; readonly about: Problem['about'] } | null {
  const member = catalogue[field].find(name);
  if (member === undefined) return null;
  const { validFrom, validTo } = member;
  if (validTo !== undefined && date > validTo) {
    const today = field === 'commune' ? crosswalkOf(catalogue).communeAt(name, date) : null;
    const successor = today === null || today === member.name ? {} : { successor: today };
    const about = { name: member.name, date: vietnameseDate(validTo), ...successor };
    return { code: 'member-ended', about };
  }
  if (validFrom !== undefined && date < validFrom) {
    const about = { name: member.name, date: vietnameseDate(validFrom) };
    return { code: 'member-not-begun', about };
  }
  return null;
}
