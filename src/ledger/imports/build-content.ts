import { type Catalogue, memberList, otherCommuneNames } from '../catalogue';
import type { Problem } from '../problem';
import { problem } from '../problem';
import { type TabId, tabSpec } from '../tabs';
import type { MoneyUnit } from '../unit';
import type { ImportContent, ImportForm, NumberStyle } from './import-call';
import { LONGEST_TEXT } from './line-reader';
import type { TableMapping } from './map-columns';
import type { RecognisedSheet } from './recognise';
import type { SourceCell } from './source';
import { takeLines } from './take-lines';
import { askedFields, columnOfField } from './targets';

/** What the person settled about a file. */
interface ImportChoices {
  readonly tab: TabId;
  readonly mappings: readonly TableMapping[];
  readonly unit: MoneyUnit | '';
  readonly numberStyle: NumberStyle;
  /** Texts by field; those that a column of the file gives do not count. */
  readonly constants: ReadonlyMap<string, string>;
  readonly skipped: ReadonlySet<number>;
}

export interface BuiltContent {
  readonly content: ImportContent;
  readonly notices: readonly Problem[];
}

/** As many lines as one import takes. */
export const MOST_LINES = 10_000;

export function buildContent(
  sheet: RecognisedSheet,
  choices: ImportChoices,
  catalogue: Catalogue,
): BuiltContent {
  const { recognition, tables } = sheet;
  const kind = recognition.is === 'report' ? recognition.kind : null;
  const spec = tabSpec(choices.tab);
  const taken = takeLines(tables, choices.mappings, {
    spec,
    kind,
    catalogue,
    skipped: choices.skipped,
  });
  const given = new Set(taken.fields.map(({ id }) => columnOfField(spec, id)?.id));
  const constants = askedFields(spec)
    .filter(({ id }) => !given.has(id))
    .map(({ id }) => ({ field: id, text: choices.constants.get(id) ?? '' }));
  const notices = [...sheet.notices, ...taken.notices];
  const lines = taken.lines.map(({ row, cells }) => [
    row,
    ...cells.map((cell, i) => shortened(cell, row, taken.fields[i]?.header ?? '', notices)),
  ]);
  if (lines.length > MOST_LINES) {
    notices.push(problem('import-too-long', {}, { count: lines.length, most: MOST_LINES }));
  }
  return {
    content: {
      tab: choices.tab,
      fields: taken.fields,
      lines: lines.slice(0, MOST_LINES),
      unit: choices.unit,
      decimals: kind?.decimals ?? decimalsIn(lines),
      numberStyle: choices.numberStyle,
      constants,
    },
    notices,
  };
}

/** No cell of a sheet holds more: such a text is told, not cut in silence. */
function shortened(cell: SourceCell, row: number, column: string, notices: Problem[]): SourceCell {
  if (typeof cell !== 'string' || cell.length <= LONGEST_TEXT) return cell;
  const about = { length: cell.length, most: LONGEST_TEXT };
  notices.push(problem('text-too-long', { row, column }, about));
  return '';
}

const MOST_DECIMALS = 6;

/** Digits after the comma of the finest number. */
function decimalsIn(lines: readonly (readonly SourceCell[])[]): number {
  let most = 0;
  for (const line of lines) {
    for (const cell of line.slice(1)) {
      if (typeof cell !== 'number' || Number.isInteger(cell)) continue;
      most = Math.max(most, String(cell).split('.')[1]?.length ?? 0);
    }
  }
  return Math.min(most, MOST_DECIMALS);
}

/** The workbook's catalogue as the page was sent it. */
export function catalogueFrom({ members }: Pick<ImportForm, 'members'>): Catalogue {
  return {
    program: memberList(members.program),
    association: memberList(members.association),
    fund: memberList(members.fund),
    commune: memberList(members.commune, otherCommuneNames),
    group: memberList(members.group),
  };
}
