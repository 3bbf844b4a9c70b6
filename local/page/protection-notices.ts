import type { ProtectionNotices } from './protection';
import { askPerson } from './questions';

/** What Google says of protected cells; one gesture may touch many, it says so once. */
export function protectionNotices(): ProtectionNotices {
  let shown = false;
  const refused = (description: string) => {
    if (shown) return;
    shown = true;
    const text = withDescription(
      'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. ' +
        'Hãy liên hệ với chủ sở hữu bảng tính nếu bạn cần chỉnh sửa.',
      description,
    );
    void askPerson({ kind: 'alert', title: 'Có vấn đề', text, buttons: 'OK' }).then(() => {
      shown = false;
    });
  };
  const warned = async (description: string) => {
    const text = withDescription(
      'Bạn đang cố chỉnh sửa một phần của trang tính này mà không nên vô tình thay đổi. ' +
        'Bạn vẫn muốn chỉnh sửa?',
      description,
    );
    const ask = { kind: 'alert', title: 'Lưu ý!', text, buttons: 'OK_CANCEL' } as const;
    return (await askPerson(ask)).button === 'OK';
  };
  return { refused, warned };
}

/** The workbook moved on without a change of this page: only loading again makes them equal. */
export async function tellRejected(reason: string): Promise<void> {
  const text = `Thay đổi vừa rồi không được lưu vào bảng tính. Trang sẽ được tải lại.\n${reason}`;
  await askPerson({ kind: 'alert', title: 'Có vấn đề', text, buttons: 'OK' });
  location.reload();
}

function withDescription(text: string, description: string): string {
  return description ? `${text}\n(${description})` : text;
}
