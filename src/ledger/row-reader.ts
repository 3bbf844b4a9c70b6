import type { MemberList } from './catalogue';
import { type Cell, cellText, isBlank, isErrorCell } from './cell';
import type { IsoDate } from './date';
import { readUnit } from './header';
import { type PrintedAmount, readPrinted } from './printed-amount';
import { type Place, type Problem, problem, type Result } from './problem';
import { readDate, readMeasure, readMember } from './read-cell';
import type { DimensionField } from './record';
import { textKey, tidyText } from './text-key';
import { MONEY_UNITS, type MoneyUnit, unitExponent, unitFactor } from './unit';

export interface FoundColumn {
  readonly id: string;
  readonly header: string;
  /** From 0. */
  readonly index: number;
  /** Unit that the header names. */
  readonly unit: MoneyUnit | null;
}

/**
 * Reads the cells of one row by column id and collects what is wrong with them. A cell that is
 * blank, wrong, or in a column that the tab lacks reads as null (or '').
 */
export class RowReader {
  constructor(
    private readonly columns: readonly FoundColumn[],
    private readonly cells: readonly Cell[],
    /** Tab and row. */
    readonly at: Place,
    private readonly problems: Problem[],
    private readonly warnings: Problem[] = [],
  ) {}

  text(id: string): string {
    const cell = this.cell(id);
    if (!isErrorCell(cell)) return tidyText(cellText(cell));
    this.report('error-cell', id, { text: cellText(cell) });
    return '';
  }

  requiredText(id: string): string | null {
    const before = this.problems.length;
    const text = this.text(id);
    if (text !== '') return text;
    if (this.problems.length === before) this.report('value-required', id);
    return null;
  }

  date(id: string): IsoDate | null {
    return this.take(readDate(this.cell(id), this.place(id)));
  }

  optionalDate(id: string): IsoDate | null {
    return isBlank(this.cell(id)) ? null : this.date(id);
  }

  /** Đồng; the unit is the header's. */
  money(id: string): number | null {
    const unit = this.columns.find((column) => column.id === id)?.unit;
    return unit === undefined || unit === null ? null : this.moneyIn(id, unit);
  }

  /** Đồng, which may be less than nothing. */
  signedMoney(id: string): number | null {
    const unit = this.columns.find((column) => column.id === id)?.unit;
    if (unit === undefined || unit === null) return null;
    const column = { kind: 'money', scale: unitFactor(unit), signed: true } as const;
    return this.take(readMeasure(this.cell(id), column, this.place(id)));
  }

  requiredMoney(id: string): number | null {
    if (isBlank(this.cell(id))) this.report('value-required', id);
    return this.money(id);
  }

  /** Đồng; the unit stands in a column of its own. */
  moneyIn(id: string, unit: MoneyUnit): number | null {
    const column = { kind: 'money', scale: unitFactor(unit) } as const;
    return this.take(readMeasure(this.cell(id), column, this.place(id)));
  }

  /** The same of a figure of the press: "trên 2.875 tỷ đồng". */
  printed(id: string, unit: MoneyUnit): PrintedAmount | null {
    const column = { kind: 'money', exponent: unitExponent(unit), decimals: null } as const;
    return this.take(readPrinted(this.cell(id), column, this.place(id)));
  }

  count(id: string): number | null {
    return this.take(readMeasure(this.cell(id), { kind: 'count', scale: 1 }, this.place(id)));
  }

  /** A score: a number with decimals, typed with a comma or a point. */
  decimal(id: string): number | null {
    const cell = this.cell(id);
    if (isBlank(cell)) return null;
    const text = cellText(cell);
    if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
    this.report(isErrorCell(cell) ? 'error-cell' : 'number-bad', id, { text });
    return null;
  }

  /** One of a closed list; `otherNames` maps keys of other spellings to it. */
  choice<Choice extends string>(
    id: string,
    choices: readonly Choice[],
    otherNames: Readonly<Record<string, Choice>> = {},
  ): Choice | null {
    const text = this.text(id);
    if (text === '') return null;
    const key = textKey(text);
    const choice = choices.find((known) => textKey(known) === key) ?? otherNames[key];
    if (choice !== undefined) return choice;
    this.report('choice-bad', id, { text, choices: choices.join(', ') });
    return null;
  }

  /** The unit that a row's own amounts are in. */
  requiredUnit(id: string): MoneyUnit | null {
    const text = this.requiredText(id);
    if (text === null) return null;
    const unit = readUnit(text);
    if (unit === null) this.report('choice-bad', id, { text, choices: MONEY_UNITS.join(', ') });
    return unit;
  }

  /** Standard name of a member of the catalogue. */
  member(field: DimensionField, list: MemberList): string | null {
    return this.take(readMember(field, this.cell(field), list, this.place(field)));
  }

  /** As it stands. */
  cell(id: string): Cell {
    const column = this.columns.find((found) => found.id === id);
    return column === undefined ? '' : (this.cells[column.index] ?? '');
  }

  private place(id: string): Place {
    const column = this.columns.find((found) => found.id === id);
    return column === undefined ? this.at : { ...this.at, column: column.header };
  }

  report(code: Problem['code'], id: string, about: Problem['about'] = {}): void {
    this.problems.push(problem(code, this.place(id), about));
  }

  /** Shown and passed: the row is read all the same. */
  warn(code: Problem['code'], id: string, about: Problem['about'] = {}): void {
    this.warnings.push(problem(code, this.place(id), about, 'warning'));
  }

  /** Header text of a column. */
  header(id: string): string {
    return this.columns.find((column) => column.id === id)?.header ?? id;
  }

  private take<T>(result: Result<T>): T | null {
    if (result.ok) return result.value;
    this.problems.push(...result.problems);
    return null;
  }
}
