import { isEntryTab, type TabColumn, type TabId, type TabSpec, tabSpec } from '../tabs';
import { FLOWS, flowOfCumulative, NESTED_NAMES } from './header-names';

/** What an import may fill: every tab that people fill. */
export const IMPORT_TABS: readonly TabId[] = [
  'entry-11',
  'entry-12',
  'entry-13',
  'entry-14',
  'groups',
  'bank',
  'plan',
  'capital',
  'activity-11',
  'activity-12',
  'activity-13',
  'activity-14',
  'catalogue',
  'parameters',
  'settings',
];

/** Without which a row says nothing; the other columns of a key may be blank, meaning all of it. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  entry: ['cutoff', 'commune', 'association', 'program', 'fund', 'outstanding'],
  groups: ['cutoff', 'commune', 'association', 'group'],
  bank: ['figureSet', 'cutoff', 'unit', 'outstanding'],
  plan: ['year', 'program', 'fund'],
  capital: ['cutoff', 'source', 'amount'],
  activity: ['cutoff', 'commune'],
  catalogue: ['kind', 'name'],
  parameters: ['name', 'value', 'validFrom'],
  // Many settings are left blank.
  settings: ['name'],
};

export function requiredFields(spec: TabSpec): readonly string[] {
  return REQUIRED[spec.id.replace(/-\d+$/, '')] ?? spec.key;
}

/** What a person may give once for all rows where the file does not say it. */
const ASKED = new Set(['cutoff', 'commune', 'association', 'program', 'fund', 'figureSet', 'year']);

export function askedFields(spec: TabSpec): readonly TabColumn[] {
  return spec.columns.filter(({ id, computed }) => {
    if (id === 'association' && isEntryTab(spec)) return false;
    return computed !== true && ASKED.has(id);
  });
}

/** A field that a column of a file may be taken for, as the choice names it. */
export interface FieldChoice {
  readonly id: string;
  readonly name: string;
}

export function fieldChoices(tab: TabId): readonly FieldChoice[] {
  const spec = tabSpec(tab);
  const typed = spec.columns.filter(({ computed }) => computed !== true);
  const own = typed.map(({ id, header }) => ({ id, name: header }));
  const cumulative = typed
    .filter(({ id }) => isEntryTab(spec) && FLOWS.has(id))
    .map(({ id, header }) => ({ id: `${id}:ytd`, name: `${header} (lũy kế từ đầu năm)` }));
  const nested = typed.filter(({ id }) => DIMENSIONS.includes(id)).length > 1;
  const names = { id: NESTED_NAMES, name: 'Tên xã, hội, chương trình' };
  return [...own, ...cumulative, ...(nested ? [names] : [])];
}

const DIMENSIONS = ['commune', 'association', 'program'];

/** The column that a field is kept in. */
export function columnOfField(spec: TabSpec, field: string): TabColumn | undefined {
  const id = flowOfCumulative(field) ?? field;
  return spec.columns.find((column) => column.id === id);
}

/** Columns of a key that no column of the file gives: the person gives them once. */
export function asksFor(
  spec: TabSpec,
  mappings: readonly (readonly string[])[],
): readonly TabColumn[] {
  const mapped = new Set(mappings.flat().map((field) => flowOfCumulative(field) ?? field));
  const nested = mapped.has(NESTED_NAMES);
  return askedFields(spec).filter(
    ({ id }) => !mapped.has(id) && !(nested && DIMENSIONS.includes(id)),
  );
}
