import fc from 'fast-check';
import type { CellInput, ValidationData, Write, Zone } from '../../../local/store';
import { zone } from './stores';

/** The one tab of these writes, and its size at first. */
export const SHEET = 's';
export const SIZE = { rows: 7, columns: 5 };
type Size = typeof SIZE;

/** Writes that fit a tab of any size: what lies outside is cut off. */
export type Step = (size: Size) => readonly Write[];

const sheetId = SHEET;
const at = fc.nat(6);
const axis = fc.constantFrom('rows' as const, 'columns' as const);
const place = fc
  .tuple(at, at, at, at)
  .map(([a, b, c, d]) => zone(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)));
const number = fc.integer({ min: -9e5, max: 2e9 }).map((thousandths) => thousandths / 1000);
const text = fc.stringMatching(/^[ -9A-Za-z%]{0,6}$/).filter((each) => !/^\s*[=+]/.test(each));
const samples = fc.constantFrom<CellInput>(
  ...['1.234,5', '25/3/2025', '1/2', '99,8%', '01234', '12.5', 'TRUE', "'07", 'Đăk Ơ', '', null],
  ...['1.000 ₫', '=', '6:30', '1e3', '-5', '1 000', '2025-03-25 07:00', '1.2.3', '  x ', true],
  ...[{ d: 45741 }, { d: 0.5 }],
);
const unformatted = fc.constantFrom<CellInput>('1,5', 'x', "'07", true, null, 12);
const formats = fc.constantFrom('', '0.00', '#,##0', '0%', 'dd/mm/yyyy', 'yyyy-mm-dd');
const rule: ValidationData = {
  criterion: 'NUMBER_BETWEEN',
  values: [0, 100],
  dropdown: true,
  allowInvalid: true,
  helpText: '',
};

const typing = (input: fc.Arbitrary<CellInput>): fc.Arbitrary<Step> =>
  fc
    .tuple(at, at, fc.array(input, { minLength: 1, maxLength: 3 }))
    .map(([top, left, line]) => ({ rows, columns }) => {
      const column = left % columns;
      const inputs = [line.slice(0, columns - column)];
      return [{ kind: 'cells', sheetId, row: top % rows, column, inputs }];
    });

const notes: fc.Arbitrary<Step> = fc
  .tuple(at, at, fc.constantFrom('', 'một', 'hai'))
  .map(([row, column, note]) => ({ rows, columns }) => [
    { kind: 'notes', sheetId, row: row % rows, column: column % columns, notes: [[note]] },
  ]);

/** Never a whole row or column: there the engine's rule grows with lines before its first. */
const rules: fc.Arbitrary<Step> = fc
  .tuple(place, fc.constantFrom(rule, null))
  .map(([where, given]) => ({ rows, columns }) => {
    const [top, left] = [Math.max(1, where.top), Math.max(1, where.left)];
    const [bottom, right] = [Math.min(rows - 1, where.bottom), Math.min(columns - 1, where.right)];
    if (top > bottom || left > right) return [];
    return [{ kind: 'validation', sheetId, zone: zone(top, left, bottom, right), rule: given }];
  });

const looks = fc.oneof(
  inPlace(formats, (zone, format) => ({ kind: 'format', sheetId, zone, format })),
  inPlace(fc.boolean(), (zone, bold) => ({ kind: 'format', sheetId, zone, style: { bold } })),
);

const clearing = inPlace(
  fc.record({
    contents: fc.boolean(),
    formats: fc.boolean(),
    notes: fc.boolean(),
    validations: fc.boolean(),
  }),
  (zone, parts) => ({ kind: 'clear', sheetId, zone, ...parts }),
);

/** Onto its own tab, also over a part of its source. */
const copying: fc.Arbitrary<Step> = fc.tuple(place, at, at).map(([from, row, column]) => (size) => {
  const { rows, columns } = size;
  const height = Math.min(from.bottom, rows - 1) - from.top;
  const width = Math.min(from.right, columns - 1) - from.left;
  if (height < 0 || width < 0) return [];
  const target = { row: row % (rows - height), column: column % (columns - width) };
  const source = zone(from.top, from.left, from.top + height, from.left + width);
  return [{ kind: 'copyValues', sheetId, ...target, from: { sheetId, zone: source } }];
});

const insertion: fc.Arbitrary<Step> = fc
  .tuple(axis, at, fc.constantFrom('before' as const, 'after' as const))
  .map(([axis, base, position]) => (size) => {
    return [
      { kind: 'insert', sheetId, axis, base: base % size[axis], position, count: 1 + (base % 2) },
    ];
  });

const deletion: fc.Arbitrary<Step> = fc.tuple(axis, at).map(([axis, from]) => (size) => {
  if (size[axis] < 3) return [];
  return [{ kind: 'delete', sheetId, axis, from: from % (size[axis] - 1), count: 1 + (from % 2) }];
});

const dragging: fc.Arbitrary<Step> = fc
  .tuple(axis, at, fc.nat(7), fc.nat(1))
  .map(([axis, line, before, more]) => (size) => {
    const from = line % size[axis];
    const count = Math.min(1 + more, size[axis] - from);
    return [{ kind: 'move', sheetId, axis, from, count, before: before % (size[axis] + 1) }];
  });

/** All but dragging. */
export const ANY_STEP = fc.oneof(
  typing(fc.oneof(samples, number, text)),
  looks,
  notes,
  rules,
  clearing,
  copying,
  insertion,
  deletion,
);

/** With dragging, without looks: the engine gives a dragged cell the look of its new neighbour. */
export const BARE_STEP = fc.oneof(typing(unformatted), notes, rules, insertion, deletion, dragging);

function inPlace<T>(
  what: fc.Arbitrary<T>,
  write: (zone: Zone, what: T) => Write,
): fc.Arbitrary<Step> {
  return fc.tuple(place, what).map(([where, given]) => ({ rows, columns }) => {
    const [top, left] = [where.top % rows, where.left % columns];
    const bottom = Math.min(rows - 1, Math.max(top, where.bottom));
    return [
      write(zone(top, left, bottom, Math.min(columns - 1, Math.max(left, where.right))), given),
    ];
  });
}
