import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { EXTRA_HELP } from '../../src/functions/extra-help';
import { EXTRA_FUNCTIONS } from '../../src/functions/extra-registry';
import { FUNCTION_HELP } from '../../src/functions/help';
import { purposeOf } from '../../src/functions/purposes';
import { CUSTOM_FUNCTIONS } from '../../src/functions/registry';
import { openSample } from '../support/sample';
import { shownAs } from './shown-as';

const HELP = [...FUNCTION_HELP, ...EXTRA_HELP];
const examples = HELP.flatMap((help) => help.examples);
const refusals = HELP.flatMap((help) => help.errors ?? []);
const TAB = 'Thử';

let workbook: LocalWorkbook;
beforeAll(async () => {
  workbook = await openSample('bu-gia-map');
  workbook.insertTab(TAB);
});

/** Over the formula before, whose table goes. */
function typed(formula: string): void {
  workbook.type(TAB, 'A1', formula);
}

describe('the help of every function', () => {
  test('is there for all that are registered', () => {
    const named = [...CUSTOM_FUNCTIONS, ...EXTRA_FUNCTIONS].map(({ name }) => name);
    expect(HELP.map(({ of }) => of.name)).toEqual(named);
  });

  test.each(HELP.map((help) => [help.of.name, help] as const))(
    '%s has two examples and one thing that it refuses',
    (name, help) => {
      expect(help.examples.length).toBeGreaterThanOrEqual(2);
      expect(help.errors?.length ?? 0).toBeGreaterThanOrEqual(1);
      expect(purposeOf(name)).not.toBe('Hàm khác');
    },
  );

  // A decimal comma outside quotes is read by the locale; how Google's setFormula reads it is nowhere written.
  test.each(examples.map(({ formula }) => formula))(
    '%s has no decimals outside quotes',
    (formula) => {
      expect(formula.replace(/"[^"]*"/g, '')).not.toMatch(/\d,\d/);
    },
  );
});

describe('typed into the sample workbook', () => {
  test.each(examples.map((example) => [example.formula, example.result] as const))(
    '%s shows what its help says',
    (formula, result) => {
      typed(formula);
      const cells = workbook.values(TAB);
      const expected = typeof result === 'string' ? [[result]] : result;
      const size = { rows: expected.length, columns: Math.max(...expected.map((r) => r.length)) };
      expect([workbook.errorMessage(TAB, 'A1'), cells[0]?.length]).toEqual(['', size.columns]);
      const shown = expected.map((row, i) => row.map((text, j) => shownAs(text, cells[i]?.[j])));
      expect(shown).toEqual(expected);
    },
  );

  test.each(refusals.map(({ formula, message }) => [formula, message] as const))(
    '%s is refused: %s',
    (formula, message) => {
      typed(formula);
      expect(workbook.errorMessage(TAB, 'A1')).toBe(message);
    },
  );
});
