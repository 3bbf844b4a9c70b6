import { describe, expect, test } from '@jest/globals';
import type { EntryPayload } from '../../src/ledger/entry';
import type { DraftToKeep, KeptDraft } from '../../src/ledger/entry-draft';
import {
  chooseRecord,
  FORM,
  KEY,
  NEW_ROW,
  ok,
  openForm,
  payloadOf,
  rowWith,
  SAVED,
  sentTo,
  typedInto,
} from './entry-form';
import type { OpenPage } from './page';

const keeping = { keepDraft: () => ok({ keptAt: '08:31 ngày 26/03/2025' }) };

const kept = (page: OpenPage) => sentTo(page, 'keepDraft') as DraftToKeep[];

const DRAFT: KeptDraft = {
  keptAt: '08:31 ngày 26/03/2025',
  draft: {
    key: KEY,
    typed: [
      { field: 'outstanding', text: '41.000 triệu' },
      { field: 'overdue', text: '' },
      { field: 'note', text: 'chờ biên bản' },
    ],
    person: 'Lan',
    waiting: [],
  },
};

const withDraft = (draft: KeptDraft) => ({ ...keeping, entryForm: () => ok({ ...FORM, draft }) });

describe('the draft of the entry form', () => {
  test('is kept by itself after something was typed, and told', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.wait(4);
    expect(kept(page)).toMatchObject([
      {
        turn: 1,
        draft: { key: { program: 'Hộ nghèo' }, typed: [{ field: 'outstanding', text: '41000' }] },
      },
    ]);
    expect(page.text('draft')).toBe('Đã giữ bản nháp lúc 08:31.');
  });

  test('is not kept again while nothing changes', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.wait(60);
    expect(kept(page)).toHaveLength(1);
  });

  test('is not kept of a form in which nothing was typed', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.wait(10);
    expect(kept(page)).toEqual([]);
  });

  test('is cleared when its row is saved', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.wait(4);
    await page.submit();
    expect(kept(page).map(({ turn, draft }) => [turn, draft === null])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  test('is cleared at once even if it was just being kept when its row was saved', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    const held = page.hold('keepDraft');
    await page.wait(4);
    await page.submit();
    held.answerFirst(keeping.keepDraft());
    await page.wait(1);
    expect(kept(page).map(({ draft }) => draft === null)).toEqual([false, true]);
  });

  test('is at Google when the page goes, kept before or sent then', async () => {
    const page = await openForm(keeping);
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.happens('pagehide');
    expect(kept(page).at(-1)).toMatchObject({ draft: { typed: [{ text: '41000' }] } });
  });

  test('is tried again when it was not kept', async () => {
    let broken = true;
    const page = await openForm({
      keepDraft: () => {
        if (broken) throw new Error('NetworkError');
        return keeping.keepDraft();
      },
    });
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.wait(4);
    expect(page.text('draft')).toContain('chưa giữ được');
    broken = false;
    await page.wait(30);
    expect(page.text('draft')).toContain('Đã giữ bản nháp');
  });

  test('comes back when the sidebar is opened again, key, figures and all', async () => {
    const page = await openForm(withDraft(DRAFT));
    expect(page.text('restored')).toContain(
      'Đã lấy lại bản nháp lúc 08:31 ngày 26/03/2025: Phụ nữ, Đăk Ơ, Hộ nghèo, 28/02/2025.',
    );
    expect(['commune', 'program', 'outstanding', 'note'].map((id) => typedInto(page, id))).toEqual([
      'Đăk Ơ',
      'Hộ nghèo',
      '41.000 triệu',
      'chờ biên bản',
    ]);
    expect(page.line('outstanding')).toBe('= 41.000 triệu đồng');
  });

  test('keeps what was typed, and what was emptied, over what stands in the sheet', async () => {
    const row = rowWith({ outstanding: 40988, overdue: 5, households: 7 });
    const page = await openForm({
      ...withDraft(DRAFT),
      entryPreview: () => ok({ ...NEW_ROW, row }),
    });
    await page.wait(1);
    expect(['outstanding', 'overdue', 'households'].map((id) => typedInto(page, id))).toEqual([
      '41.000 triệu',
      '',
      '7',
    ]);
    expect(page.line('outstanding')).toBe('= 41.000 triệu đồng; trong sổ 40.988 triệu đồng');
  });

  test('goes when she does not want it', async () => {
    const page = await openForm(withDraft(DRAFT));
    await page.click('Bỏ bản nháp');
    expect(page.document.getElementById('restored')?.hidden).toBe(true);
    expect([typedInto(page, 'outstanding'), typedInto(page, 'note')]).toEqual(['', '']);
    expect(kept(page).at(-1)?.draft).toBeNull();
  });

  test('holds the lines that wait; they are sent on under their own requests', async () => {
    const waiting = [
      { payload: payloadOf('first', '1', 'Hộ nghèo'), typed: [] },
      { payload: payloadOf('second', '2', 'Hộ cận nghèo'), typed: [] },
    ];
    const draft = { ...DRAFT, draft: { ...DRAFT.draft, typed: [], waiting } };
    const page = await openForm({ ...withDraft(draft), saveEntry: () => ok(SAVED) });
    await page.wait(1);
    const requests = (sentTo(page, 'saveEntry') as EntryPayload[]).map((sent) => sent.requestId);
    expect(requests).toEqual(['first', 'second']);
    await page.wait(5);
    expect(kept(page).at(-1)?.draft).toBeNull();
  });

  test('holds a line as soon as it waits', async () => {
    const page = await openForm({
      ...keeping,
      saveEntry: () => {
        throw new Error('NetworkError');
      },
    });
    await chooseRecord(page);
    await page.type('outstanding', '41000');
    await page.submit();
    await page.wait(4);
    expect(kept(page).at(-1)?.draft?.waiting).toMatchObject([
      { payload: { amounts: { outstanding: '41000' } }, typed: [{ field: 'outstanding' }] },
    ]);
  });
});
