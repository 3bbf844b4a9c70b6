import type { Catalogue } from '../catalogue';
import { readUnit } from '../header';
import { isEntryTab, type TabId, tabSpec } from '../tabs';
import { fieldOf, flowOfCumulative, NESTED_NAMES } from './header-names';
import { findName } from './names';
import { dimensionsOf, type ImportTable, type RecognisedSheet } from './recognise';
import type { ReportKind } from './report-kinds';
import { columnOfField, IMPORT_TABS, requiredFields } from './targets';

/** For each column of a table the field that it is taken for; '' for none. */
export type TableMapping = readonly string[];

/** Grades and the like have no place in the workbook: such a table maps to nothing. */
const NEVER = /xếp loại/i;

export function proposeMapping(
  table: ImportTable,
  tab: TabId,
  kind: ReportKind | null,
  catalogue: Catalogue,
): TableMapping {
  const spec = tabSpec(tab);
  const fields = table.columns.map(({ header }) => fieldOf(header, spec));
  if (kind?.id === 'bc0438' && NEVER.test(table.title)) return fields.map(() => '');
  unique(fields);
  preferOwn(fields);
  nameDimensions(fields, table, tab, catalogue);
  for (const [i, { number }] of table.columns.entries()) {
    const field = number === null ? undefined : kind?.numbered[number];
    if (field === undefined || fields[i] !== '' || fields.includes(field)) continue;
    const isNameAlready = field === NESTED_NAMES && fields.some((own) => DIMENSIONS.has(own));
    if (!isNameAlready && (field === NESTED_NAMES || columnOfField(spec, field))) fields[i] = field;
  }
  return fields;
}

const DIMENSIONS: ReadonlySet<string> = new Set(['commune', 'association', 'program', 'fund']);

/** The first of two columns for one field has it. */
function unique(fields: string[]): void {
  fields.forEach((field, i) => {
    if (field !== '' && fields.indexOf(field) < i) fields[i] = '';
  });
}

/** The flow of the period itself says more than one since the beginning of the year. */
function preferOwn(fields: string[]): void {
  fields.forEach((field, i) => {
    const flow = flowOfCumulative(field);
    if (flow !== null && fields.includes(flow)) fields[i] = '';
  });
}

/** Columns are also known by what stands in them: "Đơn vị" may head units of money or communes. */
function nameDimensions(
  fields: string[],
  table: ImportTable,
  tab: TabId,
  catalogue: Catalogue,
): void {
  const spec = tabSpec(tab);
  const takes = (field: string): boolean => columnOfField(spec, field) !== undefined;
  table.columns.forEach(({ samples }, i) => {
    const field = fields[i] ?? '';
    const isUnit =
      spec.id === 'bank' && field === 'unit' && !samples.every((text) => readUnit(text) !== null);
    if (isUnit) fields[i] = '';
    if (field !== '' && !isUnit && !DIMENSIONS.has(field) && field !== NESTED_NAMES) return;
    const found = dimensionsOf(table, i, catalogue).filter(takes);
    const [first, second] = found;
    if (first === undefined) return;
    if (second !== undefined) fields[i] = fields.includes(NESTED_NAMES) ? field : NESTED_NAMES;
    else if (field === '' || field === NESTED_NAMES || isUnit) {
      fields[i] = fields.includes(first) ? '' : first;
    }
  });
}

/** The tab that a table fits best; null if it fits none. */
export function proposeTab(
  sheet: RecognisedSheet,
  tabs: readonly TabId[],
  catalogue: Catalogue,
): TabId | null {
  const { recognition, facts } = sheet;
  const open = IMPORT_TABS.filter((tab) => tabs.includes(tab));
  if (recognition.is === 'report') {
    const goesTo = recognition.kind.goesTo;
    const branch = open.find((tab) => (goesTo as readonly string[]).includes(tab));
    if (branch !== undefined) return branch;
    return goesTo.includes('entry') ? entryTab(open, facts.association, catalogue) : null;
  }
  const table = sheet.tables[0];
  if (table === undefined) return null;
  const association = facts.association ?? onlyAssociation(table, catalogue);
  let best: TabId | null = null;
  let most = 0;
  for (const tab of open) {
    const fit = fitOf(table, tab, association, catalogue);
    if (fit > most) [best, most] = [tab, fit];
  }
  return best;
}

function entryTab(
  open: readonly TabId[],
  association: string | null,
  catalogue: Catalogue,
): TabId | null {
  const code = association === null ? undefined : catalogue.association.find(association)?.code;
  const entries = open.filter((tab) => isEntryTab(tabSpec(tab)));
  return entries.find((tab) => tabSpec(tab).association === code) ?? entries[0] ?? null;
}

/** Columns that the tab has, those without which a row says nothing twice; her own association's first. */
function fitOf(
  table: ImportTable,
  tab: TabId,
  association: string | null,
  catalogue: Catalogue,
): number {
  const spec = tabSpec(tab);
  const mapped = new Set(
    proposeMapping(table, tab, null, catalogue).map((field) => flowOfCumulative(field) ?? field),
  );
  mapped.delete('');
  const required = requiredFields(spec).filter((field) => mapped.has(field));
  if (required.length === 0) return 0;
  const code = association === null ? undefined : catalogue.association.find(association)?.code;
  const isHers = spec.association !== undefined && spec.association === code;
  return 2 * mapped.size + required.length + (isHers ? 0.5 : 0);
}

/** The one association that a column of the table names. */
function onlyAssociation(table: ImportTable, catalogue: Catalogue): string | null {
  const names = new Set<string>();
  table.columns.forEach((_, column) => {
    if (!dimensionsOf(table, column, catalogue).includes('association')) return;
    for (const { cells } of table.rows) {
      const found = findName(String(cells[column] ?? ''), catalogue);
      if (found?.field === 'association') names.add(found.name);
    }
  });
  return names.size === 1 ? ([...names][0] ?? null) : null;
}
