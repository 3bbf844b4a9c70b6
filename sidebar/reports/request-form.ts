import { vietnameseDate } from '../../src/ledger/date';
import {
  BOUNDARIES,
  type Boundaries,
  type ReportOptions,
  type ReportRequest,
} from '../../src/ledger/report-request';
import { MONEY_UNITS, type MoneyUnit } from '../../src/ledger/unit';
import { CheckList } from '../shared/check-list';
import type { ErrorPlace } from '../shared/dialog';
import { make } from '../shared/element';
import { choice, Field, suggestions, textInput } from '../shared/field';

const BOUNDARY_NAMES: Readonly<Record<Boundaries, string>> = {
  reported: 'như đã báo cáo',
  current: 'hiện hành',
};

const BASES = ['31/12 năm trước', 'kỳ trước', 'cùng kỳ năm trước', '30/06/2025'];

const TABS_HINT = 'Tab đã có được lập lại tại chỗ; số liệu và tab riêng của bạn giữ nguyên.';

type FieldId = Exclude<keyof ReportRequest, 'reports'>;

/** What the dialog asks: on the left when, how and for whom, on the right which tabs. */
export class RequestForm {
  readonly places: Readonly<Record<string, ErrorPlace>>;
  private readonly fields: Readonly<Record<FieldId, Field>>;
  private readonly tabs: CheckList;

  constructor(
    place: HTMLElement,
    private readonly options: ReportOptions,
  ) {
    const { proposed, reports } = options;
    this.fields = fieldsOf(options);
    this.tabs = new CheckList(
      'tabs',
      'Các tab BC',
      reports.map(({ name }) => name),
    );
    if (proposed.reports.length > 0) this.tabs.chosen = this.namesOf(proposed.reports);
    for (const [id, field] of Object.entries(this.fields)) field.value = proposed[id as FieldId];
    this.places = { ...this.fields, reports: this.tabs };
    const elements = Object.values(this.fields).map(({ element }) => element);
    place.append(
      make('div', { class: 'pair' }, ...elements),
      make('div', {}, this.tabs.element, make('p', { class: 'soft' }, TABS_HINT)),
      suggestions('cutoffs', options.cutoffs.map(vietnameseDate)),
      suggestions('bases', BASES),
    );
    this.followCutoff(proposed.cutoff);
    for (const field of [this.fields.commune, this.fields.association]) {
      field.control.addEventListener('change', () => this.offerTabs());
    }
  }

  focus(): void {
    this.fields.cutoff.control.focus();
  }

  /** null where something is wrong in the form itself. */
  read(): ReportRequest | null {
    for (const field of Object.values(this.fields)) field.showHint();
    const { cutoff, flowFrom, flowTo, base, boundaries, unit, commune, association } = this.fields;
    const chosen = this.tabs.chosen;
    if (chosen.length === 0) {
      this.tabs.showError('Đánh dấu ít nhất một tab.');
      return null;
    }
    const isAll = chosen.length === this.options.reports.length;
    const ids = this.options.reports.filter(({ name }) => chosen.includes(name));
    return {
      cutoff: cutoff.value,
      flowFrom: flowFrom.value,
      flowTo: flowTo.value,
      base: base.value,
      boundaries: boundaries.value === 'current' ? 'current' : 'reported',
      unit: unit.value as MoneyUnit | '',
      commune: commune.value,
      association: association.value,
      reports: isAll ? [] : ids.map(({ id }) => id),
    };
  }

  /** Turnover up to the date goes on being up to the date when another is chosen. */
  private followCutoff(proposed: string): void {
    const { cutoff, flowTo } = this.fields;
    let before = proposed;
    cutoff.control.addEventListener('change', () => {
      if (flowTo.value === before) flowTo.value = cutoff.value;
      before = cutoff.value;
    });
  }

  /** A copy for one of them lacks the tabs that are split by it. */
  private offerTabs(): void {
    const one = (['commune', 'association'] as const).filter((id) => this.fields[id].value !== '');
    const { reports } = this.options;
    const offered = reports.filter(({ notFor }) => !one.some((field) => notFor.includes(field)));
    this.tabs.offer(offered.map(({ name }) => name));
  }

  private namesOf(ids: readonly string[]): string[] {
    return this.options.reports.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  }
}

function fieldsOf(options: ReportOptions): Readonly<Record<FieldId, Field>> {
  return {
    cutoff: new Field(
      'cutoff',
      'Ngày chốt',
      textInput({ list: 'cutoffs', inputmode: 'numeric' }),
      'Số dư lấy tại ngày này.',
    ),
    base: new Field(
      'base',
      'So sánh với',
      textInput({ list: 'bases' }),
      '31/12, kỳ trước, cùng kỳ hoặc ngày.',
    ),
    flowFrom: new Field('flowFrom', 'Doanh số từ kỳ', textInput(), 'T1/2025, Q1/2025, 2024…'),
    flowTo: new Field('flowTo', 'đến kỳ', textInput(), 'Giống ô bên nếu chỉ một kỳ.'),
    boundaries: new Field(
      'boundaries',
      'Địa giới',
      select(BOUNDARIES.map((id) => [id, BOUNDARY_NAMES[id]])),
      'Hiện hành: xã cũ tính vào xã mới.',
    ),
    unit: new Field(
      'unit',
      'Đơn vị tính',
      select([['', `${options.unit} (theo Cài đặt)`], ...MONEY_UNITS.map((unit) => [unit, unit])]),
    ),
    commune: new Field('commune', 'Bản cho xã', choice(options.communes, 'mọi xã'), COPY_HINT),
    association: new Field('association', 'Bản cho hội', choice(options.associations, 'mọi hội')),
  };
}

const COPY_HINT = 'Chọn thì lập thành tab riêng.';

function select(options: readonly (readonly string[])[]): HTMLSelectElement {
  const made = options.map(([value = '', name = value]) => make('option', { value }, name));
  return make('select', {}, ...made);
}
