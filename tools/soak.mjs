// @ts-check
// npm run soak -- [--minutes 10] [--seed N] [--schedules JSON]: lets eight people work at once
// (tests/commands/together), each time by a new random seed, until the time is over or a value is
// lost. A failure is printed with its seed and schedules, by which the same day can be tried again.
// npm run soak -- --strikes [name]: kills and fails the commands whose names contain this (all: '') at
// each of their calls, with each effect, and runs them again; CI leaves out what is most likely the same.
import { parseArgs } from 'node:util';
import { prepare } from './build/prepare.mjs';
import { bundledTest } from './bundled-test.mjs';

process.env.TZ = 'Asia/Ho_Chi_Minh';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string' },
    schedules: { type: 'string' },
    strikes: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error('How long? npm run soak -- --minutes 10');
  process.exit(2);
}

await prepare();
const { tried, endSpareThreads, COMMANDS, interrupted } = await bundledTest(
  'tests/commands/together/scenarios.ts',
  'scenarios',
);

process.exitCode = await asked();
endSpareThreads();

function asked() {
  if (values.strikes !== undefined) return strikes(values.strikes);
  return values.seed === undefined ? soak() : again(Number(values.seed));
}

/** @param {string} part of the commands' names */
async function strikes(part) {
  let code = 0;
  for (const [name, open] of COMMANDS) {
    if (!name.includes(part)) continue;
    const { wrong, struck, worlds } = interrupted(await open(), 'each');
    console.log(`${name}: ${struck} strikes left ${worlds} different workbooks.`);
    for (const each of wrong) console.error(`  ${each}`);
    if (wrong.length > 0) code = 1;
  }
  return code;
}

async function soak() {
  const end = Date.now() + minutes * 60_000;
  const counts = { days: 0, prevented: 0, shown: 0 };
  while (Date.now() < end) {
    const seed = Math.floor(Math.random() * 2 ** 30);
    const day = await tried(seed);
    counts.days += 1;
    counts.prevented += day.prevented;
    counts.shown += day.shown;
    if (day.violations.length > 0) return told(day, counts);
  }
  console.log(summary(counts));
  return 0;
}

/** @param {number} seed */
async function again(seed) {
  const day = await tried(seed, values.schedules ? JSON.parse(values.schedules) : []);
  if (day.violations.length > 0) return told(day, { days: 1, ...day });
  console.log(`Seed ${seed}: nothing was lost.`);
  return 0;
}

/**
 * @param {{ seed: number, violations: string[], rounds: { trace: string[], schedule: number[], answers: { who: string, text: string }[] }[] }} day
 * @param {Parameters<typeof summary>[0]} counts
 */
function told({ seed, violations, rounds }, counts) {
  console.error(`${summary(counts)}\n\nSeed ${seed}:\n${violations.join('\n')}\n`);
  for (const [i, { trace, answers }] of rounds.entries()) {
    for (const { who, text } of answers) console.error(`${who}: ${text}`);
    console.error(`Round ${i + 1}:\n  ${trace.join('\n  ')}`);
  }
  const schedules = JSON.stringify(rounds.map(({ schedule }) => schedule));
  console.error(`\nAgain: npm run soak -- --seed ${seed} --schedules '${schedules}'`);
  return 1;
}

/** @param {{ days: number, prevented: number, shown: number }} counts */
function summary({ days, prevented, shown }) {
  return `${days} days tried: ${prevented} collisions prevented, ${shown} shown.`;
}
