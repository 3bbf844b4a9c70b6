import type { LayoutBuilder } from './layout-builder';
import { addUnitLine } from './page';
import { addTable, type Table, type WrittenTable } from './table';

/** One of several tables of a report, each with a header of its own. */
interface Section {
  /** "I. Chia theo hội" */
  readonly title: string;
  readonly units: readonly string[];
  readonly table: Omit<Table, 'numbered' | 'headsPages'>;
}

/**
 * Tables under each other, each with its title, on one page of paper where it fits: the header of one
 * must not head the rows of another. The first header stays in sight.
 */
export function addSections(builder: LayoutBuilder, sections: readonly Section[]): WrittenTable[] {
  return sections.map(({ title, units, table }, at) => {
    if (at > 0) builder.gap(14);
    const top = builder.line(title, 'section', 27);
    addUnitLine(builder, units);
    const written = addTable(builder, { ...table, numbered: true, headsPages: false });
    builder.keepTogether(top, written.totalRow);
    return written;
  });
}
