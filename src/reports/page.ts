import { periodPhrase } from '../analysis/narrative/period-phrase';
import { shortfall, shortfallLine } from '../analysis/reporting-units';
import { vietnameseDate } from '../ledger/date';
import { addHeading } from './administrative-header';
import { boundaryNotes } from './boundaries';
import { addNotes, addSigners } from './closing';
import type { Layout, LayoutCell } from './layout';
import { BLANK, LayoutBuilder } from './layout-builder';
import { freshnessNote } from './notes';
import type { ReportInput } from './report';
import { scopeLines } from './scope';

/** Column widths of a page that is a sentence: as many columns as there may be signers. */
export const SENTENCE_WIDTHS = [250, 250, 250, 250];

/** What the frame of a summary tab is made of; its head, notes and signers are the same everywhere. */
interface Page {
  readonly id: string;
  readonly tabName: string;
  /** In capitals. */
  readonly title: string;
  /** Column widths in pixels. */
  readonly widths: readonly number[];
  /** Under the title between the date and what is missing: "So với ngày 31/12/2024". */
  readonly subtitles?: readonly string[];
  /** Whether flows of the period are shown, so that the page names it. */
  readonly hasFlows: boolean;
  /** Writes what stands behind the signers, on paper of its own where it fits one page. */
  readonly addAnnex?: (builder: LayoutBuilder) => void;
}

/**
 * A summary tab on paper: administrative head, title, date of the figures, what is missing, then the
 * body, notes and signers.
 *
 * @param addBody writes the body and answers its notes; '' is left out
 */
export function reportPage(
  input: ReportInput,
  page: Page,
  addBody: (builder: LayoutBuilder) => readonly string[],
): Layout {
  const { settings } = input;
  const builder = new LayoutBuilder(page.id, page.tabName, page.widths);
  addHeading(builder, settings, {
    title: page.title,
    subtitles: [...subtitles(input, page), ...shortfallLine(shortfall(input))],
    builtOn: input.builtOn,
  });
  const notes = addBody(builder);
  const bodyEnd = builder.lastFilledRow;
  if (bodyEnd === builder.nextRow - 1) builder.gap();
  addNotes(builder, [...notes, ...boundaryNotes(input), settings.reportNote, freshnessNote(input)]);
  addSigners(builder, settings);
  // A signature is worth something on a page with what is signed: the last rows above go with it.
  builder.keepTogether(Math.max(1, bodyEnd - 1), builder.nextRow - 1);
  addAnnex(builder, page);
  return builder.build();
}

function addAnnex(builder: LayoutBuilder, page: Page): void {
  if (page.addAnnex === undefined) return;
  const first = builder.nextRow;
  page.addAnnex(builder);
  builder.keepTogether(first, builder.nextRow - 1);
}

function subtitles(input: ReportInput, { hasFlows, subtitles: own = [] }: Page): string[] {
  const { area } = input.settings;
  return [
    area === '' ? '' : `Địa bàn: ${area}`,
    ...scopeLines(input.scope),
    `Số liệu đến ngày ${vietnameseDate(input.cutoff)}`,
    hasFlows ? `Doanh số cho vay, thu nợ: ${periodPhrase(input.flowPeriod)}` : '',
    ...own,
  ].filter((line) => line !== '');
}

/** "Đơn vị tính: triệu đồng, hộ": on the right, just above its table. */
export function addUnitLine(builder: LayoutBuilder, units: readonly string[]): void {
  addTitledUnits(builder, '', units);
}

/** At the left the title of a table. Both run on over blank cells and need none of their own as wide. */
export function addTitledUnits(
  builder: LayoutBuilder,
  title: string,
  units: readonly string[],
): number {
  const blanks = builder.widths.slice(2).map((): LayoutCell => BLANK);
  const value = `Đơn vị tính: ${units.join(', ')}`;
  return builder.row([{ value: title, style: 'section' }, ...blanks, { value, style: 'unitLine' }]);
}
