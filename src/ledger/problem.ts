import type { Collision } from './collision';
import type { ImportProblemCode } from './imports/import-wording';

/**
 * What is wrong with something a person typed, pasted or asked for. Problems are values; they are
 * worded in Vietnamese by wording.ts, at the edge.
 */
export interface Place {
  /** Tab name as the person sees it. */
  readonly tab?: string;
  /** Row number as the person sees it: the header is row 1. */
  readonly row?: number;
  /** Header text of the column, or the name of the argument or form field. */
  readonly column?: string;
}

export interface Problem {
  readonly code: ProblemCode;
  /** An error stops the command; a warning is shown and passed. */
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What the sentence mentions: the text found, the number expected, the nearest name. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Of row-changed and not-saved: what stands there and what was meant, cell by cell. */
  readonly collision?: Collision;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T>(...problems: Problem[]): Result<T> {
  return { ok: false, problems };
}

/** All of them, or the problems of all that failed. */
export function all<Parts extends object>(
  parts: {
    readonly [Name in keyof Parts]: Result<Parts[Name]>;
  },
): Result<Parts> {
  const results: [string, Result<unknown>][] = Object.entries(parts);
  const problems = results.flatMap(([, result]) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failed(...problems);
  const values = results.map(([name, result]) => [name, result.ok ? result.value : undefined]);
  return ok(Object.fromEntries(values) as Parts);
}

/** Names the form field that the problems are about. */
export function atField<T>(field: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  return failed(
    ...result.problems.map((found) => ({ ...found, about: { ...found.about, field } })),
  );
}

export function problem(
  code: ProblemCode,
  place: Place = {},
  about: Problem['about'] = {},
  severity: Problem['severity'] = 'error',
): Problem {
  return { code, severity, place, about };
}

/** The same as something to look at: what was meant is done all the same. */
export function asWarning(found: Problem): Problem {
  return { ...found, severity: 'warning' };
}

/** Every code has its sentence in wording.ts; the compiler holds the two together. */
export type ProblemCode =
  | ImportProblemCode
  // shape of the workbook
  | 'tab-missing'
  | 'column-missing'
  | 'column-twice'
  | 'column-blocked'
  | 'header-differs'
  | 'unit-missing'
  | 'unit-mixed'
  | 'header-missing'
  | 'ledger-empty'
  | 'ledger-view-differs'
  // single cells
  | 'error-cell'
  | 'value-required'
  | 'number-bad'
  | 'number-ambiguous'
  | 'number-negative'
  | 'number-too-large'
  | 'number-too-fine'
  | 'number-approximate'
  | 'count-fraction'
  | 'date-bad'
  | 'cutoff-too-late'
  | 'list-empty'
  | 'choice-bad'
  | 'program-unknown'
  | 'association-unknown'
  | 'association-of-other-tab'
  | 'commune-unknown'
  | 'fund-unknown'
  | 'group-unknown'
  | 'catalogue-kind-unknown'
  | 'catalogue-name-twice'
  | 'group-required'
  | 'group-not-kept'
  // cells that a paste changed, data that has no business here
  | 'number-became-text'
  | 'number-became-date'
  | 'date-became-text'
  | 'date-became-number'
  | 'text-became-number'
  | 'text-became-date'
  | 'personal-column'
  | 'personal-number'
  | 'row-of-closed-date'
  | 'row-of-open-date'
  | 'row-gone'
  // rows
  | 'key-twice'
  | 'row-twice'
  | 'outstanding-below-classes'
  | 'roll-forward'
  | 'balance-gone'
  | 'program-closed'
  | 'household-magnitude'
  | 'member-ended'
  | 'member-not-begun'
  | 'group-elsewhere'
  | 'comparison-merged'
  | 'comparison-without-crosswalk'
  // catalogue, crosswalk
  | 'merge-target-unknown'
  | 'merge-cycle'
  | 'merge-date-missing'
  | 'dates-reversed'
  | 'group-twice'
  | 'commune-split'
  // parameters
  | 'parameter-unknown'
  | 'parameter-value'
  | 'parameter-unit'
  | 'parameter-bound'
  | 'parameter-overlap'
  | 'parameter-total'
  | 'parameter-first-band'
  | 'parameter-missing'
  // tabs of the branch
  | 'year-bad'
  | 'plan-by-association'
  | 'plan-parts-above'
  | 'capital-parts-above'
  | 'part-above-whole'
  | 'count-without'
  | 'score-too-high'
  | 'score-sum'
  | 'grade-differs'
  | 'figure-set-unknown'
  | 'decimals-exceeded'
  // questions (functions, reports)
  | 'period-bad'
  | 'period-order'
  | 'period-after-cutoff'
  | 'period-cuts-interval'
  | 'cutoff-missing'
  | 'indicator-unknown'
  | 'indicator-is-ratio'
  | 'indicator-not-ratio'
  | 'one-indicator-expected'
  | 'dimension-unknown'
  | 'member-unknown'
  | 'criteria-unpaired'
  | 'criterion-blank'
  | 'criterion-mixed'
  | 'households-over-programs'
  | 'households-over-funds'
  | 'stock-over-cutoffs'
  | 'denominator-zero'
  | 'range-expected'
  | 'argument-missing'
  | 'total-too-large'
  // setting the workbook up
  | 'branch-only'
  | 'version-newer'
  | 'version-older'
  | 'version-unnamed'
  | 'commune-line-bad'
  | 'commune-line-twice'
  | 'commune-line-taken'
  | 'email-bad'
  | 'editor-unknown'
  | 'setting-fixed'
  | 'protection-foreign'
  | 'closed-date-mixed'
  // commands
  | 'locale-wrong'
  | 'row-changed'
  | 'row-closed'
  | 'cell-formula'
  | 'tab-beside'
  | 'fields-bad'
  | 'busy'
  | 'setting-missing'
  | 'not-saved'
  | 'text-too-long'
  | 'draft-too-long'
  // periods, submissions, the log
  | 'period-closed'
  | 'period-not-closed'
  | 'period-not-last'
  | 'period-earlier-open'
  | 'period-without-rows'
  | 'unit-has-later-date'
  | 'unit-closed-later'
  | 'unit-without-rows'
  | 'unit-not-submitted'
  | 'units-missing'
  | 'figures-short'
  | 'rows-not-entered'
  | 'warnings-unseen'
  | 'tab-not-own'
  | 'undo-nothing'
  | 'undo-done'
  | 'undo-changed'
  | 'closed-row-left'
  | 'closed-row-foreign'
  | 'closed-rows-changed'
  | 'log-broken';
