import { Field } from '../shared/field';

type Control = Field['control'];

/**
 * A field that the page fills in from the workbook and a person may type in. What she typed, or
 * emptied, stays; what the page filled in gives way to what it fills in next.
 */
export class FilledField<C extends Control = Control> extends Field<C> {
  private filled = '';

  /** @returns whether the field holds `text` now */
  fill(text: string): boolean {
    const untouched = this.value === this.filled;
    this.filled = text.trim();
    if (untouched) this.value = text;
    return untouched;
  }

  clear(): void {
    this.filled = '';
    this.value = '';
  }
}
