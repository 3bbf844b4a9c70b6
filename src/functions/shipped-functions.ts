import type { Example, FunctionHelp } from './custom-function';
import { inOrder, purposeOf } from './purposes';

/**
 * What of the help the commands carry: examples to insert, and how the tab "Ví dụ hàm" shows the first
 * of each function. Short, for it is part of the script.
 */
export interface ShippedFunction {
  readonly name: string;
  readonly purpose: string;
  readonly summary: string;
  readonly examples: readonly Pick<Example, 'formula' | 'text'>[];
  readonly shown: ShownExample;
}

export interface ShownExample {
  /** Number formats of the columns; '' where texts stand. */
  readonly formats: readonly string[];
  /** Characters of a single answer; of a table those of its longest heading, the first column's aside. */
  readonly length: number;
  readonly isTable: boolean;
}

export function shippedFunctions(help: readonly FunctionHelp[]): ShippedFunction[] {
  return inOrder(help).flatMap(({ of, summary, examples }) => {
    const [first] = examples;
    if (!first) return [];
    return {
      name: of.name,
      purpose: purposeOf(of.name),
      summary,
      examples: examples.map(({ formula, text }) => ({ formula, text })),
      shown: shownOf(first),
    };
  });
}

function shownOf({ result }: Example): ShownExample {
  if (typeof result === 'string') {
    return { formats: [formatOf(result)], length: result.length, isTable: false };
  }
  const width = Math.max(...result.map((row) => row.length));
  const formats = Array.from({ length: width }, (_, column) => {
    const cells = result.map((row) => formatOf(row[column] ?? ''));
    return cells.find((format) => format !== '') ?? '';
  });
  const headings = result[0]?.slice(1) ?? [];
  const length = Math.max(0, ...headings.map((heading) => heading.length));
  return { formats, length, isTable: true };
}

/** The number format under which a cell shows a text like this; '' for words. */
export function formatOf(shown: string): string {
  const found = /^-?[\d.]+(?:,(\d+))?(%?)$/.exec(shown);
  if (!found) return /^\d\d\/\d\d\/\d{4}$/.test(shown) ? 'dd/mm/yyyy' : '';
  const [, decimals = '', percent = ''] = found;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  if (percent !== '') return `0${places}%`;
  return decimals === '' ? '#,##0' : `#,##0.${'#'.repeat(decimals.length)}`;
}
