import type { CreatedWorkbook, SetupForm } from '../../src/ledger/setup';
import { Dialog, messageList } from '../shared/dialog';
import { byId, make } from '../shared/element';
import { SetupFields } from './setup-fields';

const STATES = {
  new: 'Sổ mới. Mọi mục đều sửa lại được sau này ở tab Cài đặt và Danh mục, rồi chạy lại Tạo sổ.',
  made: 'Sổ đã có. Lệnh bổ sung phần còn thiếu và cập nhật quyền sửa, không đụng số liệu.',
  old: 'Sổ của phiên bản cũ. Lệnh nâng cấp các tab và công thức, giữ nguyên số liệu.',
} as const;

const CAPTIONS = { new: 'Tạo sổ', made: 'Bổ sung sổ', old: 'Nâng cấp sổ' } as const;

const WORKING = 'Đang lập các tab và đặt quyền sửa; có thể mất nửa phút…';

const NEEDED = 'Chưa tạo sổ: cần tên đơn vị và ít nhất một xã.';

const FIRST_ROWS =
  'Chọn menu Sổ Ủy Thác ▸ Chuẩn bị kỳ mới để có sẵn các dòng của ngày chốt đầu tiên, hoặc để kế toán từng hội tự chạy.';

class SetupPage {
  private readonly dialog = new Dialog(() => this.create());
  private fields: SetupFields | null = null;
  private isNew = false;

  async open(): Promise<void> {
    const form = await this.dialog.ask<SetupForm>('setupForm', undefined);
    if (form === null) return;
    this.fields = new SetupFields(form);
    this.isNew = form.state === 'new';
    const state = make('p', { class: 'state' }, STATES[form.state]);
    this.dialog.body.append(state, ...this.fields.groups);
    this.dialog.caption = CAPTIONS[form.state];
    this.dialog.say('');
    this.dialog.mayAct = true;
    this.fields.first.focus();
  }

  private async create(): Promise<void> {
    if (this.fields === null) return;
    this.fields.showHints();
    this.dialog.result.replaceChildren();
    if (!this.fields.checkNeeded()) {
      this.dialog.pointToFields(NEEDED);
      return;
    }
    this.dialog.mayAct = false;
    this.dialog.say(WORKING, 'working');
    const { choices, places } = this.fields;
    const done = await this.dialog.ask<CreatedWorkbook>('createWorkbook', choices, places);
    this.dialog.mayAct = done === null;
    if (done !== null) this.show(done);
  }

  private show({ message, created, repaired, warnings }: CreatedWorkbook): void {
    this.dialog.say(message, warnings.length === 0 ? 'good' : 'warning');
    byId('form', HTMLFormElement).classList.add('done');
    this.dialog.body.replaceChildren(
      ...part('Cần xem lại', warnings),
      ...part('Tab mới', this.isNew ? [] : created),
      ...part('Đã bổ sung', repaired),
      make('h2', {}, 'Việc tiếp theo'),
      make('ol', { class: 'next' }, ...this.nextSteps().map((text) => make('li', {}, text))),
    );
    byId('close', HTMLButtonElement).focus();
  }

  private nextSteps(): string[] {
    const people = this.fields?.people ?? [];
    const share =
      people.length === 0
        ? 'Khi có người nhập: chạy lại Tạo sổ và ghi email của họ, rồi bấm Chia sẻ, cho họ quyền Người chỉnh sửa.'
        : `Bấm Chia sẻ ở góc phải, cho quyền Người chỉnh sửa: ${people.join(', ')}.`;
    return [
      share,
      'Người chỉ xem báo cáo thì chia sẻ với quyền Người xem.',
      ...(this.isNew ? [FIRST_ROWS] : []),
    ];
  }
}

function part(heading: string, texts: readonly string[]): HTMLElement[] {
  return texts.length === 0 ? [] : [make('h2', {}, heading), messageList(texts)];
}

void new SetupPage().open();
