import type { HeadlessWorkbook } from '../../local/headless-workbook';
import type { SetupChoices } from '../../src/ledger/setup';
import { keptWorkbook } from '../support/kept-workbook';
import { CHOICES, create, dataOf, openBlank, type Snapshot } from './support';

export const OFFICER = person('can.bo@example.com', 'Cán bộ');
export const WOMAN = person('phu.nu@example.com', 'Hội Phụ nữ');
export const FARMER = person('nong.dan@example.com', 'Hội Nông dân');

export const EDITORS: SetupChoices['editors'] = {
  ...CHOICES.editors,
  branch: OFFICER.email,
  11: FARMER.email,
  12: WOMAN.email,
};

function person(email: string, name: string) {
  return { email, name, role: 'editor' } as const;
}

let made: Promise<Snapshot> | undefined;

/** A workbook whose editors are named, with a row of each of two associations. */
export async function openProtected(): Promise<HeadlessWorkbook> {
  made ??= keptWorkbook([CHOICES, EDITORS, 'protected', 'plain'], async () => {
    const workbook = await openBlank();
    dataOf(create(workbook, { editors: EDITORS }));
    return workbook.snapshot();
  });
  return openBlank({ snapshot: await made });
}

/** Google's sentence if it refuses, '' if it lets her. */
export function refusal(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
