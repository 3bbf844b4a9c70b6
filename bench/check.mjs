// @ts-check
// UT_KIEMTRA over rows of twenty cells: what it finds in the cells, beside a zod/mini schema of a
// record made from the same rules, and all of its checks.
import v8 from 'node:v8';
import vm from 'node:vm';
import { bundledTest } from '../tools/bundled-test.mjs';
import { checkedRows } from './check-rows.mjs';
import { interleaved, twoDecimals } from './statistics.mjs';

const SIZE = 100_000;
const ROUNDS = 15;
/** As many times as fast as zod at least. */
const LEAST = 20;

export async function checkSpeed() {
  const parts = await bundledTest('tests/support/check-parts.ts', 'check-parts');
  const rows = /** @type {any[][]} */ (checkedRows(SIZE));
  const records = rows.slice(1).map(parts.recordCells);
  const refused = compared(parts, rows, records);
  const times = interleaved(
    {
      zod: timed(() => records.filter((record) => !parts.SCHEMA.safeParse(record).success)),
      cells: timed(() => parts.cellsOf(rows)),
      read: timed(() => parts.ledgerOf(rows)),
      all: timed(() => parts.UT_KIEMTRA.compute([rows])),
    },
    ROUNDS,
  );
  const zod = times.zod ?? Number.NaN;
  const line = (
    /** @type {string} */ what,
    /** @type {string} */ name,
    /** @type {string} */ limit,
  ) => [
    what,
    twoDecimals(times[name] ?? Number.NaN),
    `${twoDecimals(zod / (times[name] ?? Number.NaN))}×${limit}`,
  ];
  return {
    title: `UT_KIEMTRA: ${SIZE} records of 20 cells, ${refused} of them bad`,
    header: ['what', 'ms', 'times as fast as zod/mini'],
    rows: [
      line('zod/mini, safeParse of each record', 'zod', ''),
      line('every cell, the same verdicts, with sentences', 'cells', ` (${LEAST}×)`),
      line('reading the range into a ledger, by itself', 'read', ''),
      line(
        'UT_KIEMTRA, all: cells, duplicates, balances against five dates, households…',
        'all',
        '',
      ),
    ],
    notes: [
      `Medians of ${ROUNDS} interleaved rounds on the same cells. The schema is made from the declarations of the`,
      'columns, one check of zod for each property and one look-up for each name, objects without generated code as',
      'in the project; making objects of the rows is not counted. Which cells fail is compared before. Young garbage',
      'is collected before each run, so that none clears away what another left.',
    ],
    failed: false,
  };
}

/**
 * The verdicts are the same, cell by cell.
 * @param {any} parts
 * @param {any[][]} rows
 * @param {any[]} records
 */
function compared(parts, rows, records) {
  const own = parts.refusedCells(rows);
  const bySchema = records.flatMap((record, i) => {
    const { error } = parts.SCHEMA.safeParse(record);
    return (error?.issues ?? []).map(
      (/** @type {{ path: unknown[] }} */ { path }) => `${i + 1} ${parts.FIELDS.indexOf(path[0])}`,
    );
  });
  const isSame = own.size === bySchema.length && bySchema.every((cell) => own.has(cell));
  if (!isSame) throw new Error(`${own.size} cells refused, ${bySchema.length} by the schema`);
  return new Set(bySchema.map((cell) => cell.split(' ')[0])).size;
}

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');

/** What zod leaves behind is not for the next one to clear. @param {() => unknown} run */
function timed(run) {
  return () => {
    collectGarbage({ type: 'minor' });
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
}
