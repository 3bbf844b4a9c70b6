/** A workbook as "Tạo sổ" leaves it, on plain cells: it is made once and forked for each test. */

import path from 'node:path';
import type { User } from '../../../local/host-types';
import { forked, openPlainWorkbook, type PlainWorkbook } from '../../../local/plain/open';
import { CHOICES } from '../support';
import { addInFormulas } from './plain-formulas';

const PROJECT = path.resolve('dist');
const NOW = new Date(2025, 2, 26, 8, 30);

export const COMMUNES = ['Đăk Ơ', 'Phú Nghĩa'] as const;

/** Accountants of Hội Phụ nữ: they may change their association's tab and no other's. */
export const ACCOUNTANTS: readonly User[] = [1, 2, 3, 4].map((n) => ({
  email: `ke.toan.${n}@example.com`,
  name: `Kế toán ${n}`,
  role: 'editor',
}));

let made: Promise<PlainWorkbook> | undefined;

export async function madePlain(): Promise<PlainWorkbook> {
  made ??= makeOnce();
  return forked(await made);
}

async function makeOnce(): Promise<PlainWorkbook> {
  const workbook = await openPlainWorkbook({
    project: PROJECT,
    now: () => NOW,
    formulas: addInFormulas,
    people: ACCOUNTANTS,
  });
  const women = ACCOUNTANTS.map(({ email }) => email).join(', ');
  const choices = {
    ...CHOICES,
    communes: COMMUNES.join('\n'),
    editors: { ...CHOICES.editors, 12: women },
  };
  const { ok, value, error } = workbook.run('createWorkbook', choices);
  const done = ok && (value as { ok?: boolean }).ok === true;
  if (!done) throw new Error(error?.message ?? JSON.stringify(value));
  return workbook;
}
