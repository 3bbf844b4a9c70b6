import { OWNERS } from '../../src/ledger/owners';
import type { Result } from '../../src/ledger/problem';
import {
  DETAIL_CHOICES,
  type DetailWord,
  EDITOR_GROUPS,
  type EditorGroup,
  OFFICE_FIELDS,
  type OfficeField,
  type SetupChoices,
  type SetupForm,
} from '../../src/ledger/setup';
import { readCommuneLines, readEmails } from '../../src/ledger/setup-lists';
import { MONEY_UNITS, type MoneyUnit } from '../../src/ledger/unit';
import { sentence } from '../../src/ledger/wording';
import { tick } from '../shared/check-list';
import type { ErrorPlace } from '../shared/dialog';
import { make } from '../shared/element';
import { Field, textInput } from '../shared/field';

const OFFICE: Readonly<Record<OfficeField, readonly [label: string, hint: string]>> = {
  officeName: [
    'Tên đơn vị',
    'Ví dụ: Phòng giao dịch NHCSXH Bù Gia Mập. Dùng trong đoạn văn của báo cáo.',
  ],
  parentBody: ['Cơ quan chủ quản', 'Dòng đầu góc trái báo cáo.'],
  issuingBody: ['Cơ quan ban hành', 'Dòng thứ hai góc trái báo cáo.'],
  area: ['Địa bàn', 'Ví dụ: huyện Bù Gia Mập.'],
  place: ['Địa danh', 'Đứng trước ngày lập báo cáo.'],
};

const FIXED = 'Sổ đã có số liệu nên giữ nguyên.';
const NOBODY = 'Email, ngăn bằng dấu phẩy; trống: chỉ bạn và chủ tệp.';
const NO_EDITOR = 'Trống: chỉ ngân hàng sửa tab này.';

/** Everything the wizard asks, in the order of the keyboard. */
export class SetupFields {
  private readonly office: Readonly<Record<OfficeField, Field>>;
  private readonly communes: Field<HTMLTextAreaElement>;
  private readonly detail: Field<HTMLSelectElement>;
  private readonly entryUnit: Field<HTMLSelectElement>;
  private readonly activities = make('input', { type: 'checkbox', id: 'activities' });
  private readonly editors: Readonly<Record<EditorGroup, Field>>;
  private readonly versionNamed = make('input', { type: 'checkbox', id: 'versionNamed' });
  private readonly versionLine = make('p', { class: 'line', id: 'versionNamed-line' });

  constructor(private readonly form: SetupForm) {
    const { choices, hasRecords } = form;
    this.office = each(OFFICE_FIELDS, (field) => {
      const made = new Field(field, OFFICE[field][0], textInput(), OFFICE[field][1]);
      made.value = choices.office[field];
      return made;
    });
    this.communes = new Field('communes', this.communesLabel, area(5), communesHint(form.communes));
    this.communes.value = choices.communes;
    this.detail = selectField('detail', 'Mức chi tiết', DETAIL_CHOICES, hasRecords, (word) =>
      word === 'xã' ? 'theo xã: mỗi dòng của một xã' : 'theo Tổ: mỗi dòng của một Tổ TK&VV',
    );
    this.detail.value = choices.detail;
    this.entryUnit = selectField('entryUnit', 'Đơn vị tính khi nhập', MONEY_UNITS, hasRecords);
    this.entryUnit.value = choices.entryUnit;
    this.activities.checked = choices.activities;
    this.editors = each(EDITOR_GROUPS, (group) => {
      const input = textInput({ inputmode: 'email', spellcheck: 'false' });
      const label = group === 'branch' ? 'Cán bộ ngân hàng: sửa mọi tab' : ownerName(group);
      const hint = group === 'branch' ? NOBODY : NO_EDITOR;
      const made = new Field(`editors-${group}`, label, input, hint);
      made.value = choices.editors[group];
      return made;
    });
    this.echo();
    this.ask();
  }

  /** Sections of the page. */
  get groups(): HTMLElement[] {
    const { officeName, ...office } = this.office;
    officeName.element.classList.add('wide');
    this.editors.branch.element.classList.add('wide');
    const owners = OWNERS.map(([code]) => this.editors[code].element);
    return [
      ...(this.form.state === 'old' ? [this.versionPart()] : []),
      group('Đơn vị', officeName.element, ...Object.values(office).map(({ element }) => element)),
      group(
        'Xã và cách ghi',
        this.communes.element,
        make(
          'div',
          {},
          this.detail.element,
          this.entryUnit.element,
          tick(this.activities, 'Dùng bốn tab Hoạt động (kiểm tra, tập huấn, tuyên truyền)'),
        ),
      ),
      group('Ai được sửa tab nào', this.editors.branch.element, ...owners),
    ];
  }

  get first(): HTMLElement {
    return this.form.state === 'old' ? this.versionNamed : this.office.officeName.control;
  }

  get choices(): SetupChoices {
    return {
      office: each(OFFICE_FIELDS, (field) => this.office[field].value),
      communes: this.communes.control.value,
      detail: this.detail.value as DetailWord,
      entryUnit: this.entryUnit.value as MoneyUnit,
      activities: this.activities.checked,
      editors: each(EDITOR_GROUPS, (group) => {
        return this.editors[group].value;
      }),
      versionNamed: this.versionNamed.checked,
    };
  }

  /** Where a problem of a field is shown. */
  get places(): Readonly<Record<string, ErrorPlace>> {
    const fields = [
      ...Object.values(this.office),
      this.communes,
      this.detail,
      this.entryUnit,
      ...Object.values(this.editors),
    ];
    const version: ErrorPlace = {
      control: this.versionNamed,
      showError: (text) => this.sayOfVersion(text),
    };
    return {
      ...Object.fromEntries(fields.map((field) => [field.id, field])),
      versionNamed: version,
    };
  }

  /** All addresses, each once: whom the file is to be shared with. */
  get people(): string[] {
    const read = EDITOR_GROUPS.map((group) => readEmails(this.editors[group].value));
    return [...new Set(read.flatMap((each) => (each.ok ? each.value : [])))];
  }

  /** Marks what a new workbook cannot do without; @returns whether all of it is there. */
  checkNeeded(): boolean {
    if (this.form.state !== 'new') return true;
    const { officeName } = this.office;
    const blank = [officeName, this.communes].filter(({ value }) => value === '');
    if (blank.includes(officeName)) officeName.showError('Ghi tên đơn vị.');
    if (blank.includes(this.communes)) this.communes.showError('Ghi ít nhất một xã.');
    blank[0]?.control.focus();
    return blank.length === 0;
  }

  /** Takes back what the last answer complained of. */
  showHints(): void {
    for (const field of [...Object.values(this.office), this.detail, this.entryUnit]) {
      field.showHint();
    }
    this.sayOfVersion('');
    this.readLists();
  }

  private get communesLabel(): string {
    return this.form.communes.length === 0 ? 'Các xã, mỗi dòng một xã' : 'Thêm xã, mỗi dòng một xã';
  }

  private versionPart(): HTMLElement {
    this.versionNamed.setAttribute('aria-describedby', 'versionNamed-line');
    return make(
      'div',
      { class: 'panel' },
      make('h2', {}, 'Trước khi nâng cấp'),
      make(
        'p',
        {},
        'Vào Tệp › Nhật ký phiên bản › Đặt tên cho phiên bản hiện tại, để lúc nào cũng quay lại được.',
      ),
      tick(this.versionNamed, 'Tôi đã đặt tên phiên bản'),
      this.versionLine,
    );
  }

  private sayOfVersion(text: string): void {
    this.versionLine.textContent = text;
    this.versionLine.className = text === '' ? 'line' : 'line error';
  }

  /** What is typed into the lists is read back at once, before anything is sent. */
  private echo(): void {
    this.communes.control.addEventListener('input', () => this.readLists());
    for (const { control } of Object.values(this.editors)) {
      control.addEventListener('change', () => this.readLists());
    }
    this.versionNamed.addEventListener('change', () => this.sayOfVersion(''));
    this.readLists();
  }

  private readLists(): void {
    show(this.communes, readCommuneLines(this.communes.control.value), (lines) =>
      lines.length === 0 ? '' : `${lines.length} xã: ${lines.map(({ name }) => name).join(', ')}`,
    );
    for (const field of Object.values(this.editors)) {
      show(field, readEmails(field.value), (emails) =>
        emails.length < 2 ? '' : `${emails.length} người`,
      );
    }
  }

  /** Enter in a line goes on to the next control: only the button makes the workbook. */
  private ask(): void {
    const inputs = [...Object.values(this.office), ...Object.values(this.editors)];
    for (const { control } of inputs) {
      control.addEventListener('keydown', (event) => {
        if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const all = [...(control.form?.elements ?? [])].filter(isReachable);
        all[all.indexOf(control) + 1]?.focus();
      });
    }
  }
}

function isReachable(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    !element.matches('fieldset, :disabled')
  );
}

function show<T>(field: Field, read: Result<T>, told: (value: T) => string): void {
  if (read.ok) field.showReading(told(read.value));
  else field.showError(read.problems.map(sentence).join(' '));
}

function each<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Readonly<Record<Name, T>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, T>;
}

function group(title: string, ...fields: readonly HTMLElement[]): HTMLElement {
  const pair = make('div', { class: 'pair' }, ...fields);
  return make('fieldset', {}, make('legend', {}, title), pair);
}

function area(rows: number): HTMLTextAreaElement {
  return make('textarea', { rows: String(rows), spellcheck: 'false' });
}

function communesHint(known: readonly string[]): string {
  if (known.length === 0) return 'Dán từ bảng tính được; mã đứng trước hay sau tên.';
  return `Đã có ${known.length} xã: ${known.join(', ')}.`;
}

function ownerName(code: string): string {
  return `Người nhập · ${OWNERS.find(([known]) => known === code)?.[1] ?? code}`;
}

function selectField(
  id: string,
  label: string,
  words: readonly string[],
  isFixed: boolean,
  caption: (word: string) => string = (word) => word,
): Field<HTMLSelectElement> {
  const options = words.map((word) => make('option', { value: word }, caption(word)));
  const field = new Field(id, label, make('select', {}, ...options), isFixed ? FIXED : '');
  field.control.disabled = isFixed;
  return field;
}
