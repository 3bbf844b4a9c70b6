/** The workbooks of support.ts on the engine, for tests of what formulas give: each takes seconds. */

import { type LocalWorkbook, openWorkbook } from '../../local/workbook';
import { keptWorkbook } from '../support/kept-workbook';
import { CHOICES, create, dataOf, NOW, PROJECT, type Snapshot } from './support';

export function openBlankOnEngine(
  options: Partial<Parameters<typeof openWorkbook>[0]> = {},
): Promise<LocalWorkbook> {
  return openWorkbook({ project: PROJECT, now: () => NOW, ...options });
}

let made: Promise<Snapshot> | undefined;

/** As "Tạo sổ" leaves it, with two communes in Danh mục. Made once, copied per test. */
export async function openMadeOnEngine(): Promise<LocalWorkbook> {
  made ??= keptWorkbook([CHOICES, NOW], async () => {
    const workbook = await openBlankOnEngine();
    dataOf(create(workbook));
    return workbook.snapshot();
  });
  return openBlankOnEngine({ snapshot: await made });
}
