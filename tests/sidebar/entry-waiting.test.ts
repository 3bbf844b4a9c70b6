import { describe, expect, test } from '@jest/globals';
import type { EntryPayload } from '../../src/ledger/entry';
import { chooseRecord, ok, openForm, SAVED, sentTo, typedInto } from './entry-form';
import type { OpenPage } from './page';

/** A script behind a line that can be cut. */
function lineTo(answer: (payload: EntryPayload) => unknown = () => ok(SAVED)) {
  const line = { broken: true, failure: 'NetworkError: Connection failure due to HTTP 0' };
  const saveEntry = (payload: EntryPayload) => {
    if (line.broken) throw new Error(line.failure);
    return answer(payload);
  };
  return { line, saveEntry };
}

async function saveOne(page: OpenPage, outstanding: string): Promise<void> {
  await page.type('outstanding', outstanding);
  await page.submit();
}

const sent = (page: OpenPage) => sentTo(page, 'saveEntry') as EntryPayload[];

describe('a line that was lost', () => {
  test('waits, is shown, and leaves the form free for the next row', async () => {
    const { saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    expect(page.text('waiting')).toContain('1 dòng chờ gửi lại');
    expect([typedInto(page, 'program'), typedInto(page, 'outstanding')]).toEqual([
      'Hộ cận nghèo',
      '',
    ]);
  });

  test('is sent again by itself, under its own request, and told when it is written', async () => {
    const { line, saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    line.broken = false;
    await page.wait(3);
    const requests = new Set(sent(page).map(({ requestId }) => requestId));
    expect([sent(page).length > 1, requests.size]).toEqual([true, 1]);
    expect(page.text('status')).toContain('Đã gửi dòng chờ Hộ nghèo, Đăk Ơ');
    expect(page.document.getElementById('waiting')?.hidden).toBe(true);
  });

  test('is tried after growing pauses, and at once when the line is back', async () => {
    const { line, saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    await page.wait(30);
    const tries = sent(page).length;
    expect(tries).toBeGreaterThan(2);
    expect(tries).toBeLessThan(7);
    line.broken = false;
    await page.happens('online');
    expect(sent(page)).toHaveLength(tries + 1);
    expect(page.document.getElementById('waiting')?.hidden).toBe(true);
  });

  test('keeps its place before the lines saved after it', async () => {
    const { line, saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '1');
    await page.wait(1);
    await saveOne(page, '2');
    expect(page.text('waiting')).toContain('2 dòng chờ gửi lại');
    line.broken = false;
    await page.happens('online');
    await page.wait(1);
    const written = sent(page).slice(-2);
    expect(written.map(({ amounts }) => amounts.outstanding)).toEqual(['1', '2']);
    expect(page.document.getElementById('waiting')?.hidden).toBe(true);
  });

  test('is a line that nobody answers in half a minute, too', async () => {
    const page = await openForm({ saveEntry: () => undefined });
    await chooseRecord(page);
    expect(page.text('waiting')).toBe('');
    const runner = page.hold('saveEntry');
    await saveOne(page, '40988');
    expect(page.text('status')).toBe('Đang ghi…');
    await page.wait(31);
    expect(page.text('waiting')).toContain('1 dòng chờ gửi lại');
    runner.answerFirst(ok(SAVED));
    await page.wait(1);
    expect(page.document.getElementById('waiting')?.hidden).toBe(true);
  });

  test('is also a line that had to wait for another person’s command', async () => {
    let busy = true;
    const page = await openForm({
      saveEntry: () => {
        if (!busy) return ok(SAVED);
        busy = false;
        return { ok: false, problems: [{ message: 'Người khác đang ghi vào sổ.', later: true }] };
      },
    });
    await chooseRecord(page);
    await saveOne(page, '40988');
    await page.wait(3);
    expect(page.text('status')).toContain('Đã gửi dòng chờ');
  });

  test('holds the window back from closing until it is written', async () => {
    const { line, saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    expect(await page.happens('beforeunload')).toBe(false);
    await saveOne(page, '40988');
    expect(await page.happens('beforeunload')).toBe(true);
    line.broken = false;
    await page.happens('online');
    expect(await page.happens('beforeunload')).toBe(false);
  });

  test('cannot be written a second time from the form', async () => {
    const { saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    await page.type('program', 'Hộ nghèo');
    await page.wait(1);
    await saveOne(page, '41000');
    expect(page.text('status')).toContain('đang chờ gửi lại');
    expect(new Set(sent(page).map(({ requestId }) => requestId)).size).toBe(1);
  });

  test('that the server refuses comes back into the form with its sentence', async () => {
    const { line, saveEntry } = lineTo(() => ({
      ok: false,
      problems: [{ field: 'overdue', message: 'Sai số này.' }],
    }));
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    line.broken = false;
    await page.happens('online');
    expect(page.text('waiting')).toContain('Sai số này.');
    await page.click('Xem lại');
    await page.wait(1);
    expect([typedInto(page, 'program'), typedInto(page, 'outstanding')]).toEqual([
      'Hộ nghèo',
      '40988',
    ]);
    expect(page.line('overdue')).toBe('Sai số này.');
  });

  test('is not sent for ever to a Google that wants another account', async () => {
    const { line, saveEntry } = lineTo();
    const page = await openForm({ saveEntry });
    await chooseRecord(page);
    await saveOne(page, '40988');
    line.failure = 'Error code PERMISSION_DENIED';
    await page.wait(3);
    const tries = sent(page).length;
    await page.wait(120);
    expect(sent(page)).toHaveLength(tries);
    expect(page.text('waiting')).toContain('nhiều tài khoản');
    line.broken = false;
    await page.click('Gửi ngay');
    expect(page.document.getElementById('waiting')?.hidden).toBe(true);
  });
});
