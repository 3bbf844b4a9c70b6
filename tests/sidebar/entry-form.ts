import { measureColumns } from '../../src/ledger/columns';
import type {
  EntryKey,
  EntryPayload,
  EntryPreview,
  EntryRow,
  SavedEntry,
} from '../../src/ledger/entry';
import type { EntryForm } from '../../src/ledger/entry-form';
import { type OpenPage, openPage } from './page';

export const FORM: EntryForm = {
  unit: 'triệu đồng',
  detail: 'commune',
  members: {
    association: ['Nông dân', 'Phụ nữ'],
    commune: ['Đăk Ơ', 'Phú Nghĩa'],
    group: [],
    program: ['Hộ nghèo', 'Hộ cận nghèo'],
    fund: ['Trung ương', 'Địa phương'],
  },
  groups: [],
  association: '',
  cutoffs: ['2025-02-28', '2025-01-31'],
  person: 'Lan',
  draft: null,
};

export const NEW_ROW: EntryPreview = {
  row: null,
  place: 'Nhập · Phụ nữ',
  previous: { cutoff: '2025-01-31', outstanding: 40_000_000_000 },
};

export const SAVED: SavedEntry = {
  updated: false,
  message: 'Đã ghi dòng mới: Hộ nghèo.',
  warnings: [],
};

export const ok = <T>(data: T) => ({ ok: true, data });

export function rowWith(values: Partial<EntryRow>): EntryRow {
  const blank = Object.fromEntries(measureColumns().map(({ field }) => [field, null]));
  return { ...blank, note: null, ...values } as EntryRow;
}

export async function openForm(
  script: Record<string, (...args: never[]) => unknown> = {},
): Promise<OpenPage> {
  return openPage('entry', {
    entryForm: () => ok(FORM),
    entryPreview: () => ok(NEW_ROW),
    saveEntry: () => ok(SAVED),
    ...script,
  });
}

export async function chooseRecord(page: OpenPage): Promise<void> {
  await page.type('association', 'Phụ nữ');
  await page.type('commune', 'Đăk Ơ');
  await page.type('program', 'Hộ nghèo');
  await page.type('fund', 'Trung ương');
}

export function typedInto(page: OpenPage, id: string): string {
  return (page.document.getElementById(id) as HTMLInputElement).value;
}

/** The calls of one function, what each was given. */
export function sentTo(page: OpenPage, name: string): readonly unknown[] {
  return page.calls.filter((call) => call.name === name).map(({ args }) => args[0]);
}

/** What `chooseRecord` chooses. */
export const KEY: EntryKey = {
  cutoff: '28/02/2025',
  association: 'Phụ nữ',
  commune: 'Đăk Ơ',
  group: '',
  program: 'Hộ nghèo',
  fund: 'Trung ương',
};

export function payloadOf(requestId: string, outstanding: string, program: string): EntryPayload {
  const blank = Object.fromEntries(measureColumns().map(({ field }) => [field, '']));
  return {
    requestId,
    person: 'Lan',
    key: { ...KEY, program },
    amounts: { ...(blank as EntryPayload['amounts']), outstanding },
    note: '',
    shown: null,
  };
}
