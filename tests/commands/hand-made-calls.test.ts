import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { User } from '../../local/host-types';
import { commands } from '../../src/commands/registry';
import { commands as reportCommands } from '../../src/commands/reports/report-commands';
import type { Outcome } from '../../src/ledger/outcome';
import { JUNK, PAYLOADS, spoilt } from './payloads';
import {
  addCommunes,
  create,
  day,
  FARMERS,
  KEY,
  messagesOf,
  openBlank,
  pasteRows,
  payload,
  WOMEN,
} from './support';

/**
 * Every function that Google lets a page call, called by hand as Lan, who enters for Phụ nữ: she may
 * change her own tabs and those that all commands write, and no other, whatever she sends.
 */
const LAN: User = { email: 'lan@example.com', name: 'Lan', role: 'editor' };
const OWN_TAB = 'Của tôi';
const HERS = [
  ...[WOMEN, 'Hoạt động · Phụ nữ', 'Nhật ký', 'Nộp báo cáo', 'Vùng tạm', 'Số liệu'],
  'Ví dụ hàm',
];

let workbook: HeadlessWorkbook;
let lan: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await openBlank();
  create(workbook, {
    editors: { branch: 'bank@example.com', 11: 'hoa@example.com', 12: LAN.email, 13: '', 14: '' },
  });
  addCommunes(workbook, ['Bù Gia Mập']);
  const cutoff = day(2025, 3, 25);
  pasteRows(workbook, [{ cutoff, outstanding: 40988 }]);
  pasteRows(workbook, [{ cutoff, association: 'Nông dân', outstanding: 5 }], FARMERS);
  const closed = day(2025, 1, 31);
  pasteRows(workbook, [{ cutoff: closed, outstanding: 7 }], 'Đã chốt');
  workbook.paste('Kỳ chốt', 'A2', [[closed, null, 'đã chốt']]);
  workbook.insertTab(OWN_TAB);
  workbook.paste(OWN_TAB, 'A1', [['Ngày chốt', 'của riêng tôi']]);
  lan = workbook.as(LAN);
});

/** All that is out of her reach: names and cells of tabs, in their order. */
function others(): string {
  const tabs = workbook.tabs().filter((tab) => !HERS.includes(tab) && !tab.startsWith('BC · '));
  return JSON.stringify(tabs.map((tab) => [tab, workbook.values(tab)]));
}

const rowsOf = (tab: string) => JSON.stringify(workbook.values(tab));

interface Answer {
  readonly ok: boolean;
  readonly said: readonly string[];
}

/** @returns what a page would get; an answer that is no Outcome has no sentences */
function call(name: string, ...args: readonly unknown[]): Answer {
  const report = lan.run(name, ...args);
  if (!report.ok) throw new Error(`${name} threw: ${report.error?.message}`);
  const outcome = report.value as Outcome<unknown> | null;
  if (outcome === null || typeof outcome !== 'object' || !('ok' in outcome)) {
    return { ok: true, said: [] };
  }
  return { ok: outcome.ok, said: messagesOf(outcome) };
}

/** A sentence of the table, not the one for bugs. */
function isSentence(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}.*[.?]$/u.test(text) && !text.includes('lỗi ngoài dự kiến');
}

const all = { ...commands, ...reportCommands };
const names = Object.keys(all);
const taking = names.filter((name) => PAYLOADS[name] !== undefined);

test('every function that takes a payload is tried with one', () => {
  const functions: Readonly<Record<string, { readonly length: number }>> = all;
  const triggers = ['onOpen', 'onInstall', 'onEdit'];
  const expected = names.filter((name) => (functions[name]?.length ?? 0) > 0);
  expect(taking).toEqual(expected.filter((name) => !triggers.includes(name)));
});

describe('a call with what no page sends', () => {
  test.each(names)('to %s ends without an exception and touches nothing', (name) => {
    const takes = PAYLOADS[name] !== undefined;
    const before = [others(), takes && rowsOf(WOMEN)];
    for (const junk of takes ? JUNK : JUNK.slice(0, 1)) {
      const { ok, said } = call(name, junk, junk);
      if (takes) expect([junk, ok, said.map(isSentence)]).toEqual([junk, false, [true]]);
    }
    expect([others(), takes && rowsOf(WOMEN)]).toEqual(before);
  });
});

describe('a payload with one thing wrong', () => {
  test.each(taking)('is refused by %s with a sentence that names the part', (name) => {
    const before = [others(), rowsOf(WOMEN)];
    for (const [what, sent] of spoilt(PAYLOADS[name])) {
      const { ok, said } = call(name, sent);
      expect([what, ok, said.map(isSentence)]).toEqual([what, false, [true]]);
    }
    expect([others(), rowsOf(WOMEN)]).toEqual(before);
  });
});

/** A row as the form would have shown it. */
function rowHolding(outstanding: number): unknown {
  const blank = Object.fromEntries(Object.keys(payload().amounts).map((field) => [field, null]));
  return { ...blank, outstanding, note: null };
}

describe('a payload that is right in form, of what is not hers', () => {
  function refused(name: string, sent: unknown): readonly string[] {
    const before = [others(), rowsOf(WOMEN)];
    const { ok, said } = call(name, sent);
    expect([ok, said.map(isSentence)]).toEqual([false, said.map(() => true)]);
    expect([others(), rowsOf(WOMEN)]).toEqual(before);
    return said;
  }

  test('saves no row of another association', () => {
    const key = { ...KEY, association: 'Nông dân' };
    refused('saveEntry', payload({ key, amounts: { outstanding: '6' } }));
  });

  test('saves no row of another association under a claim to have seen it', () => {
    const key = { ...KEY, association: 'HND' };
    const sent = payload({ key, amounts: { outstanding: '6' } });
    const before = others();
    const said = refused('saveEntry', { ...sent, shown: rowHolding(5) });
    expect(said.join()).toContain('không có quyền ghi vào tab “Nhập · Nông dân”');
    // Nor does a command of somebody who may write there complete what was refused.
    workbook.call('saveEntry', payload({ amounts: { outstanding: '41000' }, shown: null }));
    expect(others()).toBe(before);
  });

  test.each([null, 7])('saves no row of a closed date (shown %s)', (outstanding) => {
    const shown = outstanding === null ? null : rowHolding(outstanding);
    const sent = { ...payload({ key: { ...KEY, cutoff: '2025-01-31' } }), shown };
    expect(refused('saveEntry', sent).join()).toContain('đã khóa');
  });

  test('neither closes nor opens a date, nor sends a unit back', () => {
    const cutoff = '31/01/2025';
    const branchOnly = {
      closePeriod: PAYLOADS.closePeriod,
      reopenPeriod: { ...(PAYLOADS.reopenPeriod as object), cutoff },
      sendBack: PAYLOADS.sendBack,
    };
    for (const [name, sent] of Object.entries(branchOnly)) {
      if (taking.includes(name)) refused(name, sent);
    }
  });

  test.each(['closed', 'catalogue', 'settings', 'ledger', 'log', 'scratch', 'Của tôi', 'tab-1'])(
    'imports nothing into the tab %s',
    (tab) => {
      refused('importRows', { ...(PAYLOADS.importRows as object), tab });
    },
  );

  test.each([OWN_TAB, 'Sheet1', '0', 'entry-99', '__proto__', 'constructor'])(
    'shows no cell of the tab %s',
    (tab) => {
      refused('showCell', { ...(PAYLOADS.showCell as object), tab });
    },
  );

  test('inserts no formula into the tab in view, which is one of the add-in', () => {
    refused('insertExample', PAYLOADS.insertExample);
  });

  test('sets up nothing', () => {
    const before = others();
    const { ok, said } = call('createWorkbook', {
      ...(PAYLOADS.createWorkbook as object),
      editors: { branch: LAN.email, 11: LAN.email, 12: LAN.email, 13: '', 14: '' },
    });
    expect(ok ? [] : said.map(isSentence)).toEqual(ok ? [] : said.map(() => true));
    expect(others()).toBe(before);
  });
});

test('typing, pasting and sorting end at the same wall', () => {
  const before = others();
  expect(() => lan.type(FARMERS, 'J2', '6')).toThrow();
  expect(() => lan.paste('Đã chốt', 'J2', [[6]])).toThrow();
  expect(() => lan.paste('Kỳ chốt', 'C2', [['mở']])).toThrow();
  expect(() => lan.sort(FARMERS, 'A2:T3')).toThrow();
  expect(() => lan.type(WOMEN, 'J1', 'Dư nợ (tỷ đồng)')).toThrow();
  expect(others()).toBe(before);
});

test('her own rows are hers all the same', () => {
  const key = { ...KEY, commune: 'Phú Nghĩa' };
  expect(call('saveEntry', payload({ key, amounts: { outstanding: '1' } }))).toEqual({
    ok: true,
    said: [],
  });
});
