import type { Outcome, Said } from '../ledger/outcome';
import type { Problem, Result } from '../ledger/problem';
import { sentence } from '../ledger/wording';
import { reportBug } from '../workbook/ui';

const BUG =
  'Sổ Ủy Thác gặp lỗi ngoài dự kiến nên đã dừng lệnh. Hãy tải lại trang rồi thử lại; nếu vẫn lỗi, báo cho người phụ trách sổ.';

/** Runs a command and words what it answers; an exception is a bug and gets one plain sentence. */
export function answered<T>(command: () => Result<T>): Outcome<T> {
  try {
    const result = command();
    if (result.ok) return { ok: true, data: result.value };
    return { ok: false, problems: listed(result.problems) };
  } catch (error) {
    reportBug(error);
    return { ok: false, problems: [{ message: BUG }] };
  }
}

/** More than this many sentences at once help nobody; the rest is counted. */
const MOST = 20;

/** Errors first. `about.field` names the form field of a problem. */
export function listed(problems: readonly Problem[]): Said[] {
  const errors = problems.filter((found) => found.severity === 'error');
  const warnings = problems.filter((found) => found.severity === 'warning');
  const shown = [...errors, ...warnings].slice(0, MOST).map(said);
  const left = problems.length - shown.length;
  if (left > 0)
    shown.push({ message: `… và ${left} lỗi nữa. Chữa các lỗi trên rồi chạy lại lệnh.` });
  return shown;
}

function said(found: Problem): Said {
  const { field } = found.about;
  return {
    ...(typeof field === 'string' && { field }),
    message: sentence(found),
    ...(found.collision && { collision: found.collision }),
    ...(found.code === 'busy' && { later: true }),
  };
}
