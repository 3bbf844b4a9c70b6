import type { Catalogue } from '../catalogue';
import { type Cell, type CellsById, cellText, isBlank, sameCell } from '../cell';
import { isOddPerHousehold, perHouseholdWords } from '../checks/check-lending';
import { formatAmount } from '../format';
import { readUnit } from '../header';
import { type Place, type Problem, problem } from '../problem';
import { isEntryTab, type TabColumn, type TabSpec } from '../tabs';
import { type MoneyUnit, unitFactor } from '../unit';
import { flowOfCumulative } from './header-names';
import type { ImportContent, SentLine } from './import-call';
import { LineReader } from './line-reader';
import { isBlankCell, type SourceCell } from './source';
import { columnOfField, requiredFields } from './targets';

/** A row of the file as the tab would keep it. */
export interface ReadLine {
  /** In the file. */
  readonly row: number;
  readonly key: string;
  readonly cells: CellsById;
  /** Flows since the beginning of the year, by column: integer đồng or counts. */
  readonly cumulative: Readonly<Record<string, number>>;
}

interface ReadTarget {
  readonly spec: TabSpec;
  readonly unit: MoneyUnit;
  readonly catalogue: Catalogue;
  readonly detail: 'commune' | 'group';
  readonly keyOf: (cells: CellsById) => string | null;
}

/** Reads every line; a line with an error is left out and its errors are told. */
export function readLines(
  content: ImportContent,
  target: ReadTarget,
): { readonly lines: readonly ReadLine[]; readonly problems: readonly Problem[] } {
  const problems = missingFields(content, target.spec);
  if (content.lines.length === 0) problems.push(problem('import-nothing'));
  const constants = readConstants(content, target, problems);
  const reading = new Reading(content, target, constants, problems);
  const lines = content.lines.flatMap((line) => reading.line(line));
  reading.report();
  return { lines: withoutTwins(lines, target.spec, problems), problems };
}

function missingFields({ fields, constants }: ImportContent, spec: TabSpec): Problem[] {
  const given = new Set([
    ...fields.map(({ id }) => flowOfCumulative(id) ?? id),
    ...constants.flatMap(({ field, text }) => (text === '' ? [] : [field])),
    ...(isEntryTab(spec) ? ['association'] : []),
    ...(spec.id === 'bank' ? ['unit'] : []),
  ]);
  return requiredFields(spec)
    .filter((id) => !given.has(id))
    .map((id) => {
      const column = columnOfField(spec, id)?.header ?? id;
      return problem('import-field-missing', {}, { column, field: id });
    });
}

function readConstants(
  content: ImportContent,
  { spec, unit, catalogue }: ReadTarget,
  problems: Problem[],
): Map<string, Cell> {
  const reader = new LineReader({ spec, tabUnit: unit, catalogue, numberStyle: '' });
  const mapped = new Set(content.fields.map(({ id }) => flowOfCumulative(id) ?? id));
  const constants = new Map<string, Cell>();
  for (const { field: id, text } of content.constants) {
    const column = columnOfField(spec, id);
    if (column === undefined || column.computed === true || mapped.has(id)) continue;
    const read = reader.read(column, text, null, { column: column.header });
    if (read.ok) {
      if (!isBlank(read.value)) constants.set(id, read.value);
    } else problems.push(...read.problems.map((found) => at(found, id)));
  }
  if (isEntryTab(spec) && !mapped.has('association')) {
    const own = catalogue.association.members.find(({ code }) => code === spec.association);
    if (own !== undefined) constants.set('association', own.name);
  }
  if (spec.id === 'bank') {
    if (!mapped.has('unit') && content.unit !== '') constants.set('unit', content.unit);
    if (!mapped.has('decimals')) constants.set('decimals', content.decimals);
  }
  return constants;
}

function at(found: Problem, field: string): Problem {
  return { ...found, about: { ...found.about, field } };
}

class Reading {
  private readonly reader: LineReader;
  private readonly columns: readonly (TabColumn | undefined)[];
  private readonly required: readonly string[];
  private readonly others: number[] = [];
  private readonly unitsMissing = new Set<string>();

  constructor(
    private readonly content: ImportContent,
    private readonly target: ReadTarget,
    private readonly constants: ReadonlyMap<string, Cell>,
    private readonly problems: Problem[],
  ) {
    const { spec, unit: tabUnit, catalogue } = target;
    this.reader = new LineReader({ spec, tabUnit, catalogue, numberStyle: content.numberStyle });
    this.columns = content.fields.map(({ id }) => columnOfField(spec, id));
    const mapped = new Set(content.fields.map(({ id }) => flowOfCumulative(id) ?? id));
    this.required = requiredFields(spec).filter((id) => mapped.has(id));
  }

  line([at, ...cells]: SentLine): ReadLine[] {
    const row = Number(at);
    const found: Problem[] = [];
    const values = new Map(this.constants);
    const cumulative: Record<string, number> = {};
    const unitOf = this.unitOfLine(cells);
    this.content.fields.forEach((field, i) => {
      const column = this.columns[i];
      if (column === undefined || column.computed === true) return;
      const cell = cells[i] ?? '';
      const place = { row, column: field.header };
      const unit = field.unit ?? unitOf;
      if (flowOfCumulative(field.id) !== null) {
        // Where the file gives the flow itself, that counts.
        if (this.content.fields.some(({ id }) => id === column.id)) return;
        const total = this.cumulativeOf(column, cell, unit, place, found);
        if (total !== null) cumulative[column.id] = total;
        return;
      }
      const read = this.reader.read(column, cell, unit, place);
      if (read.ok) values.set(column.id, read.value);
      else found.push(...read.problems);
    });
    this.checkRow(values, found, { row });
    const isOther = this.isOther(values);
    if (isOther) this.others.push(row);
    else this.problems.push(...found.filter((problem) => this.isNew(problem)));
    if (isOther || found.length > 0) return [];
    this.checkMagnitude(values, row, unitOf);
    const own = Object.fromEntries(values);
    const key = this.target.keyOf(own);
    return key === null ? [] : [{ row, key, cells: own, cumulative }];
  }

  /** The unit of a line of the bank's figures may stand in a column of its own. */
  private unitOfLine(cells: readonly SourceCell[]): MoneyUnit | null {
    const own = this.content.fields.findIndex(({ id }) => id === 'unit');
    const cell = own < 0 ? '' : (cells[own] ?? '');
    const read = isBlankCell(cell) ? null : readUnit(String(cell));
    return read ?? (this.content.unit === '' ? null : this.content.unit);
  }

  private cumulativeOf(
    column: TabColumn,
    cell: SourceCell,
    unit: MoneyUnit | null,
    place: Place,
    found: Problem[],
  ): number | null {
    if (isBlankCell(cell)) return null;
    const isMoney = column.kind === 'money';
    if (isMoney && unit === null) {
      found.push(problem('import-unit-missing', {}, { column: place.column ?? '', field: 'unit' }));
      return null;
    }
    const scale = isMoney && unit !== null ? unitFactor(unit) : 1;
    const read = this.reader.measure(cell, isMoney ? 'money' : 'count', scale, place);
    if (read.ok) return read.value === '' ? null : read.value;
    found.push(...read.problems);
    return null;
  }

  private checkRow(values: Map<string, Cell>, found: Problem[], place: Place): void {
    const { spec, detail } = this.target;
    const wrong = new Set(found.map((problem) => problem.place.column));
    for (const id of this.required) {
      const column = columnOfField(spec, id);
      const header = this.headerOf(id);
      if (wrong.has(header) || !isBlank(values.get(id))) continue;
      if (column !== undefined) found.push(problem('value-required', { ...place, column: header }));
    }
    if (!isEntryTab(spec)) return;
    const group = cellText(values.get('group'));
    if (detail === 'commune' && group !== '') {
      found.push(problem('group-not-kept', place, { text: group }));
    }
    if (detail === 'group' && group === '') found.push(problem('group-required', place));
    const number = (id: string): number => Number(values.get(id) || 0);
    const classes = number('overdue') + number('frozen');
    if (found.length === 0 && number('outstanding') < classes) {
      const { unit } = this.target;
      const amount = (value: number): string =>
        `${formatAmount(Math.round(value * unitFactor(unit)), unit)} ${unit}`;
      const about = { outstanding: amount(number('outstanding')), classes: amount(classes) };
      found.push(problem('outstanding-below-classes', place, about));
    }
  }

  /** Triệu taken for đồng shows in what one household would owe. */
  private checkMagnitude(
    values: ReadonlyMap<string, Cell>,
    row: number,
    printed: MoneyUnit | null,
  ): void {
    const { spec } = this.target;
    const unit = spec.id === 'bank' ? printed : this.target.unit;
    const [amount, households] = [values.get('outstanding'), values.get('households')];
    if (unit === null || typeof amount !== 'number' || typeof households !== 'number') return;
    const balance = Math.round(amount * unitFactor(unit));
    if (!(balance > 0) || !(households > 0) || !isOddPerHousehold(balance, households)) return;
    const about = perHouseholdWords(`${formatAmount(balance, unit)} ${unit}`, balance, households);
    this.problems.push(problem('household-magnitude', { row }, about, 'warning'));
  }

  private headerOf(id: string): string {
    return this.content.fields.find((field) => field.id === id)?.header ?? id;
  }

  /** A row of another association has no business in this one's tab; a file may hold all four. */
  private isOther(values: ReadonlyMap<string, Cell>): boolean {
    const { spec, catalogue } = this.target;
    if (!isEntryTab(spec)) return false;
    const association = cellText(values.get('association'));
    const code = catalogue.association.find(association)?.code;
    return association !== '' && code !== undefined && code !== spec.association;
  }

  /** One sentence for each column without a unit, not one for each of its cells. */
  private isNew({ code, about }: Problem): boolean {
    if (code !== 'import-unit-missing') return true;
    const column = String(about.column);
    if (this.unitsMissing.has(column)) return false;
    this.unitsMissing.add(column);
    return true;
  }

  report(): void {
    const [row] = this.others;
    if (row === undefined) return;
    const about = { count: this.others.length };
    this.problems.push(problem('import-other-association', { row }, about, 'warning'));
  }
}

/** Lines with one key: the same said twice counts once, different figures are refused. */
function withoutTwins(
  lines: readonly ReadLine[],
  spec: TabSpec,
  problems: Problem[],
): readonly ReadLine[] {
  const first = new Map<string, ReadLine>();
  return lines.filter((line) => {
    const twin = first.get(line.key);
    if (twin === undefined) {
      first.set(line.key, line);
      return true;
    }
    const apart = differing(twin, line, spec);
    const place = { row: line.row };
    if (apart.length === 0) {
      problems.push(problem('import-twice-same', place, { first: twin.row }, 'warning'));
      return false;
    }
    const columns = apart.join(', ');
    problems.push(problem('import-twice-differs', place, { first: twin.row, columns }));
    return false;
  });
}

function differing(one: ReadLine, other: ReadLine, spec: TabSpec): string[] {
  return spec.columns.flatMap(({ id, header }) => {
    const cumulative = one.cumulative[id] !== other.cumulative[id];
    return cumulative || !sameCell(one.cells[id], other.cells[id]) ? [header] : [];
  });
}
