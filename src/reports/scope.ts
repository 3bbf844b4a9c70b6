import { bodyName, placeName } from '../analysis/narrative/speaker';
import { crosswalkOf } from '../ledger/boundaries/crosswalk';
import { communeKey } from '../ledger/catalogue';
import type { Ledger } from '../ledger/ledger';
import { rowsOfLedger } from '../ledger/ledger-rows';
import { failed, ok, type Problem, problem, type Result } from '../ledger/problem';
import { textKey } from '../ledger/text-key';
import { isOwnerCode, issuedBy } from './issuer';
import type { Layout } from './layout';
import type { ReportInput, ReportScope, ReportSpec } from './report';

/**
 * The same reports for one commune, one association, or one in the other: of all that they are made
 * from only its rows, and what is not split that way is not there. An association's copy is its own
 * paper. Problem: scope-empty.
 */
export function inScope(input: ReportInput, scope: ReportScope): Result<ReportInput> {
  const isIn = rowFilter(scope);
  const ledger = ledgerIn(input.ledger, scope);
  const groups = input.groups.filter(isIn);
  if (ledger.rowCount === 0 && groups.length === 0) {
    const field = scope.association === undefined ? 'commune' : 'association';
    return failed(problem('scope-empty', {}, { name: scopeName(scope), field }));
  }
  const code = input.catalogue.association.find(scope.association ?? '')?.code ?? '';
  return ok({
    ...input,
    scope,
    ledger,
    asReported: input.asReported ?? input.ledger,
    groups,
    bankFigures: input.bankFigures.filter(isIn),
    activities: input.activities.filter(isIn),
    units: input.units.filter((unit) => isIn({ ...unit, commune: shownAs(unit.commune, input) })),
    plan: planIn(input, scope),
    capital: [],
    boundaries: boundariesIn(input.boundaries, scope),
    settings: isOwnerCode(code) ? issuedBy(input.settings, code) : input.settings,
  });
}

/** Plans are of no association. Those of communes that are part of this one by the date are its own. */
function planIn({ plan, catalogue, cutoff }: ReportInput, scope: ReportScope): ReportInput['plan'] {
  if (scope.association !== undefined) return [];
  const isIn = rowFilter(scope);
  const { communeAt } = crosswalkOf(catalogue);
  return plan.filter(({ commune }) => {
    const now = commune === '' ? null : communeAt(commune, cutoff);
    return isIn({ commune: now ?? commune, association: '' });
  });
}

/** Units hand in under the names of their time. */
function shownAs(commune: string, { boundaries }: ReportInput): string {
  const moved = boundaries?.moved.find(({ from }) => communeKey(from) === communeKey(commune));
  return moved?.to.length === 1 ? (moved.to[0] ?? commune) : commune;
}

interface Placed {
  readonly commune: string;
  readonly association: string;
}

/** A row that names no commune or no association is of all of them: of none of them alone. */
function rowFilter({ commune, association }: ReportScope): (row: Placed) => boolean {
  const inCommune = commune === undefined ? null : communeKey(commune);
  const ofAssociation = association === undefined ? null : textKey(association);
  return (row) =>
    (inCommune === null || communeKey(row.commune) === inCommune) &&
    (ofAssociation === null || textKey(row.association) === ofAssociation);
}

function ledgerIn(ledger: Ledger, scope: ReportScope): Ledger {
  const { commune, association } = ledger.dimensions;
  const isIn = rowFilter(scope);
  // Of each name once: there are far more rows.
  const inCommune = commune.members.map((name) =>
    isIn({ commune: name, association: scope.association ?? '' }),
  );
  const ofAssociation = association.members.map((name) =>
    isIn({ commune: scope.commune ?? '', association: name }),
  );
  const rows: number[] = [];
  for (let row = 0; row < ledger.rowCount; row++) {
    if (inCommune[commune.codes[row] ?? 0] && ofAssociation[association.codes[row] ?? 0]) {
      rows.push(row);
    }
  }
  return rowsOfLedger(ledger, Int32Array.from(rows));
}

/** What became part of the commune, and the units missing that are within. */
function boundariesIn(
  boundaries: ReportInput['boundaries'],
  { commune, association }: ReportScope,
): ReportInput['boundaries'] {
  if (boundaries === null) return null;
  const moved = boundaries.moved.filter(({ to }) => commune === undefined || to.includes(commune));
  const within = new Set([...moved.map(({ from }) => from), commune]);
  const missing = boundaries.missing.filter((unit) => {
    const [place, of = ''] = unit.split(/ – |: /);
    return (
      (commune === undefined || within.has(place)) &&
      (association === undefined || of === association)
    );
  });
  return { ...boundaries, moved, missing };
}

/** "Hội Phụ nữ xã Đa Kia" */
export function scopeName({ commune, association }: ReportScope): string {
  const names = [
    association === undefined ? '' : bodyName(association),
    commune === undefined ? '' : placeName(commune),
  ];
  return names.filter((name) => name !== '').join(' ');
}

/** The line under the title; none in a report of the whole office. */
export function scopeLines(scope: ReportScope | null): string[] {
  return scope === null ? [] : [`Bản cho ${scopeName(scope)}`];
}

/** Why the copy has no such tab; null: it has. */
export function scopeRefusal(report: ReportSpec, scope: ReportScope): Problem | null {
  const fields = (['commune', 'association'] as const).filter(
    (field) => scope[field] !== undefined,
  );
  const name = scopeName(scope);
  if (fields.some((field) => report.splitBy === field)) {
    return problem('scope-single', {}, { name });
  }
  return fields.some((field) => report.notSplitBy?.includes(field))
    ? problem('scope-undivided', {}, { name })
    : null;
}

/** A tab of its own beside that of the whole office. */
export function scopedLayout(layout: Layout, scope: ReportScope): Layout {
  const { commune, association } = scope;
  const id = [
    layout.id,
    ...(commune === undefined ? [] : [`commune:${communeKey(commune)}`]),
    ...(association === undefined ? [] : [`association:${textKey(association)}`]),
  ].join('@');
  const parts = [association, commune === undefined ? undefined : placeName(commune)];
  const name = [layout.tabName, ...parts.filter((part) => part !== undefined)].join(' · ');
  return { ...layout, id, tabName: asTabName(name) };
}

/** Google's longest name, less room for " (2)". */
const LONGEST_TAB_NAME = 100 - 5;

/** Excel refuses these signs in the name of a tab. */
function asTabName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ');
  return clean.length <= LONGEST_TAB_NAME
    ? clean
    : `${clean.slice(0, LONGEST_TAB_NAME - 1).trim()}…`;
}
