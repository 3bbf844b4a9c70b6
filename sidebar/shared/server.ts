import type { Outcome } from '../../src/ledger/outcome';

/** An answer that did not come from the script: the line or Google failed. */
export interface Lost {
  readonly ok: 'lost';
  readonly message: string;
  /** Whether the same call may get through later without anybody doing anything. */
  readonly passes: boolean;
}

/** Calls a function of the script. Never rejects. */
export function callServer<T>(
  name: string,
  ...args: readonly unknown[]
): Promise<Outcome<T> | Lost> {
  return new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => resolve(answer as Outcome<T>))
      .withFailureHandler((error) => resolve(lostBy(String(error?.message ?? error))));
    const call = runner[name] as ((...args: readonly unknown[]) => void) | undefined;
    // A page that was open while the script was replaced may know functions that are no more.
    if (call === undefined) resolve(lostBy('Script function not found'));
    else call(...args);
  });
}

const LOST: Lost = {
  ok: 'lost',
  message:
    'Chưa nối được với Google nên chưa biết lệnh đã xong chưa. Kiểm tra mạng rồi bấm lại: bấm lại không ghi hai lần.',
  passes: true,
};

/** Failures that stay until a person does something: what Google says, and the cure. */
const STAYING: readonly (readonly [said: RegExp, cure: string])[] = [
  [
    /PERMISSION_DENIED|authori[sz]ation is required/i,
    'Google từ chối vì trình duyệt đang đăng nhập nhiều tài khoản. Mở bảng tính trong cửa sổ ẩn danh, hoặc đăng xuất hết rồi đăng nhập tài khoản được cấp quyền trước tiên, rồi làm lại.',
  ],
  [
    /script function not found/i,
    'Trang này cũ hơn mã lệnh của sổ. Tải lại bảng tính rồi mở lại từ menu Sổ Ủy Thác.',
  ],
];

function lostBy(said: string): Lost {
  const known = STAYING.find(([pattern]) => pattern.test(said));
  return known === undefined ? LOST : { ok: 'lost', message: known[1], passes: false };
}
