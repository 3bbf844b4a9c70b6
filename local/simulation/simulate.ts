/**
 * Several executions and people on one workbook, of whom one at a time does something: an execution
 * up to its next service call, a person one step. Who is next, a seed decides, so that what went
 * wrong once can be seen again.
 */

import path from 'node:path';
import { dice } from '../dice';
import { OWNER } from '../headless-workbook';
import type { RunReport, User } from '../host-types';
import type { FaultPlan } from '../limits/fault-plan';
import { RULES } from '../limits/rules';
import type { Order } from '../order';
import { refused } from '../run-report';
import type { HeadlessHost } from '../script-host';
import type { Clock } from '../services';
import { giveBackThread, takeThread } from '../threads/spare-threads';
import { type Actor, PersonActor } from './actors';
import { RunActor } from './run-actor';

export interface SimulatedRun {
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** Left out: the owner. */
  readonly user?: User;
  /** Strikes one of its service calls. */
  readonly fault?: FaultPlan;
}

export interface Simulation {
  readonly runs: readonly SimulatedRun[];
  /** What each person does, one step after another. */
  readonly people?: readonly (readonly (() => void)[])[];
  readonly seed?: number;
  /** Whose turn it is, as `chosen` by an earlier simulation; after its end always the first's. */
  readonly schedule?: readonly number[];
  /** When it begins; left out: by the workbook's virtual clock, or always at the same instant. */
  readonly start?: Date;
  /** Folder with the bundle thread.mjs; `.build/local` unless told. */
  readonly build?: string;
}

export interface Simulated {
  /** In the order of the runs. */
  readonly reports: readonly RunReport[];
  /** Of triggers that people's steps fired. */
  readonly triggered: readonly RunReport[];
  /** Who did what, as 'run 1: Range.setValues' and 'person 1: step 1'. */
  readonly trace: readonly string[];
  /** Which of those who could go on went on, each time there was a choice. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly chosen: number;
  readonly of: number;
}

export type Simulatable = {
  readonly host: Pick<HeadlessHost, 'services' | 'order' | 'launchWith'>;
};

/** @throws what a person's step throws */
export function simulate({ host }: Simulatable, simulation: Simulation): Simulated {
  const { runs, people = [], seed = 0, schedule, start, build = '.build/local' } = simulation;
  const { services } = host;
  const file = path.resolve(build, 'thread.mjs');
  const started: RunActor[] = [];
  const begin = (name: string, order: Order, done?: (report: RunReport) => void) => {
    const thread = takeThread(file, services.project);
    const actor = new RunActor(name, services, thread, order, done);
    started.push(actor);
    actor.begin();
    return actor;
  };
  const triggers: RunActor[] = [];
  const actors: Actor[] = people.map((steps, i) => new PersonActor(`person ${i + 1}`, steps));
  host.launchWith((given, done) => {
    const rules = { ...RULES, ...given.rules, seed: seed + runs.length + triggers.length };
    const actor = begin(`${given.fn} ${triggers.length + 1}`, { ...given, rules }, done);
    triggers.push(actor);
    actors.push(actor);
    actor.arrive();
  });
  const release = services.clock.hold(start);
  try {
    const asked = runs.map(({ fn, args = [], user = OWNER, fault }, i) => {
      const name = `run ${i + 1}`;
      const order = host.order({ id: name, user }, fn, args);
      const rules = { ...RULES, ...order.rules, seed: seed + i, ...(fault && { fault }) };
      return begin(name, { ...order, rules });
    });
    for (const actor of asked) actor.arrive();
    actors.unshift(...asked);
    const { trace, choices } = takeTurns(actors, services.clock, chooser(seed, schedule));
    return { reports: asked.map(reportOf), triggered: triggers.map(reportOf), trace, choices };
  } finally {
    // Nothing that a person's step fired may start now, nor wait for what will never end.
    host.launchWith((_order, done) => done(refused(new Error('The simulation is over.'))));
    for (const actor of started) actor.abandon();
    host.launchWith();
    release();
    for (const { thread, done, reusable } of started) giveBackThread(thread, done && reusable);
  }
}

function takeTurns(actors: readonly Actor[], clock: Clock, choose: (of: number) => number) {
  const trace: string[] = [];
  const choices: Choice[] = [];
  for (;;) {
    const ready = actors.filter((actor) => actor.next() !== undefined);
    if (ready.length === 0) {
      const deadlines = actors.flatMap(({ deadline }) => deadline ?? []);
      if (deadlines.length === 0) return { trace, choices };
      clock.jumpTo(Math.min(...deadlines));
      continue;
    }
    const chosen = ready.length === 1 ? 0 : choose(ready.length);
    if (ready.length > 1) choices.push({ chosen, of: ready.length });
    const actor = ready[chosen];
    trace.push(`${actor?.name}: ${actor?.next()}`);
    actor?.step();
  }
}

function chooser(seed: number, schedule?: readonly number[]): (of: number) => number {
  const random = dice(seed);
  let at = 0;
  return (of) => {
    if (!schedule) return Math.floor(random() * of);
    const given = schedule[at] ?? 0;
    at += 1;
    return given % of;
  };
}

function reportOf(actor: RunActor): RunReport {
  if (actor.report) return actor.report;
  throw new Error(`${actor.name} never came to its end.`);
}
