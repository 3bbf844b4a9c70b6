import { builtInCatalogue } from '../../src/ledger/catalogue';
import type { ImportForm, ImportPreview } from '../../src/ledger/imports/import-call';
import { member } from '../../src/ledger/member';
import { openPage } from './page';

const { program, association, fund } = builtInCatalogue();

export const FORM: ImportForm = {
  tabs: [
    { id: 'entry-12', name: 'Nhập · Phụ nữ' },
    { id: 'bank', name: 'Số ngân hàng' },
  ],
  members: {
    commune: [member('', 'Đăk Ơ', '', []), member('', 'Phú Nghĩa', '', [])],
    association: association.members,
    group: [],
    program: program.members,
    fund: fund.members,
  },
  cutoffs: ['2025-02-28'],
  person: 'Lan',
  remembered: [],
};

export const PREVIEW: ImportPreview = {
  place: 'Nhập · Phụ nữ',
  added: 1,
  same: 0,
  changed: 1,
  changes: [
    {
      row: 2,
      what: '28/02/2025 · Đăk Ơ',
      at: 9,
      cells: [{ column: 'Dư nợ', before: '40988', after: '40999' }],
    },
  ],
  problems: [],
  errors: 0,
  seen: [[2, 40988], [3]],
  differences: [],
};

export const ok = <T>(data: T) => ({ ok: true, data });

export const TABLE = [
  'Xã\tHọ tên tổ trưởng\tChương trình\tDư nợ (triệu đồng)',
  'Đăk Ơ\tNguyễn Thị Lan\tHN\t40999',
  'Phú Nghĩa\tTrần Văn Bình\tHCN\t5',
].join('\n');

export type Script = Record<string, (...args: never[]) => unknown>;

export async function openImport(script: Script = {}) {
  const page = await openPage('import', {
    importForm: () => ok(FORM),
    importPreview: () => ok(PREVIEW),
    importRows: () => ok({ message: 'Đã nhập.', added: 1, changed: 1, same: 0 }),
    ...script,
  });
  const value = (id: string) => (page.document.getElementById(id) as HTMLInputElement).value;
  const sent = <T>(name: string) =>
    page.calls.filter((call) => call.name === name).at(-1)?.args[0] as T;
  const isOff = (id: string) => (page.document.getElementById(id) as HTMLButtonElement).disabled;
  return { ...page, value, sent, isOff };
}

export type Page = Awaited<ReturnType<typeof openImport>>;

export async function paste(page: Page, text = TABLE) {
  await page.type('paste', text);
  await page.submit();
}

export async function toPreview(page: Page) {
  await paste(page);
  await page.type('cutoff', '28/02/2025');
  await page.type('fund', 'Trung ương');
  await page.submit();
}
