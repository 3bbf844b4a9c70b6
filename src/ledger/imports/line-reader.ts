import { DIRECT } from '../bank-figures';
import { type Catalogue, memberList } from '../catalogue';
import type { Cell } from '../cell';
import { dateOf } from '../date';
import { readUnit } from '../header';
import { failed, ok, type Place, problem, type Result } from '../problem';
import { readDate, readMeasure, readMember } from '../read-cell';
import type { DimensionField } from '../record';
import { isEntryTab, type TabColumn, type TabSpec } from '../tabs';
import { tidyText } from '../text-key';
import { MONEY_UNITS, type MoneyUnit, unitFactor } from '../unit';
import type { NumberStyle } from './import-call';
import { isDirect, withoutMarker } from './names';
import { inStyle, mayBeEither } from './number-style';
import { isBlankCell, type SourceCell, textOf, withoutControls } from './source';

/** Longest text of a cell in Google Sheets. */
export const LONGEST_TEXT = 50_000;

interface LineReaderOptions {
  readonly spec: TabSpec;
  /** Of the money columns of the tab. */
  readonly tabUnit: MoneyUnit;
  readonly catalogue: Catalogue;
  readonly numberStyle: NumberStyle;
}

/** Reads single cells of a file as the columns of a tab keep them. */
export class LineReader {
  private readonly known = new Map<string, Result<Cell>>();

  constructor(private readonly options: LineReaderOptions) {}

  /** @param unit of the amounts of this line and column; null where it is not known */
  read(column: TabColumn, cell: SourceCell, unit: MoneyUnit | null, place: Place): Result<Cell> {
    if (isBlankCell(cell)) return ok('');
    switch (column.kind) {
      case 'date':
      case 'time': {
        const date = readDate(cell, place);
        return date.ok ? ok(dateOf(date.value)) : date;
      }
      case 'money':
        return this.amount(cell, unit, this.options.tabUnit, place, column.signed);
      case 'count':
        return this.measure(cell, 'count', 1, place);
      case 'decimal':
        return isPrintedAmount(column, this.options.spec)
          ? this.amount(cell, unit, unit, place)
          : decimal(inStyle(cell, this.options.numberStyle), place);
      default:
        return this.text(column, cell, place);
    }
  }

  /** Integer đồng or count, for flows since the beginning of the year. */
  measure(
    cell: SourceCell,
    kind: 'money' | 'count',
    scale: number,
    place: Place,
    signed = false,
  ): Result<number | ''> {
    const styled = inStyle(cell, this.options.numberStyle);
    const value = readMeasure(styled, { kind, scale, signed }, place);
    if (value.ok) return ok(value.value ?? '');
    if (this.options.numberStyle === '' && mayBeEither(cell)) {
      const about = { text: textOf(cell), field: 'numberStyle' };
      return failed(problem('import-number-style', place, about));
    }
    return value;
  }

  private amount(
    cell: SourceCell,
    unit: MoneyUnit | null,
    into: MoneyUnit | null,
    place: Place,
    signed = false,
  ): Result<Cell> {
    if (unit === null || into === null) {
      const about = { column: place.column ?? '', field: 'unit' };
      return failed(problem('import-unit-missing', {}, about));
    }
    const value = this.measure(cell, 'money', unitFactor(unit), place, signed);
    if (!value.ok || value.value === '') return value;
    return ok(value.value / unitFactor(into));
  }

  private text(column: TabColumn, cell: SourceCell, place: Place): Result<Cell> {
    // The page cleared them already; a call made by hand may not have.
    const text = withoutControls(String(cell));
    if (text.length > LONGEST_TEXT) {
      return failed(problem('text-too-long', place, { length: text.length, most: LONGEST_TEXT }));
    }
    const dimension = this.dimensionOf(column);
    if (dimension === null && column.choices === undefined) {
      return ok(column.id === 'group' ? groupText(text) : text.trim());
    }
    const memo = `${column.id}|${text}`;
    const known = this.known.get(memo);
    const read =
      known ?? (dimension === null ? this.choice(column, text) : this.member(dimension, text));
    this.known.set(memo, read);
    return read.ok ? read : failed(...read.problems.map((found) => ({ ...found, place })));
  }

  /** Whose names the column holds; a Tổ is looked up where Danh mục lists them and records need it. */
  private dimensionOf({ id, choices }: TabColumn): DimensionField | null {
    if (choices !== undefined && 'catalogue' in choices) return choices.catalogue;
    if (id === 'association' || id === 'commune' || id === 'program' || id === 'fund') return id;
    const { spec, catalogue } = this.options;
    return id === 'group' && isEntryTab(spec) && !catalogue.group.open ? id : null;
  }

  private choice({ id, choices }: TabColumn, text: string): Result<Cell> {
    if (choices === undefined || !('list' in choices)) return ok(text);
    // Units of Tham số, as "%/năm", are names like any other.
    if (id === 'unit' && this.options.spec.id === 'bank') {
      const unit = readUnit(text);
      if (unit !== null) return ok(unit);
      return failed(problem('choice-bad', {}, { text, choices: MONEY_UNITS.join(', ') }));
    }
    const list = memberList(
      choices.list.map((name) => {
        const aliases = id === 'grade' ? (GRADE_ALIASES[name] ?? []) : [];
        return { code: '', name, abbreviation: '', aliases };
      }),
    );
    const found = list.find(text);
    if (found !== undefined) return ok(found.name);
    return failed(problem('choice-bad', {}, { text, choices: choices.list.join(', ') }));
  }

  private member(field: DimensionField, text: string): Result<Cell> {
    const { spec, catalogue } = this.options;
    if (spec.id === 'bank' && field === 'association' && isDirect(text)) return ok(DIRECT);
    const list = catalogue[field];
    const bare = withoutMarker(text);
    return readMember(field, list.find(text) === undefined ? bare : text, list, {});
  }
}

const GRADE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Trung bình': ['TB', 'Loại Trung bình'],
  Yếu: ['Kém', 'Loại kém', 'Loại yếu'],
  Khá: ['Loại Khá'],
  Tốt: ['Loại Tốt'],
};

/** An amount as the bank printed it, in the unit that stands beside it. */
function isPrintedAmount({ id }: TabColumn, spec: TabSpec): boolean {
  return spec.id === 'bank' && ['outstanding', 'overdue', 'frozen'].includes(id);
}

function decimal(cell: SourceCell, place: Place): Result<Cell> {
  if (typeof cell === 'number' && Number.isFinite(cell)) return ok(cell);
  const text = textOf(cell).replace(/%$/, '').trim();
  if (/^-?\d+([.,]\d+)?$/.test(text)) return ok(Number(text.replace(',', '.')));
  return failed(problem('number-bad', place, { text: textOf(cell) }));
}

/** A code that went through a program that took it for a number: "46007818.0". */
function groupText(text: string): string {
  return tidyText(text).replace(/^(\d+)\.0+$/, '$1');
}
