// @ts-check
// Service calls and cells read, as Google would count them, on plain cells: exact, not timed.
import { bundledTest } from '../tools/bundled-test.mjs';

const [FEW, MANY] = [100, 100_000];
/** Rows of one import, and the calls it may take. */
const IMPORT = { rows: 5000, calls: 60 };

export async function commandCosts() {
  const { costOfImporting, costOfPreview, costOfSaving } = await bundledTest(
    'tests/commands/together/costs.ts',
    'costs',
  );
  const rows = [];
  let failed = false;
  const places = /** @type {const} */ ([
    ['closed', 'in Đã chốt'],
    ['entry', 'in the entry tab'],
  ]);
  for (const [place, where] of places) {
    for (const [what, cost] of [
      ['save one entry', costOfSaving],
      ['show it before', costOfPreview],
    ]) {
      const [few, many] = [await cost(FEW, place), await cost(MANY, place)];
      failed ||= many.calls !== few.calls || Math.abs(many.cellsRead / few.cellsRead - 1) > 0.1;
      rows.push(
        [`${what}, records ${where}`, few.calls, many.calls, few.cellsRead, many.cellsRead].map(
          String,
        ),
      );
    }
  }
  const imported = await costOfImporting(IMPORT.rows);
  failed ||= imported.calls > IMPORT.calls;
  rows.push([
    `import ${IMPORT.rows} rows`,
    String(imported.calls),
    '–',
    String(imported.cellsRead),
    '–',
  ]);
  return {
    title: 'What commands cost',
    header: [
      'command',
      `calls, ${FEW} records`,
      `calls, ${MANY}`,
      `cells read, ${FEW}`,
      `cells read, ${MANY}`,
    ],
    rows,
    notes: [
      `Service calls of the add-in as it is pushed. An import may take ${IMPORT.calls} calls.`,
    ],
    failed,
  };
}
