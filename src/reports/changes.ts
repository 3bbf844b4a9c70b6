import type { Change } from '../analysis/change';
import { type ChangesByBases, changeByBases } from '../analysis/change-by-bases';
import {
  type ComparedBase,
  comparedBases,
  isAcrossReorganisation,
  YEAR_BEFORE,
} from '../analysis/compared-bases';
import { indicator } from '../analysis/indicators';
import { reportingUnits } from '../analysis/reporting-units';
import type { Cell } from '../ledger/cell';
import { ledgerColumn } from '../ledger/columns';
import { vietnameseDate } from '../ledger/date';
import { ok, type Problem, type Result } from '../ledger/problem';
import type { DimensionField } from '../ledger/record';
import { unitFactor } from '../ledger/unit';
import { sentence } from '../ledger/wording';
import { changeColumns, MOST_BASES, type ShownBase } from './change-columns';
import { addChartBesideFigures } from './charts/chart-beside-figures';
import { trendChart } from './charts/trend-chart';
import type { Layout } from './layout';
import type { LayoutBuilder } from './layout-builder';
import { unitsNote } from './notes';
import { addUnitLine, reportPage } from './page';
import type { ReportInput, ReportSpec } from './report';
import { rowTable, sectionNumber, type TableRow, UNKNOWN } from './row-table';
import { addTable } from './table';

const ID = 'changes';
const TAB_NAME = 'BC · Biến động';

/** Biến động: balances beside those of 31/12, kỳ trước, cùng kỳ …, by hội, chương trình and xã. */
export const changes: ReportSpec = { id: ID, tabName: TAB_NAME, reads: [], build };

function build(input: ReportInput): Result<Layout> {
  const compared = compare(input);
  if (!compared.ok) return compared;
  const page = {
    id: ID,
    tabName: TAB_NAME,
    title: 'BIẾN ĐỘNG DƯ NỢ ỦY THÁC VÀ NỢ QUÁ HẠN',
    widths: changeColumns([], input).widths(widest(compared.value)),
    hasFlows: false,
  };
  return ok(reportPage(input, page, (builder) => addBody(builder, input, compared.value)));
}

const MEASURES = [
  { id: 'outstanding', title: 'TỔNG DƯ NỢ' },
  { id: 'overdue', title: 'TỔNG NỢ QUÁ HẠN' },
] as const;

interface Compared {
  /** Those with figures. */
  readonly bases: readonly ShownBase[];
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
  /** Of one commune, which was other land at a time that it was to be compared with. */
  readonly isOtherLand: boolean;
}

interface Section {
  readonly by: DimensionField;
  readonly changes: ChangesByBases;
}

/** Problems: those of changeTable, but where a merger of communes stops it. */
function compare(input: ReportInput): Result<Compared> {
  const { ledger, cutoff } = input;
  if (ledger.rowCount === 0) return ok({ bases: [], sections: [], notes: [], isOtherLand: false });
  const { bases, notes } = comparedBases(cutoff, input.base, ledger.cutoffs.members);
  const measures = MEASURES.map(({ id }) => indicator(id));
  const sections: Section[] = [];
  const said: Said[] = notes.map((problem) => ({ base: null, problem }));
  for (const by of dimensionsOf(input)) {
    const found = changeByBases(ledger, by, measures, cutoff, bases, input);
    if (!found.ok && !found.problems.every(isOfReorganisation)) return found;
    if (found.ok) sections.push({ by, changes: found.value });
    const problems = found.ok ? found.value.notes : bases.map(() => found.problems);
    bases.forEach((base, at) => {
      said.push(...(problems[at] ?? []).map((problem) => ({ base, problem })));
    });
  }
  const hasFigures = bases.map((_, at) =>
    sections.some(({ changes }) => changes.hasFigures[at] === true),
  );
  const shown = bases.flatMap((base, at): ShownBase[] =>
    hasFigures[at] === true ? [{ ...base, at, isMarked: isMarked(base, input) }] : [],
  );
  const others = said.filter(({ problem }) => !isOfReorganisation(problem));
  const marks = markNote(shown, others.length < said.length, input);
  const otherLand = otherLandNote(said, input);
  return ok({
    bases: shown,
    sections,
    notes: [...marks, ...otherLand, ...distinctNotes(others)],
    isOtherLand: otherLand.length > 0,
  });
}

/** What all rows are of is no section of its own. */
function dimensionsOf({ scope }: ReportInput): DimensionField[] {
  const all = ['association', 'program', 'commune'] as const;
  return all.filter((by) => by === 'program' || scope?.[by] === undefined);
}

interface Said {
  readonly base: ComparedBase | null;
  readonly problem: Problem;
}

/** One sentence once, with the times it is about where it does not name them. */
function distinctNotes(said: readonly Said[]): string[] {
  const texts = said.map(({ base, problem }) => {
    if (base === null || problem.code !== 'cutoff-missing') return sentence(problem);
    return `Không so với ${base.names.join(', ')} (${base.period.text}): ${sentence(problem)}`;
  });
  return [...new Set(texts)];
}

function isMarked({ period }: ComparedBase, { cutoff }: ReportInput): boolean {
  return isAcrossReorganisation(period, cutoff);
}

/** What the mark says in one sentence. */
const OF_REORGANISATION: readonly Problem['code'][] = [
  'compared-by-association',
  'change-across-communes',
];

function isOfReorganisation({ code }: Problem): boolean {
  return OF_REORGANISATION.includes(code);
}

/** A copy for one commune has no column for a time when its name was that of other land. */
function otherLandNote(said: readonly Said[], { scope }: ReportInput): string[] {
  if (scope?.commune === undefined) return [];
  const refused = said.filter(({ problem }) => problem.code === 'change-across-communes');
  const dates = [...new Set(refused.map(({ base }) => base?.period.text ?? ''))];
  if (dates.length === 0) return [];
  return [
    `Không so với ${dates.join(', ')}: xã ${scope.commune} trước và sau khi sắp xếp không cùng địa bàn; chọn “địa giới hiện hành” khi lập báo cáo để so.`,
  ];
}

/** @param haveChanged whether communes did, so that nothing can be compared by them */
function markNote(
  bases: readonly ShownBase[],
  haveChanged: boolean,
  { boundaries }: ReportInput,
): string[] {
  if (!bases.some((base) => base.isMarked)) return [];
  const what = '(*) So qua việc sắp xếp xã ngày 01/07/2025:';
  if (boundaries !== null) {
    return [
      `${what} số liệu của cả hai ngày tính theo địa giới ngày ${vietnameseDate(boundaries.asOf)}.`,
    ];
  }
  return haveChanged
    ? [
        `${what} xã của hai ngày khác nhau nên chỉ so theo hội, chương trình; chọn “địa giới hiện hành” khi lập báo cáo để so theo xã.`,
      ]
    : [`${what} các xã trong sổ không đổi nên vẫn so được.`];
}

function widest({ bases }: Compared): number {
  return Math.min(MOST_BASES, bases.length);
}

function addBody(builder: LayoutBuilder, input: ReportInput, compared: Compared): string[] {
  const date = vietnameseDate(input.cutoff);
  if (input.ledger.rowCount === 0) {
    builder.textLine(`Chưa có số liệu dư nợ đến ngày ${date} để so sánh.`, 'text');
    return [];
  }
  const { bases, notes } = compared;
  if (bases.length === 0) {
    const none = `Chưa có số liệu của ngày nào trước ${date} để so sánh.`;
    builder.textLine(
      compared.isOtherLand ? `Không có ngày nào trước ${date} so được.` : none,
      'text',
    );
    return [...notes];
  }
  addUnitLine(builder, [input.settings.displayUnit]);
  for (let first = 0; first < bases.length; first += MOST_BASES) {
    if (first > 0) builder.gap();
    const shown = bases.slice(first, first + MOST_BASES);
    const { columns } = changeColumns(shown, input);
    addTable(builder, rowTable(columns, rowsOf(compared, shown, input)));
  }
  builder.gap();
  addChartBesideFigures(builder, trendChart(input));
  const units = reportingUnits(input.ledger, input.catalogue, input.cutoff);
  return [
    unitsNote(units, input),
    'Tăng, giảm (%) = tăng, giảm / số tại mốc so sánh; “bằng … %” so với cùng kỳ là chỉ số: 100% là không đổi.',
    `Dấu “${UNKNOWN}”: không so được, vì có đơn vị chưa đủ số liệu ở một trong hai ngày. Ô trống: chưa phát sinh.`,
    ...notes,
  ];
}

function rowsOf(compared: Compared, bases: readonly ShownBase[], input: ReportInput): TableRow[] {
  return MEASURES.flatMap(({ title }, measure) => {
    const cells = (number: Cell, name: string, end: number | null, found: readonly Found[]) => ({
      cells: [number, name, ...figureCells(end, found, bases, input)],
    });
    const [first] = compared.sections;
    const totals = bases.map(({ at }) => first?.changes.totalIn(at, measure) ?? null);
    const letter = String.fromCharCode('A'.charCodeAt(0) + measure);
    const sections = compared.sections.flatMap(({ by, changes }, section): TableRow[] => {
      const title = `Theo ${ledgerColumn(by).header.toLowerCase()}`;
      const rows = changes.members.map((member, at) =>
        cells(
          at + 1,
          member,
          changes.endOf(measure, member),
          bases.map((base) => changes.changeIn(base.at, measure, member)),
        ),
      );
      return [{ cells: [sectionNumber(section), title], isSum: true }, ...rows];
    });
    const end = totals.find((change) => change !== null)?.end ?? null;
    return [{ ...cells(letter, title, end, totals), isSum: true }, ...sections];
  });
}

type Found = ReturnType<ChangesByBases['changeIn']>;

/** The figure of the date, then of each base its figure, the change and its percentage. */
function figureCells(
  end: number | null,
  found: readonly Found[],
  bases: readonly ShownBase[],
  { settings }: ReportInput,
): (Cell | null)[] {
  const amount = (dong: number | null): Cell | null =>
    dong === null ? null : dong / unitFactor(settings.displayUnit);
  return [
    amount(end),
    ...bases.flatMap(({ names }, at): (Cell | null)[] => {
      const change = found[at];
      if (change === null) return [UNKNOWN, UNKNOWN, UNKNOWN];
      if (change === undefined) return [null, null, null];
      const { base, lacks } = change;
      const known = lacks === null || lacks === 'end';
      if (lacks !== null) return [known ? amount(base) : UNKNOWN, UNKNOWN, UNKNOWN];
      return [amount(base), amount(change.change), percentOf(change, names)];
    }),
  ];
}

/** "bằng 126% so với cùng kỳ" is an index, the others are growth. */
function percentOf({ base, end, growth }: Change, names: readonly string[]): number | null {
  if (!names.includes(YEAR_BEFORE)) return growth;
  return growth === null || base === null || end === null ? null : end / base;
}
