import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBlankOnEngine } from '../../commands/on-engine';
import { create, day, pasteRows, WOMEN } from '../../commands/support';

/** Where the workbook of a small branch will be kept as JSON. */
export function smallBranchFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'branch-')), 'workbook.json');
}

/**
 * A workbook with two communes, the figures of Phụ nữ at the end of February, a date in March that
 * is open, and the tab of Phụ nữ in view.
 */
export async function writeSmallBranch(file: string): Promise<void> {
  const workbook = await openBlankOnEngine();
  create(workbook);
  const programs = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ mới thoát nghèo'];
  pasteRows(
    workbook,
    programs.map((program, i) => ({ program, outstanding: 40_000 + i, households: 700 + i })),
  );
  workbook.paste('Kỳ chốt', 'A2', [[day(2025, 3, 31), null, 'mở']]);
  workbook.moveTab(WOMEN, 0);
  writeFileSync(file, JSON.stringify(workbook.snapshot()));
}
