import type { Catalogue } from '../../src/ledger/catalogue';
import { catalogueFrom } from '../../src/ledger/imports/build-content';
import type {
  ImportContent,
  ImportedRows,
  ImportForm,
  ImportPreview,
  ImportSaid,
  RememberedMapping,
} from '../../src/ledger/imports/import-call';
import type { Said } from '../../src/ledger/outcome';
import type { Problem } from '../../src/ledger/problem';
import { sentence } from '../../src/ledger/wording';
import { byId, make } from '../shared/element';
import { LastRequest } from '../shared/request-id';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { type Chosen, FileStep } from './file-step';
import { MatchStep } from './match-step';
import { Matching } from './matching';
import { PreviewStep } from './preview-step';
import { type Step, showStep, stepTitle } from './wizard';

const status = byId('status', HTMLElement);
const next = byId('next', HTMLButtonElement);
const back = byId('back', HTMLButtonElement);

class ImportPage {
  private step: Step = 'file';
  private readonly catalogue: Catalogue;
  private readonly files: FileStep;
  private matching: Matching | null = null;
  private match: MatchStep | null = null;
  private preview: { readonly view: PreviewStep; readonly data: ImportPreview } | null = null;
  private content: ImportContent | null = null;
  private readonly last = new LastRequest();
  private person: string;
  /** The newest question to the script counts; going back takes it back. */
  private asked = 0;

  constructor(private form: ImportForm) {
    this.catalogue = catalogueFrom(form);
    this.person = form.person;
    this.files = new FileStep(
      (chosen) => this.open(chosen, 0),
      (message) => setStatus(status, message, 'bad'),
      () => setStatus(status, 'Đang đọc tệp…', 'working'),
    );
    byId('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.goOn();
    });
    back.addEventListener('click', () => this.goBack());
    const message = form.tabs.length === 0 ? NO_TAB : '';
    this.show('file', false);
    setStatus(status, message, message === '' ? 'quiet' : 'bad');
  }

  private show(step: Step, moveFocus = true): void {
    this.step = step;
    showStep(step, moveFocus);
    back.hidden = step === 'file' || step === 'result';
    next.textContent = NEXT[step];
    next.disabled = this.isStuck();
  }

  private isStuck(): boolean {
    if (this.step === 'file') return this.form.tabs.length === 0;
    if (this.step === 'match') return this.match?.isDeadEnd ?? true;
    if (this.step === 'result') return false;
    return this.preview === null || this.preview.view.errors > 0;
  }

  private goBack(): void {
    this.asked++;
    setStatus(status, '');
    this.show(this.step === 'preview' ? 'match' : 'file');
  }

  private async goOn(): Promise<void> {
    if (next.disabled) return;
    if (this.step === 'file') this.files.takePasted();
    else if (this.step === 'match') await this.look();
    else if (this.step === 'result') this.begin();
    else await this.write();
  }

  private open(chosen: Chosen, sheet: number): void {
    this.asked++;
    this.matching = new Matching(chosen, sheet, this.form, this.catalogue);
    this.match = new MatchStep(this.matching, (other) => this.open(chosen, other));
    this.show('match');
    const trouble = this.match.trouble();
    setStatus(status, trouble ?? SETTLED, trouble === null ? 'quiet' : 'bad');
  }

  /**
   * Asks the script what the rows would change.
   *
   * @param refused what the script said to the last try to write them
   */
  private async look(refused: readonly Said[] = []): Promise<void> {
    const trouble = this.match?.trouble() ?? null;
    const built = trouble === null ? (this.matching?.build() ?? null) : null;
    if (built === null) {
      setStatus(status, trouble ?? '', 'bad');
      return;
    }
    const question = ++this.asked;
    next.disabled = true;
    setStatus(status, 'Đang so với sổ…', 'working');
    const answer = await callServer<ImportPreview>('importPreview', built.content);
    if (question !== this.asked) return;
    next.disabled = false;
    if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
    else if (!answer.ok) this.tell(answer.problems);
    else if (this.step === 'match' && this.stays(answer.data.problems)) {
      setStatus(status, FIELDS_WRONG, 'bad');
    } else {
      this.content = built.content;
      this.showPreview(answer.data, built.notices.map(said));
      if (refused.length > 0) this.showRefusal(refused);
    }
  }

  /** What stands in the workbook now is shown with it: pressed again, the file's figures go in. */
  private showRefusal(refused: readonly Said[]): void {
    this.preview?.view.showCollisions(refused);
    this.tell(refused);
  }

  /** Problems that a field of the step before cures are shown there, and nothing else yet. */
  private stays(problems: readonly ImportSaid[]): boolean {
    const placed = problems.filter(
      ({ kind, field, message }) =>
        kind === 'error' && field !== null && (this.match?.showError(field, message) ?? false),
    );
    const first = placed[0]?.field;
    if (first != null) this.match?.focus(first);
    return placed.length > 0;
  }

  private showPreview(data: ImportPreview, notices: readonly ImportSaid[]): void {
    const view = new PreviewStep(data, notices, this.person, (row) => {
      this.matching?.skipped.add(row);
      void this.look();
    });
    this.preview = { view, data };
    this.show('preview');
    if (view.errors > 0) setStatus(status, `Chưa nhập được: còn ${view.errors} lỗi.`, 'bad');
    else if (view.changesNothing)
      setStatus(status, 'Không có gì thay đổi: các dòng đã có trong sổ.', 'good');
    else setStatus(status, 'Xem lại các dòng, rồi bấm Nhập.');
    if (view.changesNothing) next.disabled = true;
  }

  private async write(): Promise<void> {
    const { content, preview, matching } = this;
    if (content === null || preview === null || matching === null) return;
    this.person = preview.view.person.value;
    const rows = {
      ...content,
      person: this.person,
      fileName: matching.chosen.fileName.slice(0, 200),
      seen: preview.data.seen,
      remember: matching.toRemember(),
    };
    next.disabled = true;
    setStatus(status, 'Đang ghi vào sổ…', 'working');
    const request = { requestId: this.last.idFor(rows), ...rows };
    const answer = await callServer<ImportedRows>('importRows', request);
    next.disabled = false;
    if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
    else if (answer.ok) this.finish(answer.data);
    else await this.look(answer.problems);
  }

  /** What was written stays to be read until she goes on to another file or closes. */
  private finish({ message }: ImportedRows): void {
    const name = this.matching?.chosen.fileName ?? '';
    this.remember(this.matching?.toRemember() ?? null);
    byId('step-result', HTMLElement).replaceChildren(
      stepTitle('result', message),
      ...(name === '' ? [] : [make('p', {}, `Tệp: ${name}`)]),
      make('p', {}, NEXT_STEPS),
    );
    this.files.clear();
    this.matching = null;
    this.preview = null;
    this.content = null;
    this.show('result');
    setStatus(status, 'Đã nhập xong.', 'good');
  }

  /** The next file of this layout is matched like this one, its unit too, without opening again. */
  private remember(mapping: RememberedMapping | null): void {
    if (mapping === null) return;
    this.form = { ...this.form, remembered: [mapping, ...this.form.remembered] };
  }

  private begin(): void {
    this.show('file');
    setStatus(status, '');
  }

  private tell(problems: readonly Said[]): void {
    setStatus(status, problems.map(({ message }) => message).join(' '), 'bad');
  }
}

const NEXT: Readonly<Record<Step, string>> = {
  file: 'Tiếp tục',
  match: 'Tiếp tục',
  preview: 'Nhập',
  result: 'Nhập tệp khác',
};

const NO_TAB =
  'Bạn không có quyền ghi vào tab nào của sổ. Nhờ cán bộ ngân hàng thêm địa chỉ của bạn ở tab Cài đặt.';
const NEXT_STEPS =
  'Nhập nhầm thì chọn Hoàn tác trong menu Sổ Ủy Thác; xong hết thì chọn Kiểm tra số liệu.';
const SETTLED = 'Xem lại các cột đã khớp, rồi bấm Tiếp tục.';
const FIELDS_WRONG = 'Còn ô cần điền trước khi xem trước.';

function said(found: Problem): ImportSaid {
  const row = found.place.row ?? null;
  return { kind: found.severity, row, field: null, message: sentence(found) };
}

async function start(): Promise<void> {
  byId('close', HTMLButtonElement).addEventListener('click', () => google.script.host.close());
  const answer = await callServer<ImportForm>('importForm');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new ImportPage(answer.data);
  else setStatus(status, answer.problems.map(({ message }) => message).join(' '), 'bad');
}

void start();
