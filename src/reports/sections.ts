import type { LayoutBuilder } from './layout-builder';
import { addTitledUnits } from './page';
import { addTable, type Table, type WrittenTable } from './table';

/** One of several tables of a report, each with a header of its own. */
interface Section {
  /** "I. Chia theo hội" */
  readonly title: string;
  readonly units: readonly string[];
  readonly table: Omit<Table, 'numbered' | 'headsPages' | 'hasHeader'>;
}

/**
 * Tables under each other, each with its title. A header that is the same for all is written once, stays
 * in sight and heads every page; else the header of one must not head the rows of another, and each table is on one
 * page where it fits.
 */
export function addSections(
  builder: LayoutBuilder,
  sections: readonly Section[],
  { sameHeader = false } = {},
): WrittenTable[] {
  return sections.map(({ title, units, table }, at) => {
    if (at > 0) builder.gap();
    const top = addTitledUnits(builder, title, units);
    const written = addTable(builder, {
      ...table,
      numbered: true,
      headsPages: sameHeader,
      hasHeader: at === 0 || !sameHeader,
    });
    builder.keepTogether(top, sameHeader ? written.firstRow : written.totalRow);
    return written;
  });
}
