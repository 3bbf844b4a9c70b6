// @ts-check
// The same sums as a grid of native SUMIFS, worked out anew by the engine of the local host after one
// record changed, beside UT_MATRAN over the same cells.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HOST } from '../tools/build/local.mjs';
import { DIST } from '../tools/build/paths.mjs';
import { bundledTest } from '../tools/bundled-test.mjs';
import { ASKED, ASSOCIATIONS, figuresOf, PROGRAMS } from './matrix-question.mjs';
import { asGiven, matrixRows } from './matrix-rows.mjs';
import { interleaved, median, timed, twoDecimals } from './statistics.mjs';

const RECORDS = 'Bản ghi';
const GRID = 'Trang tính1';
const SIZE = 10_000;
const [GRID_ROUNDS, ROUNDS] = [3, 100];
const LEAST = 300;
/** Columns of the records. */
const [DAY, ASSOCIATION, PROGRAM] = ['A', 'B', 'E'];
const [LENT, OVERDUE, FROZEN, DUE, GOT] = ['J', 'K', 'L', 'Q', 'R'];

export async function sumifsSpeed() {
  const { openWorkbook } = await import(pathToFileURL(path.join(HOST, 'index.mjs')).href);
  const { UT_MATRAN } = await bundledTest('src/functions/ut-matran.ts', 'ut-matran');
  const rows = matrixRows(SIZE);
  const workbook = await openWorkbook({ project: DIST });
  workbook.insertTab(RECORDS);
  workbook.paste(
    RECORDS,
    'A1',
    rows.map((row) => row.map(typedCell)),
  );
  workbook.paste(GRID, 'A1', grid());
  const changes = Array.from({ length: GRID_ROUNDS }, () => {
    workbook.type(RECORDS, `${DAY}2`, '28/02/2025');
    return timed(() => workbook.type(RECORDS, `${DAY}2`, '25/03/2025'))();
  });

  const cells = asGiven(rows);
  const ask = () => {
    const answer = UT_MATRAN.compute([cells, ...ASKED]);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.value;
  };
  compare(workbook.values(GRID, `A1:${lastColumn()}${ASSOCIATIONS.length + 1}`), figuresOf(ask()));
  const { own = Number.NaN } = interleaved({ own: timed(ask) }, ROUNDS);
  const ratio = median(changes) / own;
  return {
    title: `A native SUMIFS grid in the local host, ${SIZE} records`,
    header: ['formulas', 'grid, ms', 'UT_MATRAN, ms', 'ratio', 'wanted'],
    rows: [
      [
        String(grid().flat().length),
        median(changes).toFixed(0),
        twoDecimals(own),
        `${ratio.toFixed(0)}×`,
        `${LEAST}×`,
      ],
    ],
    notes: [
      `Hội by ${PROGRAMS.length} chương trình with 5 measures, 3 ratios and totals both ways, in both, compared cell by cell: each`,
      `sum a SUMIFS, each ratio one by another. The grid: the engine works it out after one record changed, median`,
      `of ${GRID_ROUNDS}; its time grows with the programs. UT_MATRAN: from the same cells to the table, median of ${ROUNDS}.`,
    ],
    failed: false,
  };
}

/** What a person would type for a cell. @param {unknown} cell */
function typedCell(cell) {
  if (!(cell instanceof Date)) return cell;
  return cell.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Five sums and three ratios for each member of the columns, and of all. */
function grid() {
  return [...ASSOCIATIONS, null].map((association) =>
    [...PROGRAMS, null].flatMap((program) => {
      const of = { association, program };
      const whole = { association: null, program: null };
      return [
        ...[LENT, OVERDUE, FROZEN, DUE, GOT].map((letter) => sumifs(letter, of)),
        `${sumifs(OVERDUE, of, LENT)}/${sumifs(LENT, of)}`,
        `${sumifs(LENT, of)}/${sumifs(LENT, whole)}`,
        `${sumifs(GOT, of, DUE)}/${sumifs(DUE, of, GOT)}`,
      ].map((formula) => `=${formula}`);
    }),
  );
}

/**
 * @param {string} letter
 * @param {{ association: string | null, program: string | null }} of
 * @param {string} [filled] another column that must not be blank
 */
function sumifs(letter, { association, program }, filled) {
  const column = (/** @type {string} */ at) => `'${RECORDS}'!${at}2:${at}${SIZE + 1}`;
  const criteria = [
    ...[column(DAY), 'DATE(2025; 3; 25)'],
    ...(association === null ? [] : [column(ASSOCIATION), `"${association}"`]),
    ...(program === null ? [] : [column(PROGRAM), `"${program}"`]),
    ...(filled === undefined ? [] : [column(filled), '"<>"']),
  ];
  return `SUMIFS(${[column(letter), ...criteria].join('; ')})`;
}

function lastColumn() {
  const count = grid()[0]?.length ?? 0;
  const letter = (/** @type {number} */ number) => String.fromCharCode(64 + number);
  const high = Math.floor((count - 1) / 26);
  return (high > 0 ? letter(high) : '') + letter(((count - 1) % 26) + 1);
}

/**
 * SUMIFS adds doubles in triệu: it may be off by less than a đồng.
 * @param {unknown[][]} found @param {unknown[][]} expected
 */
function compare(found, expected) {
  expected.forEach((row, i) => {
    row.forEach((figure, j) => {
      const other = Number(found[i]?.[j]);
      if (Math.abs(other - Number(figure)) < 5e-7) return;
      throw new Error(`SUMIFS: cell ${i}, ${j} is ${other}, not ${figure}`);
    });
  });
}
