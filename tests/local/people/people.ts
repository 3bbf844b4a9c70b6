import type { User } from '../../../local/host-types';
import type { LocalWorkbook } from '../../../local/workbook';
import { openScript, TAB } from '../support';

export const AN: User = { email: 'an@example.com', name: 'An', role: 'editor' };
export const BINH: User = { email: 'binh@example.com', name: 'Bình', role: 'editor' };
export const LAN: User = { email: 'lan@example.com', name: 'Lan', role: 'viewer' };

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The sentence a call throws, or 'done'. */
export function refusal(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The owner's workbook after her script has run `body`, and the same one open for An and Bình. */
export async function sharedBook(body: string, code = '') {
  const owner = await openScript(
    `function prepare() {
      var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
      ${body}
    }
    ${code}`,
    { people: [AN, BINH, LAN] },
  );
  const { error } = owner.run('prepare');
  if (error) throw new Error(error.message);
  return { owner, an: owner.as(AN), binh: owner.as(BINH) };
}

/** What a person does, and what the host says to it. */
export function outcomes(
  person: LocalWorkbook,
  acts: Readonly<Record<string, (person: LocalWorkbook) => unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(acts).map(([name, act]) => [name, refusal(() => act(person))]),
  );
}
