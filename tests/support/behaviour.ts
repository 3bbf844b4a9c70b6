import { test } from '@jest/globals';
import type { Section, Source } from './sources';

type Run = () => void | Promise<void>;
type Arguments<Case> = Case extends readonly unknown[]
  ? { -readonly [Index in keyof Case]: Case[Index] }
  : [Case];

/** A test of something Google does, with where Google says so. FIDELITY.md is made from these. */
export interface Behaviour {
  (source: Source | readonly Source[], title: string, run: Run): void;
  /** One test for each case; `%s` in the title is the case. */
  each<const Case>(
    cases: readonly Case[],
  ): (
    source: Source | readonly Source[],
    title: string,
    run: (...given: Arguments<Case>) => void | Promise<void>,
  ) => void;
}

/** Tests of one section; `tools/fidelity` finds them by the literal arguments, so write them out. */
export function behaviours(_section: Section): Behaviour {
  const one = (_source: Source | readonly Source[], title: string, run: Run) => test(title, run);
  return Object.assign(one, {
    each:
      <Case>(cases: readonly Case[]) =>
      (
        _source: Source | readonly Source[],
        title: string,
        run: (...given: Arguments<Case>) => void | Promise<void>,
      ) => {
        const rows = cases.map((each) => (Array.isArray(each) ? each : [each]));
        test.each(rows)(title, (...given) => run(...(given as Arguments<Case>)));
      },
  });
}
