import type { Said } from '../../src/ledger/outcome';
import type { BuiltReports, ReportOptions, ReportProgress } from '../../src/ledger/report-request';
import { messageList } from '../shared/dialog';
import { byId, focusUnlessAway } from '../shared/element';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { BuildRun } from './build-run';
import { RequestForm } from './request-form';
import { summaryOf } from './summary';

const place = byId('fields', HTMLElement);
const status = byId('status', HTMLElement);
const bar = byId('progress', HTMLProgressElement);
const build = byId('do', HTMLButtonElement);
const stop = byId('stop', HTMLButtonElement);
const result = byId('result', HTMLElement);

class ReportsPage {
  private readonly form: RequestForm;
  /** Kept after a lost answer, so that the same request goes on. */
  private run: BuildRun | null = null;

  constructor(options: ReportOptions) {
    this.form = new RequestForm(place, options);
    byId('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      if (build.disabled) return;
      if (place.hidden) this.askAgain();
      else void this.build();
    });
    stop.addEventListener('click', () => void this.stop());
    build.disabled = false;
    setStatus(status, options.cutoffs.length > 0 ? '' : EMPTY);
    this.form.focus();
  }

  private async build(): Promise<void> {
    const request = this.form.read();
    if (request === null) return;
    const isSame = JSON.stringify(request) === JSON.stringify(this.run?.request);
    this.run = isSame && this.run ? this.run : new BuildRun(request, showProgress);
    this.setBusy(true);
    const answer = await this.run.go();
    this.setBusy(false);
    if (answer.ok === 'lost') {
      setStatus(status, answer.message, 'bad');
      return;
    }
    this.run = null;
    if (answer.ok) this.showBuilt(answer.data);
    else this.showProblems(answer.problems);
  }

  private setBusy(isBusy: boolean): void {
    build.disabled = isBusy;
    stop.hidden = !isBusy;
    stop.disabled = false;
    bar.hidden = !isBusy;
    bar.removeAttribute('value');
    place.inert = isBusy;
    result.hidden = true;
    if (isBusy) setStatus(status, 'Đang đọc và kiểm tra số liệu…', 'working');
  }

  private async stop(): Promise<void> {
    stop.disabled = true;
    setStatus(status, 'Sẽ dừng sau tab đang lập…', 'working');
    const isAsked = await this.run?.stop();
    if (isAsked === false) stop.disabled = false;
  }

  private showBuilt(built: BuiltReports): void {
    const isWhole = built.skipped.length + built.rest.length + built.warnings.length === 0;
    setStatus(status, built.message, isWhole ? 'good' : 'warning');
    result.replaceChildren(...summaryOf(built, (tab) => void show(tab)));
    this.turnTo('summary');
    focusUnlessAway(result.querySelector('button') ?? build);
  }

  private showProblems(problems: readonly Said[]): void {
    const { places } = this.form;
    const placed = problems.filter(({ field = '' }) => places[field] !== undefined);
    for (const { field = '', message } of placed) places[field]?.showError(message);
    focusUnlessAway(places[placed[0]?.field ?? '']?.control);
    const others = problems.filter((found) => !placed.includes(found));
    setStatus(status, 'Chưa lập báo cáo; các tab BC giữ nguyên.', 'bad');
    result.hidden = others.length === 0;
    result.replaceChildren(messageList(others.map(({ message }) => message)));
    result.scrollIntoView({ block: 'nearest' });
  }

  private askAgain(): void {
    this.turnTo('form');
    setStatus(status, '');
    this.form.focus();
  }

  private turnTo(view: 'form' | 'summary'): void {
    byId('form', HTMLFormElement).className = view;
    place.hidden = view === 'summary';
    result.hidden = view === 'form';
    build.textContent = view === 'form' ? 'Lập báo cáo' : 'Lập báo cáo khác';
  }
}

const EMPTY = 'Sổ chưa có số liệu. Nhập số liệu, hoặc ghi tab Nguồn vốn, rồi lập báo cáo.';

function showProgress({ tab, at, of }: ReportProgress): void {
  setStatus(status, `Đang lập ${tab} (${at}/${of})…`, 'working');
  bar.max = of;
  bar.value = at - 1;
}

async function show(tab: string): Promise<void> {
  const answer = await callServer<null>('showReport', { tab });
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (!answer.ok) setStatus(status, answer.problems[0]?.message ?? '', 'bad');
}

async function start(): Promise<void> {
  byId('close', HTMLButtonElement).addEventListener('click', () => google.script.host.close());
  const answer = await callServer<ReportOptions>('reportOptions');
  if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else if (answer.ok) new ReportsPage(answer.data);
  else setStatus(status, answer.problems.map(({ message }) => message).join(' '), 'bad');
}

void start();
