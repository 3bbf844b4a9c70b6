// @ts-check
// What "Lập báo cáo" costs on Google: service calls, exact, and the host's estimate of the time.
import { bundledTest } from '../tools/bundled-test.mjs';

const SIZES = [100, 100_000];
/** Time on Google for all tabs at the larger size. */
const MOST_SECONDS = 90;
/**
 * Google's time for a millisecond of script on this machine: assumed. Its servers run a script
 * slower than a desktop does; nobody publishes by how much.
 */
const CPU = 3;

export async function reportCosts() {
  const { costOfReports, costOfTabs } = await bundledTest(
    'tests/commands/together/report-costs.ts',
    'report-costs',
  );
  const rows = [];
  let failed = false;
  for (const size of SIZES) {
    const started = process.cpuUsage();
    const { built, rebuilt, same } = await costOfReports(size);
    const { user, system } = process.cpuUsage(started);
    const script = ((user + system) / 1e6 / RUNS) * CPU;
    const seconds = (/** @type {{ estimate: { milliseconds: number } }} */ run) =>
      run.estimate.milliseconds / 1000 + script;
    failed ||= seconds(built) > MOST_SECONDS || seconds(rebuilt) > MOST_SECONDS;
    for (const [what, run] of [
      ['first build', built],
      ['after one figure changed', rebuilt],
      ['nothing changed', same],
    ]) {
      rows.push([
        `all tabs, ${what}, ${size} records`,
        String(run.serviceCalls.total),
        seconds(run).toFixed(1),
      ]);
    }
  }
  for (const { name, calls, charts } of await costOfTabs(SIZES[0])) {
    rows.push([`${name} (${charts} charts)`, String(calls), '–']);
  }
  return {
    title: 'What Lập báo cáo costs',
    header: ['what', 'service calls', 'seconds on Google, estimated'],
    rows,
    notes: [
      `The estimate adds calls, cells and ${CPU} times the processor time that the script took here, host included.`,
      `A tab alone: what it adds to a build of all, the tabs that only it reads included. Limit: ${MOST_SECONDS} s for all tabs.`,
    ],
    failed,
  };
}

/** Builds that costOfReports makes, for the share of one. */
const RUNS = 3;
