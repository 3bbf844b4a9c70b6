/**
 * Eight people at once in one association's tab: four save by the sidebar, two type, one sorts, one
 * inserts rows and columns or filters. Two rounds, so that the second begins where the first left the
 * tab. A seed says who does what and when; the same seed gives the same day.
 */

import { dice } from '../../../local/dice';
import type { User } from '../../../local/host-types';
import type { PlainWorkbook } from '../../../local/plain/open';
import { simulate } from '../../../local/simulation/simulate';
import type { EntryPayload, EntryPreview, SavedEntry } from '../../../src/ledger/entry';
import type { Outcome } from '../../../src/ledger/outcome';
import { KEY, payload, WOMEN } from '../support';
import { type Answer, type Claim, isTold, lostValues, placeOf } from './claims';
import { FIGURE_NAMES, lookAt } from './entry-sheet';
import {
  adds,
  type Hands,
  pick,
  rearranges,
  rests,
  type Step,
  sorts,
  types,
  unhurried,
} from './people';
import { ACCOUNTANTS, COMMUNES, madePlain } from './plain-workbook';

export interface Tried {
  readonly seed: number;
  readonly violations: readonly string[];
  /** Collisions that a command found and showed with both values. */
  readonly shown: number;
  /** Saves that went through whole while somebody else wrote into the tab. */
  readonly prevented: number;
  readonly rounds: readonly {
    readonly trace: readonly string[];
    readonly schedule: readonly number[];
    readonly answers: readonly Answer[];
  }[];
}

const PROGRAMS = ['Hộ nghèo', 'Hộ cận nghèo', 'Giải quyết việc làm'];
const KEYS = COMMUNES.flatMap((commune) =>
  PROGRAMS.map((program) => `${commune}|${program}|Trung ương`),
);
const NEW_KEYS = COMMUNES.map((commune) => `${commune}|Hộ mới thoát nghèo|Trung ương`);
const ROUNDS = 2;

export async function tried(
  seed: number,
  schedules: readonly (readonly number[])[] = [],
): Promise<Tried> {
  const workbook = await madePlain();
  const random = dice(seed);
  let last = 100_000;
  const fresh = () => ++last;
  const hands = { workbook, tab: WOMEN, random, fresh, claim: () => undefined };
  for (const key of KEYS) adds(hands, 'before', key)();
  const rounds = Array.from({ length: ROUNDS }, (_, i) =>
    round({ ...hands, seed: seed * ROUNDS + i, schedule: schedules[i] }),
  );
  return {
    seed,
    violations: rounds.flatMap(({ violations }, i) =>
      violations.map((each) => `round ${i + 1}, ${each}`),
    ),
    shown: rounds.reduce((sum, { shown }) => sum + shown, 0),
    prevented: rounds.reduce((sum, { prevented }) => sum + prevented, 0),
    rounds: rounds.map(({ trace, schedule, answers }) => ({ trace, schedule, answers })),
  };
}

interface RoundOptions extends Omit<Hands, 'claim'> {
  readonly seed: number;
  readonly schedule: readonly number[] | undefined;
}

function round({ seed, schedule, ...own }: RoundOptions) {
  const claims: Claim[] = [];
  const hands: Hands = { ...own, claim: (claim) => claims.push(claim) };
  const { workbook, random } = hands;
  // Half of the people meet at one row.
  const busy = pick(random, KEYS);
  const key = () => (random() < 0.5 ? busy : pick(random, [...KEYS, ...NEW_KEYS]));
  const before = figuresIn(workbook);
  const keysBefore = keysIn(workbook);
  const saves = ACCOUNTANTS.map((user) => saving(hands, user, key()));
  const people = [
    [types(hands, 'typist 1', key()), types(hands, 'typist 1', key())],
    [types(hands, 'typist 2', key()), adds(hands, 'typist 2', pick(random, NEW_KEYS))],
    [sorts(hands), sorts(hands)],
    [rearranges(hands)],
  ].map((steps) => unhurried(random, steps));
  const simulated = simulate(workbook, {
    seed,
    ...(schedule && { schedule }),
    runs: saves.map(({ sent, user }) => ({
      fn: 'saveEntry',
      args: [sent],
      user,
    })),
    people,
  });
  const trace = withoutRests(simulated.trace, people);
  const answers = saves.map(({ who, meant }, i): Answer => {
    const { ok, value, error } = simulated.reports[i] ?? {};
    const outcome = value as unknown as Outcome<SavedEntry> | undefined;
    const text = ok ? JSON.stringify(outcome) : `${error?.message} ${error?.stack}`;
    return { who, ok: outcome?.ok === true, text, meant };
  });
  // A command that stops with an exception says so in its run's log.
  const broken = simulated.reports.flatMap(({ ok, error, log }, i) =>
    ok && log.length === 0 ? [] : [`saver ${i + 1}: ${error?.stack ?? log.join('\n')}`],
  );
  const saved = answers.filter(({ ok }) => ok).flatMap(({ meant }) => meant);
  const made = [...claims, ...saved];
  const after = figuresIn(workbook);
  const lost = lostValues({
    before,
    after,
    claims: made,
    answers,
    log: JSON.stringify(workbook.values('Nhật ký')),
  });
  return {
    violations: [...broken, ...keyTroubles(keysBefore, keysIn(workbook), made), ...lost],
    shown: answers.filter((answer) => !answer.ok && showsBoth(answer, made, before)).length,
    prevented: answers.filter(({ ok }, i) => ok && isDisturbed(trace, `run ${i + 1}`)).length,
    trace,
    answers,
    schedule: simulated.choices.map(({ chosen }) => chosen),
  };
}

/** What she was shown at the round's beginning, and changes now. */
function saving({ workbook, random, fresh }: Hands, user: User, key: string) {
  const who = user.name;
  const [commune = '', program = '', fund = ''] = key.split('|');
  const at = { ...KEY, commune, program, fund } satisfies EntryPayload['key'];
  const seen = workbook.call('entryPreview', at).value as Outcome<EntryPreview>;
  if (!seen.ok) throw new Error(JSON.stringify(seen));
  const shown = seen.data.row;
  const changed = pick(random, FIGURE_NAMES);
  const amounts = Object.fromEntries(
    FIGURE_NAMES.map((figure) => {
      const value = figure === changed || !shown ? fresh() : (shown[figure] ?? '');
      return [figure, String(value)];
    }),
  );
  const meant = FIGURE_NAMES.flatMap((figure): Claim[] => {
    if (amounts[figure] === '') return [];
    return [{ who, key, figure, value: Number(amounts[figure]), saw: shown?.[figure] ?? '' }];
  });
  return { who, user, meant, sent: payload({ key: at, amounts, shown, person: who }) };
}

function figuresIn(workbook: PlainWorkbook): ReadonlyMap<string, unknown> {
  const found = lookAt(workbook, WOMEN).rows.flatMap(({ key, figures }) =>
    FIGURE_NAMES.map((figure) => [placeOf({ key, figure }), figures[figure]] as const),
  );
  return new Map(found);
}

function keysIn(workbook: PlainWorkbook): readonly string[] {
  return lookAt(workbook, WOMEN).rows.map(({ key }) => key);
}

function keyTroubles(before: readonly string[], after: readonly string[], made: readonly Claim[]) {
  const wanted = new Set([...before, ...made.map(({ key }) => key)]);
  const doubled = after.filter((key, i) => after.indexOf(key) !== i);
  const gone = [...wanted].filter((key) => !after.includes(key));
  const strange = after.filter((key) => !wanted.has(key));
  return [
    ...doubled.map((key) => `${key} is doubled`),
    ...gone.map((key) => `${key} is gone`),
    ...strange.map((key) => `${key} is of nobody`),
  ];
}

/** Her own value and another's stand in the answer. */
function showsBoth(
  { text, who, meant }: Answer,
  made: readonly Claim[],
  before: ReadonlyMap<string, unknown>,
) {
  const mine = meant.some(({ value }) => isTold(text, value));
  const theirs = made.some((claim) => claim.who !== who && isTold(text, claim.value));
  return (
    mine && (theirs || [...before.values()].some((value) => value !== '' && isTold(text, value)))
  );
}

function withoutRests(trace: readonly string[], people: readonly (readonly Step[])[]): string[] {
  return trace.filter((turn) => {
    const [, person, step] = /^person (\d+): step (\d+)$/.exec(turn) ?? [];
    return !person || people[Number(person) - 1]?.[Number(step) - 1] !== rests;
  });
}

/** Somebody else wrote between the first and the last call of a run. */
function isDisturbed(trace: readonly string[], run: string): boolean {
  const own = (turn: string): boolean => turn.startsWith(`${run}:`);
  const meanwhile = trace.slice(trace.findIndex(own), trace.findLastIndex(own));
  return meanwhile.some((turn) => !own(turn) && /^person|: SpreadsheetApp.flush$/.test(turn));
}
