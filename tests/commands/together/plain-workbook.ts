/** A workbook as "Tạo sổ" leaves it, on plain cells: it is made once and forked for each test. */

import path from 'node:path';
import { forked, openPlainWorkbook, type PlainWorkbook } from '../../../local/plain/open';
import { addInFormulas } from './plain-formulas';

const PROJECT = path.resolve('dist');
const NOW = new Date(2025, 2, 26, 8, 30);

export const COMMUNES = ['Đăk Ơ', 'Phú Nghĩa'] as const;

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
  });
  const { ok, error } = workbook.run('createWorkbook', null);
  if (!ok) throw new Error(error?.message);
  const rows = workbook.values('Danh mục');
  const free = rows.findIndex((row, i) => i > 0 && row[0] === '');
  const names = COMMUNES.map((name) => ['Xã', '', name]);
  workbook.paste('Danh mục', `A${free > 0 ? free + 1 : rows.length + 1}`, names);
  return workbook;
}
