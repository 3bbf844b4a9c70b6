/**
 * Eight people at once in one association's tab: four run commands, two type, one sorts, one inserts
 * rows and columns or hides rows, as a filter does: the local host has no filters of its own. In the
 * first round three save by the sidebar and one imports a file; in the second, which begins where the
 * first left the tab, one of them takes her last command back, and on every fourth day the branch
 * tries to close the date. A seed says who does what and when; the same seed gives the same day.
 */

import { dice } from '../../../local/dice';
import { forked, type PlainWorkbook } from '../../../local/plain/open';
import { simulate } from '../../../local/simulation/simulate';
import { WOMEN } from '../support';
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
import { type Asked, answerOf, closing, importing, saving, undoing, wronglyNamed } from './tasks';

export interface Tried {
  readonly seed: number;
  readonly violations: readonly string[];
  /** Collisions that a command found and showed with both values. */
  readonly shown: number;
  /** Saves that went through whole while somebody else wrote into the tab. */
  readonly prevented: number;
  /** Of the commands that went through: 'save', 'import', 'undo', 'close'. */
  readonly kinds: readonly string[];
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
const FIRST_FIGURE = 100_000;

export async function tried(
  seed: number,
  schedules: readonly (readonly number[])[] = [],
): Promise<Tried> {
  const workbook = forked(await begun());
  const random = dice(seed);
  let last = FIRST_FIGURE + KEYS.length;
  const fresh = () => ++last;
  const hands = { workbook, tab: WOMEN, random, fresh, claim: () => undefined };
  const earlier: Asked[] = [];
  const made: Claim[] = [];
  const rounds = Array.from({ length: ROUNDS }, (_, i) =>
    round({ ...hands, day: seed, seed: seed * ROUNDS + i, schedule: schedules[i], earlier, made }),
  );
  return {
    seed,
    kinds: rounds.flatMap(({ kinds }) => kinds),
    violations: rounds.flatMap(({ violations }, i) =>
      violations.map((each) => `round ${i + 1}, ${each}`),
    ),
    shown: rounds.reduce((sum, { shown }) => sum + shown, 0),
    prevented: rounds.reduce((sum, { prevented }) => sum + prevented, 0),
    rounds: rounds.map(({ trace, schedule, answers }) => ({ trace, schedule, answers })),
  };
}

let morning: Promise<PlainWorkbook> | undefined;

/** Every day begins with the same records: they are typed once. */
function begun(): Promise<PlainWorkbook> {
  morning ??= madePlain().then((workbook) => {
    let last = FIRST_FIGURE;
    const fresh = () => ++last;
    const hands = { workbook, tab: WOMEN, random: Math.random, fresh, claim: () => undefined };
    for (const key of KEYS) adds(hands, 'before', key)();
    return workbook;
  });
  return morning;
}

interface RoundOptions extends Omit<Hands, 'claim'> {
  readonly day: number;
  readonly seed: number;
  readonly schedule: readonly number[] | undefined;
  /** Commands of the round before, that went through. */
  readonly earlier: Asked[];
  /** All that was made on this day. */
  readonly made: Claim[];
}

function round({ day, seed, schedule, earlier, made: madeSoFar, ...own }: RoundOptions) {
  const claims: Claim[] = [];
  const hands: Hands = { ...own, claim: (claim) => claims.push(claim) };
  const { workbook, random } = hands;
  // Half of the people meet at one row.
  const busy = pick(random, KEYS);
  const key = () => (random() < 0.5 ? busy : pick(random, [...KEYS, ...NEW_KEYS]));
  const before = figuresIn(workbook);
  const keysBefore = keysIn(workbook);
  const asked = commandsOf(hands, day, earlier, key);
  const people = [
    [types(hands, 'typist 1', key()), types(hands, 'typist 1', key())],
    [types(hands, 'typist 2', key()), adds(hands, 'typist 2', pick(random, NEW_KEYS))],
    [sorts(hands), sorts(hands)],
    [rearranges(hands)],
  ].map((steps) => unhurried(random, steps));
  const simulated = simulate(workbook, {
    seed,
    ...(schedule && { schedule }),
    runs: asked.map(({ fn, args, user }) => ({ fn, args, user })),
    people,
  });
  const trace = withoutRests(simulated.trace, people);
  const answers = asked.map((each, i) => answerOf(each, simulated.reports[i]));
  // A command that stops with an exception says so in its run's log.
  const broken = simulated.reports.flatMap(({ ok, error, log }, i) =>
    ok && log.length === 0 ? [] : [`run ${i + 1}: ${error?.stack ?? log.join('\n')}`],
  );
  const saved = answers.filter(({ ok }) => ok).flatMap(({ meant }) => meant);
  const made = [...claims, ...saved];
  madeSoFar.push(...made);
  const went = asked.filter((_, i) => answers[i]?.ok);
  earlier.splice(0, earlier.length, ...went);
  const after = figuresIn(workbook);
  const lost = lostValues({
    before,
    after,
    claims: made,
    answers,
    log: JSON.stringify(workbook.values('Nhật ký')),
    closed: JSON.stringify(workbook.values(CLOSED)),
  });
  const wrong = answers.flatMap((answer) => wronglyNamed(answer, madeSoFar));
  return {
    violations: [...broken, ...wrong, ...keyTroubles(keysBefore, keysIn(workbook), made), ...lost],
    kinds: went.map(({ kind }) => kind),
    shown: answers.filter((answer) => !answer.ok && showsBoth(answer, made, before)).length,
    prevented: answers.filter(({ ok }, i) => ok && isDisturbed(trace, `run ${i + 1}`)).length,
    trace,
    answers,
    schedule: simulated.choices.map(({ chosen }) => chosen),
  };
}

/** Four commands of a round. */
function commandsOf(
  hands: Hands,
  day: number,
  earlier: readonly Asked[],
  key: () => string,
): readonly Asked[] {
  const [first, second, third, fourth] = ACCOUNTANTS;
  if (!first || !second || !third || !fourth) return [];
  const keys = [...new Set([key(), key()])];
  const imported = importing(hands, fourth, keys);
  if (earlier.length === 0) {
    return [...[first, second, third].map((user) => saving(hands, user, key())), imported];
  }
  const undone = pick(hands.random, earlier);
  const others = [first, second, third].filter((user) => user !== undone.user);
  const [one = second, two = third] = others;
  const last = day % CLOSING_DAYS === 0 ? closing(hands.workbook) : imported;
  return [saving(hands, one, key()), saving(hands, two, key()), undoing(undone), last];
}

const CLOSING_DAYS = 4;

const CLOSED = 'Đã chốt';

/** What stands in Đã chốt of a record, unless its row in the association's tab holds it (again). */
function figuresIn(workbook: PlainWorkbook): ReadonlyMap<string, unknown> {
  const found = [CLOSED, WOMEN].flatMap((tab) =>
    lookAt(workbook, tab).rows.flatMap(({ key, figures }) =>
      FIGURE_NAMES.map((figure) => [placeOf({ key, figure }), figures[figure]] as const),
    ),
  );
  return new Map(found);
}

interface Keys {
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

function keysIn(workbook: PlainWorkbook): Keys {
  const keysOf = (tab: string) => lookAt(workbook, tab).rows.map(({ key }) => key);
  return { open: keysOf(WOMEN), closed: keysOf(CLOSED) };
}

function keyTroubles(before: Keys, { open, closed }: Keys, made: readonly Claim[]) {
  const after = [...open, ...closed];
  const wanted = new Set([...before.open, ...before.closed, ...made.map(({ key }) => key)]);
  const doubled = [open, closed].flatMap((keys) =>
    keys.filter((key, i) => keys.indexOf(key) !== i),
  );
  // A row that is taken back as it was added leaves nothing.
  const undone = new Set(made.filter(({ value }) => value === null).map(({ key }) => key));
  const gone = [...wanted].filter((key) => !after.includes(key) && !undone.has(key));
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
