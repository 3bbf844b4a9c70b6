import { vietnameseDate } from '../../src/ledger/date';
import type { Said } from '../../src/ledger/outcome';
import {
  BOUNDARIES,
  type Boundaries,
  type BuiltReports,
  type ReportOptions,
  type ReportRequest,
} from '../../src/ledger/report-request';
import { byId, focusUnlessAway, make } from '../shared/element';
import { Field, suggestions, textInput } from '../shared/field';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';

const status = byId('status', HTMLElement);
const build = byId('do', HTMLButtonElement);
const result = byId('result', HTMLElement);

const PERIOD_HINT = 'Ví dụ: T1/2025, Q1/2025, 2024 hoặc 25/03/2025.';

const BOUNDARY_HINT = 'Hiện hành: xã đã sáp nhập tính vào xã mới, ở mọi ngày.';
const BOUNDARY_NAMES: Readonly<Record<Boundaries, string>> = {
  reported: 'như đã báo cáo',
  current: 'hiện hành',
};

function boundaryChoice(): HTMLSelectElement {
  const options = BOUNDARIES.map((id) => make('option', { value: id }, BOUNDARY_NAMES[id]));
  return make('select', {}, ...options);
}

class ReportsPage {
  private readonly fields: Readonly<Record<keyof ReportRequest, Field>>;

  constructor(options: ReportOptions) {
    const place = byId('fields', HTMLElement);
    this.fields = {
      cutoff: new Field(
        'cutoff',
        'Ngày chốt',
        textInput({ list: 'cutoffs', inputmode: 'numeric' }),
        'Số dư (dư nợ, nợ quá hạn, số hộ) lấy tại ngày này.',
      ),
      flowFrom: new Field('flowFrom', 'Doanh số từ kỳ', textInput(), PERIOD_HINT),
      flowTo: new Field('flowTo', 'đến kỳ', textInput(), 'Để giống ô bên trái nếu chỉ một kỳ.'),
      boundaries: new Field('boundaries', 'Địa giới', boundaryChoice(), BOUNDARY_HINT),
    };
    for (const id of ['cutoff', 'flowFrom', 'flowTo', 'boundaries'] as const) {
      this.fields[id].value = options.proposed[id];
      place.append(this.fields[id].element);
    }
    place.append(suggestions('cutoffs', options.cutoffs.map(vietnameseDate)));
    this.followCutoff(options.proposed.cutoff);
    byId('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.build();
    });
    build.disabled = false;
    setStatus(status, '');
    this.fields.cutoff.control.focus();
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

  private async build(): Promise<void> {
    for (const field of Object.values(this.fields)) field.showHint();
    result.replaceChildren();
    build.disabled = true;
    setStatus(status, 'Đang đọc, kiểm tra số liệu và lập các tab BC…', 'working');
    const answer = await callServer<BuiltReports>('buildReports', this.request());
    build.disabled = false;
    if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
    else if (answer.ok) this.showBuilt(answer.data);
    else this.showProblems(answer.problems);
  }

  private request(): ReportRequest {
    const { cutoff, flowFrom, flowTo, boundaries } = this.fields;
    return {
      cutoff: cutoff.value,
      flowFrom: flowFrom.value,
      flowTo: flowTo.value,
      boundaries: boundaries.value === 'current' ? 'current' : 'reported',
    };
  }

  private showBuilt({ message, tabs, warnings }: BuiltReports): void {
    setStatus(status, message, 'good');
    result.replaceChildren(messages(tabs));
    if (warnings.length === 0) return;
    result.append(make('h2', {}, 'Cần xem lại'), messages(warnings));
  }

  private showProblems(problems: readonly Said[]): void {
    const placed = problems.filter(({ field }) => this.fieldOf(field) !== undefined);
    for (const { field, message } of placed) this.fieldOf(field)?.showError(message);
    focusUnlessAway(this.fieldOf(placed[0]?.field)?.control);
    const others = problems.filter(({ field }) => this.fieldOf(field) === undefined);
    setStatus(status, 'Chưa lập báo cáo; các tab BC giữ nguyên.', 'bad');
    result.replaceChildren(messages(others.map(({ message }) => message)));
  }

  private fieldOf(id: string | undefined): Field | undefined {
    return id === undefined ? undefined : this.fields[id as keyof ReportRequest];
  }
}

function messages(texts: readonly string[]): HTMLElement {
  return make('ul', { class: 'messages' }, ...texts.map((text) => make('li', {}, text)));
}

async function start(): Promise<void> {
  byId('close', HTMLButtonElement).addEventListener('click', () => google.script.host.close());
  const answer = await callServer<ReportOptions>('reportOptions');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new ReportsPage(answer.data);
  else setStatus(status, answer.problems.map(({ message }) => message).join(' '), 'bad');
}

void start();
