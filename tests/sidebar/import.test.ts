import { describe, expect, test } from '@jest/globals';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import type {
  ImportContent,
  ImportForm,
  ImportPreview,
  ImportRequest,
} from '../../src/ledger/imports/import-call';
import { member } from '../../src/ledger/member';
import { openPage } from './page';

const { program, association, fund } = builtInCatalogue();

const FORM: ImportForm = {
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

const PREVIEW: ImportPreview = {
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

const ok = <T>(data: T) => ({ ok: true, data });

const TABLE = [
  'Xã\tHọ tên tổ trưởng\tChương trình\tDư nợ (triệu đồng)',
  'Đăk Ơ\tNguyễn Thị Lan\tHN\t40999',
  'Phú Nghĩa\tTrần Văn Bình\tHCN\t5',
].join('\n');

type Script = Record<string, (...args: never[]) => unknown>;

async function openImport(script: Script = {}) {
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

type Page = Awaited<ReturnType<typeof openImport>>;

async function paste(page: Page, text = TABLE) {
  await page.type('paste', text);
  await page.submit();
}

async function toPreview(page: Page) {
  await paste(page);
  await page.type('cutoff', '28/02/2025');
  await page.type('fund', 'Trung ương');
  await page.submit();
}

describe('choosing what to import', () => {
  test('names the three steps and says where one is', async () => {
    const page = await openImport();
    expect(page.text('steps')).toBe('1Chọn tệp2Khớp cột3Xem trước');
    expect(page.document.querySelector('[aria-current]')?.textContent).toBe('1Chọn tệp');
  });

  test('asks for a file or a table when there is none', async () => {
    const page = await openImport();
    await page.submit();
    expect(page.text('status')).toContain('Chọn một tệp, hoặc dán bảng');
  });

  test('says so where the person may fill no tab', async () => {
    const page = await openImport({ importForm: () => ok({ ...FORM, tabs: [] }) });
    expect(page.text('status')).toContain('không có quyền ghi');
    expect(page.isOff('next')).toBe(true);
  });

  test('labels every control', async () => {
    const page = await openImport();
    await paste(page);
    for (const control of page.document.querySelectorAll('input, select, textarea')) {
      const label = page.document.querySelector(`label[for="${control.id}"]`);
      expect(control.getAttribute('aria-label') ?? label?.textContent).toBeTruthy();
    }
  });
});

describe('a file', () => {
  async function choose(page: Page, name: string, content: string | Uint8Array<ArrayBuffer>) {
    const view = page.document.defaultView;
    const input = page.document.getElementById('file');
    if (!view || !input) throw new Error('The page has no file input.');
    const file = new view.File([content], name);
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new view.Event('change'));
    for (let tries = 0; tries < 50 && page.text('status').includes('Đang đọc'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  test('of CSV is cut at semicolons, its numbers left as they are written', async () => {
    const page = await openImport();
    const csv = '\ufeffsep=;\nXã;Chương trình;Dư nợ (triệu đồng)\n"Đăk Ơ";HN;"1.234,5"\n';
    await choose(page, 'so-lieu.csv', csv);
    await page.type('cutoff', '28/02/2025');
    await page.submit();
    expect(page.sent<ImportContent>('importPreview').lines).toEqual([
      [2, 'Đăk Ơ', 'HN', '1.234,5'],
    ]);
  });

  test.each([
    ['an old Excel file', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'Lưu thành'],
    ['a web page', 'a.xls', '<html><table></table></html>', 'trang web lưu dưới tên Excel'],
    ['a text not in Unicode', 'a.csv', new Uint8Array([0x58, 0xe3, 0x3b, 0xff]), 'CSV UTF-8'],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0xff]), 'Không nhận ra kiểu tệp'],
    [
      'a broken XLSX',
      'a.xlsx',
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
      'Không đọc được tệp Excel',
    ],
    ['an empty file', 'a.csv', '', 'không có dữ liệu'],
  ])('%s is told, with the cure', async (_what, name, content, said) => {
    const page = await openImport();
    await choose(page, name, content);
    expect(page.text('status')).toContain(said);
    expect(page.document.getElementById('step-file')?.hidden).toBe(false);
  });
});

describe('matching columns', () => {
  test('proposes tab and columns, and moves the keyboard to the step', async () => {
    const page = await openImport();
    await paste(page);
    expect(page.value('tab')).toBe('entry-12');
    expect([0, 1, 2].map((i) => page.value(`map-0-${i}`))).toEqual([
      'commune',
      'program',
      'outstanding',
    ]);
    expect(page.document.activeElement?.id).toBe('title-match');
  });

  test('drops names of persons before showing anything, and says so', async () => {
    const page = await openImport();
    await paste(page);
    expect(page.text('step-match')).toContain('“Họ tên tổ trưởng” chứa họ tên người nên đã bỏ');
    expect(page.text('step-match')).not.toContain('Nguyễn Thị Lan');
    await page.type('cutoff', '28/02/2025');
    await page.submit();
    expect(JSON.stringify(page.sent('importPreview'))).not.toContain('Nguyễn');
  });

  test('sends rows of known fields and what was given for all of them', async () => {
    const page = await openImport();
    await toPreview(page);
    expect(page.sent<ImportContent>('importPreview')).toMatchObject({
      tab: 'entry-12',
      fields: [{ id: 'commune' }, { id: 'program' }, { id: 'outstanding', unit: 'triệu đồng' }],
      lines: [
        [2, 'Đăk Ơ', 'HN', '40999'],
        [3, 'Phú Nghĩa', 'HCN', '5'],
      ],
      constants: [
        { field: 'cutoff', text: '28/02/2025' },
        { field: 'fund', text: 'Trung ương' },
      ],
    });
  });

  test('lets her take a column for another field, which its first one gives up', async () => {
    const page = await openImport();
    await paste(page);
    await page.type('map-0-1', 'outstanding');
    expect([1, 2].map((i) => page.value(`map-0-${i}`))).toEqual(['outstanding', '']);
    expect(page.document.activeElement?.id).toBe('map-0-1');
  });

  test('puts what the script misses beside the field that gives it', async () => {
    const problem = { kind: 'error', row: null, field: 'fund', message: 'Chưa biết Nguồn vốn.' };
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, problems: [problem], errors: 1 }),
    });
    await paste(page);
    await page.submit();
    expect(page.line('fund')).toBe('Chưa biết Nguồn vốn.');
    expect(page.document.getElementById('step-match')?.hidden).toBe(false);
  });

  test('matches a layout as it was matched before', async () => {
    const first = await openImport();
    await toPreview(first);
    await first.submit();
    const { remember } = first.sent<ImportRequest>('importRows');
    const page = await openImport({
      importForm: () =>
        ok({ ...FORM, remembered: [{ ...remember, tab: 'bank', fund: 'Địa phương' }] }),
    });
    await paste(page);
    expect([page.value('tab'), page.value('fund')]).toEqual(['bank', 'Địa phương']);
  });

  test('says which line is missing where no header is found', async () => {
    const page = await openImport();
    await paste(page, 'a\tb\n1\t2');
    expect(page.text('status')).toContain('Không tìm thấy dòng tiêu đề');
    expect(page.isOff('next')).toBe(true);
  });
});

describe('the preview', () => {
  test('counts and shows before and after, and writes nothing yet', async () => {
    const page = await openImport();
    await toPreview(page);
    expect(page.text('step-preview')).toContain('Dư nợ: từ 40988 thành 40999');
    expect(page.document.querySelector('.counts')?.textContent).toContain('1 dòng cập nhật');
    expect(page.calls.map(({ name }) => name)).not.toContain('importRows');
  });

  test('sends back what was shown, under one id until it is answered', async () => {
    let lost = true;
    const page = await openImport({
      importRows: () => {
        if (!lost) return ok({ message: 'Đã nhập.', added: 1, changed: 1, same: 0 });
        lost = false;
        throw new Error('NetworkError');
      },
    });
    await toPreview(page);
    await page.submit();
    const first = page.sent<ImportRequest>('importRows');
    await page.submit();
    const second = page.sent<ImportRequest>('importRows');
    expect(first.seen).toEqual(PREVIEW.seen);
    expect(second.requestId).toBe(first.requestId);
    expect(page.text('status')).toBe('Đã nhập.');
  });

  test('keeps “Nhập” shut while there are errors; a wrong row can be left out', async () => {
    const wrong = { kind: 'error', row: 3, field: null, message: 'Dòng 3: sai.' };
    const page = await openImport({
      importPreview: ((content: ImportContent) =>
        ok(
          content.lines.length === 2 ? { ...PREVIEW, problems: [wrong], errors: 1 } : PREVIEW,
        )) as Script[string],
    });
    await toPreview(page);
    expect([page.text('status'), page.isOff('next')]).toEqual(['Chưa nhập được: còn 1 lỗi.', true]);
    page.document.querySelector<HTMLButtonElement>('.problems button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.sent<ImportContent>('importPreview').lines).toHaveLength(1);
    expect(page.isOff('next')).toBe(false);
  });

  test('says that nothing would change', async () => {
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, added: 0, changed: 0, same: 2, changes: [] }),
    });
    await toPreview(page);
    expect(page.text('status')).toContain('Không có gì thay đổi');
    expect(page.isOff('next')).toBe(true);
  });

  test('shows both figures of a collision', async () => {
    const collision = {
      place: 'Nhập · Phụ nữ, dòng 9',
      who: 'Hoa',
      when: '',
      cells: [{ column: 'Dư nợ', shown: '40988', theirs: '42000', mine: '40999' }],
    };
    const page = await openImport({
      importRows: () => ({ ok: false, problems: [{ message: 'Người khác vừa sửa.', collision }] }),
    });
    await toPreview(page);
    await page.submit();
    expect(page.text('collisions')).toContain('Dư nợ4098842000 (Hoa)40999');
  });

  test('shows a name as the text it is', async () => {
    const what = '<img src=x onerror=alert(1)>';
    const page = await openImport({
      importPreview: () => ok({ ...PREVIEW, changes: [{ row: 2, what, at: null, cells: [] }] }),
    });
    await toPreview(page);
    expect(page.document.querySelector('#step-preview img')).toBeNull();
    expect(page.text('step-preview')).toContain(what);
  });
});
