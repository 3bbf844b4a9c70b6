/** Names and numbers of sheets. */

import type { Execution } from '../execution';
import { notThere, ScriptException } from '../script-error';

/** Google takes them; the engine and Excel do not. */
const FOREIGN = /['*?/\\[\]]/;

/**
 * The name as a text, for a new sheet or for the one given.
 *
 * @throws when another sheet has it, in whatever case, or no sheet can have it
 */
export function freeOrThrow(run: Execution, given: unknown, sheetId?: string): string {
  const name = String(given);
  const plain = name.trim().toUpperCase();
  if (plain === '') throw new ScriptException('The sheet name cannot be empty.');
  const others = run.buffer.sheets().filter(({ id }) => id !== sheetId);
  if (others.some((other) => other.name.trim().toUpperCase() === plain)) {
    throw new ScriptException(
      `A sheet with the name "${name}" already exists. Please enter another name.`,
    );
  }
  const [foreign] = FOREIGN.exec(name) ?? [];
  if (foreign) throw notThere(`tên trang tính có ký tự ${foreign}`);
  return name;
}
