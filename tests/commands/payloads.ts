import type { ImportRequest } from '../../src/ledger/imports/import-call';
import { CHOICES, KEY, payload } from './support';

/**
 * A right payload of each server function that takes one, as its page would send it for Lan of Phụ
 * nữ. A function that is added gets its line here, and is tried with all that is wrong with it.
 */
const imported: ImportRequest = {
  tab: 'entry-12',
  fields: [{ id: 'cutoff', header: 'Ngày chốt', unit: null }],
  lines: [['25/03/2025', 1]],
  unit: '',
  decimals: 0,
  numberStyle: '',
  constants: [{ field: 'association', text: 'Phụ nữ' }],
  requestId: 'import-1',
  person: 'Lan',
  fileName: 'mau.xlsx',
  seen: [],
  remember: null,
};

const { requestId, person, fileName, seen, remember, ...content } = imported;

const pressed = { requestId: 'press-1', person: 'Lan' };
const cutoff = '25/03/2025';

export const PAYLOADS: Readonly<Record<string, unknown>> = {
  entryPreview: KEY,
  saveEntry: payload({ shown: null }),
  keepDraft: {
    page: 'page',
    turn: 1,
    draft: { key: KEY, typed: [], person: '', waiting: [{ payload: payload(), typed: [] }] },
  },
  importPreview: content,
  importRows: imported,
  buildReports: {
    ...{ cutoff, flowFrom: '2024', flowTo: 'T3/2025', base: '31/12', boundaries: 'reported' },
    ...{ unit: '', commune: '', association: '', reports: ['overview'] },
  },
  reportProgress: { id: 'run-1' },
  stopReports: { id: 'run-1' },
  showReport: { tab: 'BC · Tổng quan' },
  textFacts: { dates: ['2025-03-25'], periods: ['01/01/2024 - 28/02/2025', 'Q1/2025'] },
  showCell: { tab: 'entry-12', row: 2, column: 1, header: 'Ngày chốt', key: '' },
  insertExample: { name: 'UT_TONG', example: 0 },
  preparePeriod: {
    ...{ requestId: 'prepare-1', cutoff: '30/04/2025', deadline: '' },
    ...{ associations: ['Phụ nữ'], communes: [], programs: [], funds: [] },
  },
  submitUnit: { ...pressed, cutoff, association: 'Phụ nữ', communes: ['Đăk Ơ'], seen: '' },
  submissionState: { cutoff },
  sendBack: { ...pressed, cutoff, commune: 'Đăk Ơ', association: 'Phụ nữ', reason: 'Sai số' },
  closeForm: { cutoff },
  closePeriod: { ...pressed, cutoff, without: [] },
  reopenPeriod: { ...pressed, cutoff, reason: 'Sai số' },
  createWorkbook: CHOICES,
};

const HUGE = 'x'.repeat(200_000);

/** What no page sends anywhere. */
export const JUNK: readonly unknown[] = [
  ...[0, -1, 1e308, true, '', '=1', HUGE],
  ...[[], [[1]], {}, { tab: 'Của tôi' }, { length: 1 }, JSON.parse('{"__proto__":{"a":1}}')],
];

/** The payload with one thing wrong: a part of another type, missing, too many, or huge. */
export function spoilt(right: unknown): readonly (readonly [what: string, sent: unknown])[] {
  return partsOf(right, '').flatMap(([path, at]) => {
    const kind = at(right);
    const wrong: [string, unknown][] = [
      [`${path} is an object`, put(right, path, { $: 1 })],
      [`${path} is of another type`, put(right, path, typeof kind === 'boolean' ? 'x' : true)],
    ];
    if (typeof kind === 'string') wrong.push([`${path} is huge`, put(right, path, HUGE)]);
    if (path !== '') wrong.push([`${path} is missing`, put(right, path, undefined)]);
    if (isObject(kind)) wrong.push([`${path} has more`, put(right, path, { ...kind, more: 1 })]);
    return wrong;
  });
}

type Get = (from: unknown) => unknown;

function partsOf(value: unknown, path: string): [path: string, at: Get][] {
  const own: [string, Get][] = [
    [path, (from) => path.split('.').filter(Boolean).reduce(step, from)],
  ];
  if (!isObject(value)) return own;
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, part]) =>
      // Lists are spoilt as a whole: their parts are of one kind.
      partsOf(part, path === '' ? name : `${path}.${name}`),
    ),
  ];
}

function step(from: unknown, name: string): unknown {
  return (from as Record<string, unknown>)[name];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with another value at the path; undefined takes it out. */
function put(whole: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const copy = JSON.parse(JSON.stringify(whole));
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce(step, copy) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
