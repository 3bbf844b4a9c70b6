/** Values that go from cells into cells as what they are. */

import type { Locale } from './engine/engine';
import type { CellInput, StoredValue } from './store';
import { readTyped } from './typed-text';

const TEXT_FORMAT = '@';

/**
 * Text that would be read as something else goes in behind an apostrophe.
 *
 * @param formats of the cells into which the values go
 */
export function kept(
  values: readonly (readonly StoredValue[])[],
  formats: readonly (readonly string[])[],
  locale: Locale,
): CellInput[][] {
  return values.map((line, i) =>
    line.map((value, j) => {
      if (typeof value !== 'string' || formats[i]?.[j] === TEXT_FORMAT) return value;
      const typed = readTyped(value, locale, 2000);
      const same = typed.kind === 'text' && typed.text === value;
      return same ? value : `'${value}`;
    }),
  );
}
