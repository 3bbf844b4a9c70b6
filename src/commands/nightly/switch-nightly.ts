import { ok, type Result } from '../../ledger/problem';
import { endNightly, isNightly, startNightly } from '../../workbook/nightly-trigger';
import { ask } from '../../workbook/ui';
import { menuAction } from '../menu-action';
import { NIGHTLY } from './nightly-menu';

/** The top-level function that the clock calls. */
const RUN = 'buildNightly';

const WHAT =
  'Mỗi đêm, khoảng 2 đến 3 giờ, sổ tự lập lại các tab BC cho ngày chốt mới nhất đã có số liệu, với các lựa chọn của lần Lập báo cáo gần nhất. Kết quả ghi ở tab Nhật ký.';

/** Menu action "Lập báo cáo hằng đêm": says whether it is on and asks to turn it. */
export function switchNightly(): null {
  return menuAction(NIGHTLY, turn, (said) => said);
}

function turn(): Result<string | null> {
  const isOn = isNightly(RUN);
  const question = isOn ? 'Đang bật. Tắt?' : 'Đang tắt. Bật?';
  if (!ask(NIGHTLY, `${WHAT}\n\n${question}`)) return ok(null);
  if (isOn) endNightly(RUN);
  else startNightly(RUN);
  return ok(isOn ? 'Đã tắt.' : 'Đã bật.');
}
