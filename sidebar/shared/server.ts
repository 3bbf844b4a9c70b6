import type { Outcome } from '../../src/ledger/outcome';

const LOST =
  'Chưa nối được với Google nên chưa biết lệnh đã xong chưa. Kiểm tra mạng rồi bấm lại: bấm lại không ghi hai lần.';
const TWO_ACCOUNTS =
  'Google từ chối vì trình duyệt đang đăng nhập nhiều tài khoản. Mở bảng tính trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản được cấp quyền, rồi làm lại.';

/** An answer that did not come from the script: the line or Google failed. */
export interface Lost {
  readonly ok: 'lost';
  readonly message: string;
}

/** Calls a function of the script. Never rejects. */
export function callServer<T>(
  name: string,
  ...args: readonly unknown[]
): Promise<Outcome<T> | Lost> {
  return new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(answer as Outcome<T>))
      .withFailureHandler((error) => resolve({ ok: 'lost', message: lostMessage(error) }));
    const call = runner[name] as (...args: readonly unknown[]) => void;
    call(...args);
  });
}

function lostMessage(error: Error): string {
  return /PERMISSION_DENIED/i.test(String(error?.message)) ? TWO_ACCOUNTS : LOST;
}
