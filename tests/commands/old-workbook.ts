import type { HeadlessWorkbook } from '../../local/headless-workbook';
import { TABS } from '../../src/ledger/tabs';
import { keptWorkbook } from '../support/kept-workbook';
import { CHOICES, create, dataOf, openBlank, openMade, pasteRows, type Snapshot } from './support';

const NEW_TABS = ['submissions', 'periods', 'plan', 'parameters', 'scratch'];
const NEW_COLUMNS = ['Thuộc xã', 'Thuộc hội', 'Ngừng cho vay từ'];

/** As version 1 gathered the records: nothing asked which dates are closed. */
const OLD_FORMULA =
  "=FILTER(VSTACK(CHOOSECOLS('Nhập · Phụ nữ'!A:W;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20);CHOOSECOLS('Đã chốt'!A:U;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20));VSTACK('Nhập · Phụ nữ'!A:A;'Đã chốt'!A:A)<>\"\")";

let old: Promise<Snapshot> | undefined;
let upgraded: Promise<Snapshot> | undefined;

/**
 * A workbook as the first version left it: without the tabs, columns, settings, rights and the mark
 * of the second; warnings on the headers; records of two dates, the older one in Đã chốt.
 */
export async function openOld(): Promise<HeadlessWorkbook> {
  old ??= keptWorkbook([CHOICES, OLD_FORMULA, 'plain'], async () => {
    const workbook = await openMade();
    takeBack(workbook);
    return workbook.snapshot();
  });
  return openBlank({ snapshot: await old });
}

/** The same after a run of "Tạo sổ" that nothing disturbed. */
export async function openUpgraded(): Promise<HeadlessWorkbook> {
  upgraded ??= keptWorkbook([CHOICES, OLD_FORMULA, UPGRADE, 'plain'], async () => {
    const workbook = await openOld();
    dataOf(create(workbook, UPGRADE));
    return workbook.snapshot();
  });
  return openBlank({ snapshot: await upgraded });
}

export const UPGRADE = { communes: '', versionNamed: true };

/** Makes a new workbook an old one. */
export function takeBack(workbook: HeadlessWorkbook): void {
  pasteRows(workbook, [{ outstanding: 7, households: 3 }]);
  pasteRows(workbook, [{ outstanding: 5, cutoff: new Date(2025, 0, 31) }], 'Đã chốt');
  for (const { id, name } of TABS) {
    if (NEW_TABS.includes(id) || id.startsWith('activity-')) workbook.deleteTab(name);
  }
  const first = (workbook.values('Danh mục')[0] ?? []).indexOf(NEW_COLUMNS[0] ?? '') + 1;
  workbook.deleteColumns('Danh mục', first, NEW_COLUMNS.length);
  const settings = workbook.values('Cài đặt').map(([name]) => String(name));
  const firstNew = settings.indexOf('Cán bộ ngân hàng') + 1;
  workbook.deleteRows('Cài đặt', firstNew, settings.length - firstNew + 1);
  workbook.type('Số liệu', 'A2', OLD_FORMULA);
  const { store } = workbook;
  const tabs = new Map(store.sheets().map(({ name, id }) => [name, id]));
  const warnings = TABS.flatMap((spec, index) => {
    const sheetId = tabs.get(spec.name);
    if (sheetId === undefined) return [];
    const xc = spec.id === 'ledger' ? null : 'A1:D1';
    const looks = { warningOnly: true, editors: null, unprotected: [] };
    const protection = { id: String(index), sheetId, xc, description: spec.purpose, ...looks };
    return [{ kind: 'protect' as const, protection }];
  });
  const version = store.metadata().filter(({ key }) => key === 'soUyThac.version');
  store.apply([
    ...store.protections().map(({ id }) => ({ kind: 'unprotect' as const, id })),
    ...version.map(({ id }) => ({ kind: 'removeMetadata' as const, id })),
    ...warnings,
  ]);
}
