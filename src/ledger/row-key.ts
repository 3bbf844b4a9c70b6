/** What finds a record: its fields in their order in Mã dòng. */
export const KEY_FIELDS = ['cutoff', 'commune', 'association', 'group', 'program', 'fund'] as const;

/** Separates the parts of a row's key; no name of the catalogue holds it. */
export const KEY_SEPARATOR = '|';
