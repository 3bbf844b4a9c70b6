import { Field } from '../shared/field';

type Control = Field['control'];

/**
 * A field that the page fills in from the workbook and a person may type in. What she typed, or
 * emptied, stays; what the page filled in gives way to what it fills in next.
 */
export class FilledField<C extends Control = Control> extends Field<C> {
  private filled = '';
  /** Typed into an earlier page: hers, even where it is what the workbook holds. */
  private restored = false;

  /** What the workbook holds. */
  get inBook(): string {
    return this.filled;
  }

  get isTyped(): boolean {
    return this.restored || this.value !== this.filled;
  }

  /** @returns whether the field holds `text` now */
  fill(text: string): boolean {
    const untouched = !this.isTyped;
    this.filled = text.trim();
    if (untouched) this.value = text;
    return untouched;
  }

  restore(text: string): void {
    this.value = text;
    this.restored = true;
  }

  clear(): void {
    this.filled = '';
    this.value = '';
    this.restored = false;
  }
}
