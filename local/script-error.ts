/** An error the script sees, worded as Google words it. Anything else thrown by the host is a bug. */
export class ScriptException extends Error {
  override readonly name = 'Exception';
}

/** A member of an Apps Script object that the host does not have. */
export function notThere(path: string): ScriptException {
  return new ScriptException(`chưa mô phỏng: ${path}`);
}
