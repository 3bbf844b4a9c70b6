import { DIRECT } from '../../src/ledger/bank-figures';
import { vietnameseDate } from '../../src/ledger/date';
import type { NumberStyle } from '../../src/ledger/imports/import-call';
import {
  asksFor,
  columnOfField,
  fieldChoices,
  requiredFields,
} from '../../src/ledger/imports/targets';
import { type TabColumn, type TabId, tabSpec } from '../../src/ledger/tabs';
import { isMoneyUnit, MONEY_UNITS } from '../../src/ledger/unit';
import { sentence } from '../../src/ledger/wording';
import { byId, make } from '../shared/element';
import { choice, Field, suggestions, textInput } from '../shared/field';
import { mappingTable } from './mapping-table';
import type { Matching } from './matching';
import { stepTitle } from './wizard';

const FOREIGN = {
  b32: 'B32 không có số theo từng hội và xã để ghi vào sổ. Xuất BCDHTD 01.1 hoặc 01.2 thay cho B32.',
  loans:
    'Tệp là bảng chi tiết từng món vay, có dữ liệu cá nhân. Xuất LEN_31 hoặc BC0438 thay cho bảng này.',
  leaders:
    'LEN_31 theo tổ trưởng có tên người nên không nhập. Xuất LEN_31 theo xã, hội hoặc chương trình.',
} as const;

/** Where the file goes, what it does not say itself, and which column is what. */
export class MatchStep {
  private fields = new Map<string, Field>();

  constructor(
    private readonly matching: Matching,
    private readonly onSheet: (index: number) => void,
  ) {
    this.draw();
  }

  private draw(): void {
    this.fields = new Map();
    const { matching } = this;
    const section = byId('step-match', HTMLElement);
    section.replaceChildren(
      stepTitle('match', 'Khớp tệp với sổ'),
      this.recognised(),
      make('div', { class: 'choices' }, ...this.choices().map(({ element }) => element)),
      suggestions('cutoffs', matching.form.cutoffs.map(vietnameseDate)),
      ...notices(matching),
      ...matching.sheet.tables.map((table, t) =>
        mappingTable(table, t, matching.mappings[t] ?? [], this.options(), (column, field) => {
          this.map(t, column, field);
        }),
      ),
    );
  }

  private recognised(): HTMLElement {
    const { kind, reportName, sheet, chosen } = this.matching;
    const rows = sheet.tables.reduce((sum, table) => sum + table.rows.length, 0);
    const what = kind === null ? 'Bảng riêng' : `Báo cáo ${reportName}`;
    const name = chosen.fileName === '' ? 'Bảng đã dán' : chosen.fileName;
    const lines = [make('p', {}, make('strong', {}, what), ` · ${name} · ${rows} dòng`)];
    if (kind !== null && kind.remark !== '') lines.push(make('p', { class: 'line' }, kind.remark));
    return make('div', { class: 'recognised' }, ...lines);
  }

  private options() {
    const { tab } = this.matching;
    return tab === null ? [] : fieldChoices(tab);
  }

  private choices(): Field[] {
    const { matching } = this;
    const fields = [this.sheetField(), this.tabField()];
    if (matching.tab === null) return fields.flatMap((field) => field ?? []);
    for (const column of this.asked(matching.tab)) fields.push(this.constantField(column));
    if (this.needsUnit(matching.tab)) fields.push(this.unitField());
    fields.push(this.styleField());
    const shown = fields.flatMap((field) => field ?? []);
    this.fields = new Map(shown.map((field) => [field.id, field]));
    return shown;
  }

  private asked(tab: TabId): readonly TabColumn[] {
    return asksFor(tabSpec(tab), this.matching.mappings);
  }

  private sheetField(): Field | null {
    const { chosen, sheetIndex } = this.matching;
    if (chosen.sheets.length < 2) return null;
    const select = make(
      'select',
      {},
      ...chosen.sheets.map(({ name }, i) => make('option', { value: String(i) }, name)),
    );
    select.value = String(sheetIndex);
    select.addEventListener('change', () => this.onSheet(Number(select.value)));
    return new Field('sheet', 'Trang tính trong tệp', select);
  }

  private tabField(): Field {
    const { matching } = this;
    const select = choice([], 'Chọn tab…');
    for (const { id, name } of matching.form.tabs) {
      select.append(make('option', { value: id }, name));
    }
    select.value = matching.tab ?? '';
    select.addEventListener('change', () => {
      const tab = matching.form.tabs.find(({ id }) => id === select.value);
      if (tab === undefined) return;
      matching.chooseTab(tab.id);
      this.redraw('tab');
    });
    return new Field('tab', 'Nhập vào tab', select);
  }

  private constantField(column: TabColumn): Field {
    const { matching } = this;
    const control = this.controlFor(column);
    control.value = matching.constants.get(column.id) ?? '';
    control.addEventListener('input', () => {
      matching.constants.set(column.id, control.value);
      this.fields.get(column.id)?.showHint();
    });
    const isNeeded =
      matching.tab !== null && requiredFields(tabSpec(matching.tab)).includes(column.id);
    return new Field(column.id, column.header, control, hintOf(column.id, isNeeded));
  }

  private controlFor({ id }: TabColumn): HTMLInputElement | HTMLSelectElement {
    const { catalogue, tab } = this.matching;
    if (id === 'cutoff') return textInput({ list: 'cutoffs', placeholder: '31/03/2025' });
    if (id !== 'commune' && id !== 'association' && id !== 'program' && id !== 'fund') {
      return textInput();
    }
    const names = catalogue[id].members.map(({ name }) => name);
    if (names.length === 0) return textInput();
    const direct = id === 'association' && tab === 'bank' ? [DIRECT] : [];
    return choice([...names, ...direct], 'Chọn…');
  }

  /** Whether an amount is taken from a column that does not name its unit. */
  private needsUnit(tab: TabId): boolean {
    if (tab === 'bank') return true;
    const spec = tabSpec(tab);
    return this.matching.sheet.tables.some(({ columns }, t) =>
      columns.some(({ header }, i) => {
        const column = columnOfField(spec, this.matching.mappings[t]?.[i] ?? '');
        return column?.kind === 'money' && header.unit === null;
      }),
    );
  }

  private unitField(): Field {
    const { matching } = this;
    const select = choice(MONEY_UNITS, 'Chọn đơn vị…');
    select.value = matching.unit;
    select.addEventListener('change', () => {
      matching.unit = isMoneyUnit(select.value) ? select.value : '';
      this.fields.get('unit')?.showHint();
    });
    return new Field('unit', 'Đơn vị tính của tệp', select, 'Của các cột tiền chưa ghi đơn vị.');
  }

  private styleField(): Field {
    const { matching } = this;
    const select = make(
      'select',
      {},
      make('option', { value: '' }, 'Tự nhận'),
      make('option', { value: 'vi' }, '1.234,5 (Việt Nam)'),
      make('option', { value: 'en' }, '1,234.5 (tiếng Anh)'),
    );
    select.value = matching.numberStyle;
    select.addEventListener('change', () => {
      matching.numberStyle = (
        select.value === 'vi' || select.value === 'en' ? select.value : ''
      ) as NumberStyle;
      this.fields.get('numberStyle')?.showHint();
    });
    return new Field('numberStyle', 'Cách viết số', select, 'Khi số trong tệp là chữ.');
  }

  private map(table: number, column: number, field: string): void {
    const before = this.matching.mappings[table] ?? [];
    // A field is one column's: the other one that had it gives it up.
    this.matching.mappings[table] = before.map((own, i) => {
      if (i === column) return field;
      return own === field ? '' : own;
    });
    this.redraw(`map-${table}-${column}`);
  }

  private redraw(focused: string): void {
    const body = byId('body', HTMLElement);
    const top = body.scrollTop;
    this.draw();
    body.scrollTop = top;
    document.getElementById(focused)?.focus();
  }

  /** Whether a field of this step cures the problem; it then shows it. */
  showError(field: string, message: string): boolean {
    const shown = this.fields.get(field);
    shown?.showError(message);
    return shown !== undefined;
  }

  focus(field: string): void {
    this.fields.get(field)?.control.focus();
  }

  /** Nothing on this step can help: another file must be chosen. */
  get isDeadEnd(): boolean {
    const { recognition, tables } = this.matching.sheet;
    return recognition.is === 'foreign' || tables.length === 0;
  }

  /** Why the next step cannot come; null if it can. */
  trouble(): string | null {
    const { recognition, tables } = this.matching.sheet;
    if (recognition.is === 'foreign') return FOREIGN[recognition.what];
    if (tables.length === 0) {
      return 'Không tìm thấy dòng tiêu đề. Tệp cần một dòng tên cột như “Xã”, “Chương trình”, “Dư nợ”.';
    }
    if (this.matching.tab === null) return 'Chọn tab để nhập vào.';
    return null;
  }
}

function notices({ sheet }: Matching): HTMLElement[] {
  if (sheet.notices.length === 0) return [];
  const lines = sheet.notices.map((notice) => make('li', {}, sentence(notice)));
  return [make('ul', { class: 'notices', 'aria-label': 'Đã bỏ khỏi tệp' }, ...lines)];
}

function hintOf(id: string, isNeeded: boolean): string {
  if (id === 'figureSet') return 'Tên báo cáo của ngân hàng.';
  if (id === 'cutoff') return 'Ngày của số liệu, không phải ngày in.';
  return isNeeded ? 'Dùng cho mọi dòng của tệp.' : 'Để trống: tất cả.';
}
