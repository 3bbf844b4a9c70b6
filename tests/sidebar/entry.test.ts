import { describe, expect, test } from '@jest/globals';
import { chooseRecord, FORM, NEW_ROW, ok, openForm, rowWith, typedInto } from './entry-form';

describe('the entry form', () => {
  test('proposes the newest date', async () => {
    const page = await openForm();
    expect((page.document.getElementById('cutoff') as HTMLInputElement).value).toBe('28/02/2025');
  });

  test('labels every control and describes it by the line under it', async () => {
    const page = await openForm();
    for (const control of page.document.querySelectorAll('input, select, textarea')) {
      expect(page.document.querySelector(`label[for="${control.id}"]`)?.textContent).toBeTruthy();
      expect(control.getAttribute('aria-describedby')).toBe(`${control.id}-line`);
    }
  });

  test('says how it reads a typed amount', async () => {
    const page = await openForm();
    await page.type('outstanding', '41,5 tỷ');
    expect(page.line('outstanding')).toBe('= 41.500 triệu đồng');
  });

  test('says how it reads a count', async () => {
    const page = await openForm();
    await page.type('households', '9.177');
    expect(page.line('households')).toBe('= 9.177 hộ');
  });

  test('refuses an ambiguous amount beside its field', async () => {
    const page = await openForm();
    await page.type('outstanding', '1.234');
    expect(page.line('outstanding')).toContain('hiểu được hai cách');
    expect(page.document.getElementById('outstanding')?.getAttribute('aria-invalid')).toBe('true');
  });

  test('asks for the row as soon as the record is chosen', async () => {
    const page = await openForm();
    await chooseRecord(page);
    expect(page.calls.map(({ name }) => name)).toEqual(['entryForm', 'entryPreview']);
  });

  test('says that a row was prepared, with the opening balance above the fields, and just saves', async () => {
    const page = await openForm({
      entryPreview: () => ok({ ...NEW_ROW, row: rowWith({}), place: 'Nhập · Phụ nữ, dòng 5' }),
    });
    await chooseRecord(page);
    expect(page.text('row')).toBe('Dòng đã chuẩn bị, chưa có số: Nhập · Phụ nữ, dòng 5.');
    expect(page.text('opening')).toBe('Dư nợ kỳ trước (31/01/2025): 40.000 triệu đồng.');
    expect(page.text('save')).toBe('Lưu');
  });

  test('of a workbook without tabs says one sentence, with its cure', async () => {
    const problems = ['Danh mục', 'Cài đặt'].map((tab) => ({
      message: `Không tìm thấy tab “${tab}”. Chạy Sổ Ủy Thác › Tạo sổ.`,
    }));
    const page = await openForm({ entryForm: () => ({ ok: false, problems }) });
    expect(page.text('status')).toBe(problems[0]?.message);
    expect(page.document.getElementById('form')?.className).toBe('closed');
  });

  test('shows the change against the date before and what does not close', async () => {
    const page = await openForm();
    await chooseRecord(page);
    await page.type('disbursed', '1500');
    await page.type('collected', '500');
    await page.type('outstanding', '40988');
    expect(page.text('derived')).toContain('So với kỳ trước+988');
    expect(page.text('derived')).toContain('Chênh lệch chưa khớp-12');
  });

  test('warns while she types when a household would owe what no household does', async () => {
    const page = await openForm();
    await page.type('outstanding', '40988');
    await page.type('households', '900');
    expect(page.text('derived')).toContain('Dư nợ một hộ (triệu đồng)45,542');
    expect(page.document.querySelectorAll('#derived .wrong')).toHaveLength(0);
    await page.type('outstanding', '40,988');
    expect(page.document.querySelector('#derived .wrong')?.textContent).toBe(
      '0,046 – ngoài khoảng 1–2.000 triệu đồng, xem lại đơn vị',
    );
  });

  test('offers the Tổ of the chosen xã and hội only', async () => {
    const place = { commune: 'Đăk Ơ', association: 'Phụ nữ' };
    const groups = [
      { name: 'T01', ...place },
      { name: 'T02', ...place, association: 'Nông dân' },
      { name: 'T03', ...place, commune: 'Phú Nghĩa' },
      { name: 'T04', commune: '', association: '' },
    ];
    const members = { ...FORM.members, group: groups.map(({ name }) => name) };
    const page = await openForm({
      entryForm: () => ok({ ...FORM, detail: 'group', members, groups }),
    });
    const offered = () =>
      [...page.document.querySelectorAll<HTMLOptionElement>('#group option')]
        .map(({ value }) => value)
        .filter((value) => value !== '');
    expect(offered()).toEqual(['T01', 'T02', 'T03', 'T04']);
    await chooseRecord(page);
    expect(offered()).toEqual(['T01', 'T04']);
    await page.type('group', 'T01');
    await page.type('commune', 'Phú Nghĩa');
    expect(offered()).toEqual(['T03', 'T04']);
    expect(typedInto(page, 'group')).toBe('');
  });
});
