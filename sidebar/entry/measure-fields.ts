import { type MeasureColumn, measureColumns } from '../../src/ledger/columns';
import { type EntryRow, type Measures, readAmount } from '../../src/ledger/entry';
import { formatAmount, formatCount } from '../../src/ledger/format';
import { saysNearly } from '../../src/ledger/number';
import type { Result } from '../../src/ledger/problem';
import type { MeasureField } from '../../src/ledger/record';
import type { MoneyUnit } from '../../src/ledger/unit';
import { sentence } from '../../src/ledger/wording';
import { focusUnlessAway } from '../shared/element';
import { type Field, textInput } from '../shared/field';
import { FilledField } from './filled-field';

/** Where each measure stands in the form. */
export interface MeasurePlaces {
  readonly flows: HTMLElement;
  readonly stocks: HTMLElement;
  readonly more: HTMLElement;
}

type MeasureInput = FilledField<HTMLInputElement>;

const MAIN_FLOWS: readonly MeasureField[] = ['disbursed', 'collected', 'writtenOff', 'loanEvents'];
const MAIN_STOCKS: readonly MeasureField[] = ['outstanding', 'households', 'overdue', 'frozen'];

/** The figures of a record: typed in any Vietnamese spelling, read back under each field. */
export class MeasureFields {
  private readonly fields = new Map<MeasureField, MeasureInput>();
  private readonly columns = new Map(measureColumns().map((column) => [column.field, column]));

  constructor(
    places: MeasurePlaces,
    private readonly unit: MoneyUnit,
    private readonly changed: () => void,
  ) {
    for (const id of [...MAIN_FLOWS, ...MAIN_STOCKS]) {
      this.add(MAIN_FLOWS.includes(id) ? places.flows : places.stocks, id);
    }
    for (const id of this.columns.keys()) if (!this.fields.has(id)) this.add(places.more, id);
  }

  /** As typed. */
  get amounts(): Record<MeasureField, string> {
    const typed = [...this.fields].map(([id, field]) => [id, field.value]);
    return Object.fromEntries(typed) as Record<MeasureField, string>;
  }

  /** What can be read of it so far: đồng and counts. */
  get measures(): Partial<Measures> {
    const read: Partial<Record<MeasureField, number | null>> = {};
    for (const [id, field] of this.fields) {
      const value = this.read(id, field.value);
      if (value.ok) read[id] = value.value;
    }
    return read;
  }

  field(id: string): Field | undefined {
    return this.fields.get(id as MeasureField);
  }

  /** The fields that she typed in or emptied. */
  get typed(): { readonly field: MeasureField; readonly text: string }[] {
    return [...this.fields].flatMap(([field, { isTyped, value }]) =>
      isTyped ? [{ field, text: value }] : [],
    );
  }

  /** @param header of the column, without its unit */
  isTyped(header: string): boolean {
    const column = [...this.columns.values()].find((each) => each.header === header);
    return column !== undefined && this.fields.get(column.field)?.isTyped === true;
  }

  restore(id: string, text: string): void {
    const field = this.fields.get(id as MeasureField);
    if (!field) return;
    field.restore(text);
    this.judge(id as MeasureField, field);
  }

  focusOnFirst(): void {
    focusUnlessAway(this.fields.get(MAIN_FLOWS[0] ?? 'outstanding')?.control);
  }

  /** Fills in a row of the sheet, or nothing, wherever she has not typed. */
  fill(row: EntryRow | null): void {
    for (const [id, field] of this.fields) {
      field.fill(typedText(row?.[id] ?? null));
      if (!field.isWrong) this.showReading(id, field);
    }
  }

  clear(): void {
    for (const field of this.fields.values()) field.clear();
  }

  private add(place: HTMLElement, id: MeasureField): void {
    const column = this.columns.get(id);
    if (!column) return;
    const input = textInput({ class: 'number', inputmode: 'decimal' });
    const field = new FilledField(id, labelOf(column), input);
    input.addEventListener('input', () => {
      this.showReading(id, field);
      this.changed();
    });
    // A half-typed number is no mistake yet: it is judged when she leaves the field.
    input.addEventListener('change', () => this.judge(id, field));
    this.fields.set(id, field);
    place.append(field.element);
  }

  private judge(id: MeasureField, field: MeasureInput): void {
    const read = this.read(id, field.value);
    if (read.ok) this.showReading(id, field);
    else field.showError(read.problems.map(sentence).join(' '));
  }

  private showReading(id: MeasureField, field: MeasureInput): void {
    const read = this.read(id, field.value);
    const parts: string[] = [];
    if (read.ok && read.value !== null) parts.push(`= ${this.spoken(id, read.value)}`);
    if (saysNearly(field.value)) parts.push('số gần đúng, nên ghi đúng số');
    const stored = this.read(id, field.inBook);
    if (field.isTyped && stored.ok && stored.value !== null) {
      parts.push(`trong sổ ${this.spoken(id, stored.value)}`);
    }
    if (parts.length === 0) field.showHint();
    else field.showReading(parts.join('; '));
  }

  private spoken(id: MeasureField, value: number): string {
    if (this.columns.get(id)?.kind === 'money') {
      return `${formatAmount(value, this.unit)} ${this.unit}`;
    }
    return `${formatCount(value)} ${id === 'loanEvents' ? 'lượt hộ' : 'hộ'}`;
  }

  private read(id: MeasureField, text: string): Result<number | null> {
    return readAmount(id, this.columns.get(id)?.kind ?? 'money', text, this.unit);
  }
}

function labelOf({ header, field }: MeasureColumn): string {
  return field === 'outstanding' ? `${header} (bắt buộc)` : header;
}

/** A number as one types it: no grouping, which could be read in two ways. */
function typedText(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
