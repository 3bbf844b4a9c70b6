import {
  type CellAddress,
  type CheckedTab,
  type CheckReport,
  countsText,
  type ListedProblem,
  type NotEntered,
  reportHeadline,
} from '../../src/ledger/checks/check-report';
import { formatCount } from '../../src/ledger/format';
import { byId, make } from '../shared/element';
import { callServer } from '../shared/server';
import { type StatusKind, setStatus } from '../shared/status';

const status = byId('status', HTMLElement);
const note = byId('note', HTMLElement);
const list = byId('list', HTMLElement);
const again = byId('again', HTMLButtonElement);

const JUMP = 'Bấm một mục để đến ô đó; sửa xong thì bấm Kiểm tra lại.';
const NOTHING_YET = 'Chưa có dòng số liệu nào. Nhập ở các tab Nhập rồi kiểm tra lại.';
const ALL_WELL = 'Mọi dòng đều đạt. Có thể nộp báo cáo.';
const SOME_BLANK = 'Các dòng đã nhập đều đạt. Còn dòng chưa nhập số.';

async function check(): Promise<void> {
  again.disabled = true;
  note.textContent = '';
  setStatus(status, 'Đang kiểm tra mọi dòng…', 'working');
  list.setAttribute('aria-busy', 'true');
  const answer = await callServer<CheckReport>('checkWorkbook');
  list.removeAttribute('aria-busy');
  again.disabled = false;
  if (answer.ok === true) return show(answer.data);
  list.replaceChildren();
  const message =
    answer.ok === 'lost'
      ? answer.message
      : answer.problems.map((problem) => problem.message).join(' ');
  setStatus(status, message, 'bad');
}

function show(report: CheckReport): void {
  const { errors, warnings, rows, blank, notEntered, tabs } = report;
  setStatus(status, reportHeadline(report), kindOf(errors, warnings));
  const isWell = errors + warnings === 0;
  note.textContent = isWell ? '' : JUMP;
  if (!isWell) list.replaceChildren(...tabs.map(section));
  else {
    const text = rows === 0 ? NOTHING_YET : blank > 0 ? SOME_BLANK : ALL_WELL;
    list.replaceChildren(make('p', { class: 'well' }, text));
  }
  if (blank > 0) list.append(waiting(blank, notEntered));
  list.scrollTop = 0;
}

function kindOf(errors: number, warnings: number): StatusKind {
  if (errors > 0) return 'bad';
  return warnings > 0 ? 'warning' : 'good';
}

function section({ name, errors, warnings, listed, more }: CheckedTab): HTMLElement {
  const counts = make('span', { class: 'counts' }, countsText(errors, warnings));
  const heading = make('h2', {}, name === '' ? 'Cả sổ' : name, counts);
  const lines = listed.map((problem) => make('li', {}, line(problem)));
  const part = make('section', {}, heading, make('ol', {}, ...lines));
  if (more.length === 0) return part;
  const left = more.reduce((sum, { count }) => sum + count, 0);
  const kinds = more.map(({ kind, count }) => make('li', {}, `${kind}: ${formatCount(count)}`));
  part.append(
    make('div', { class: 'more' }, `Còn ${formatCount(left)} lỗi nữa:`, make('ul', {}, ...kinds)),
  );
  return part;
}

/** Closed at first: wrong figures come before those still to come. */
function waiting(count: number, rows: readonly NotEntered[]): HTMLElement {
  const lines = rows.map(({ where, what, cell }) => {
    const attributes = { class: 'problem', type: 'button' };
    const button = make('button', attributes, make('span', { class: 'where' }, where), what);
    button.addEventListener('click', () => void jump(button, cell));
    return make('li', {}, button);
  });
  const summary = make('summary', {}, `Chưa nhập: ${formatCount(count)} dòng`);
  const left = count - rows.length;
  const rest =
    left > 0 ? [make('p', { class: 'more' }, `… và ${formatCount(left)} dòng nữa.`)] : [];
  return make('details', { class: 'waiting' }, summary, make('ol', {}, ...lines), ...rest);
}

function line({ severity, where, message, cell }: ListedProblem): HTMLElement {
  const kind = make('span', { class: 'kind' }, severity === 'error' ? 'Lỗi' : 'Cảnh báo');
  const parts = [make('span', { class: 'where' }, where, kind), make('span', {}, message)];
  const attributes = { class: 'problem', 'data-severity': severity };
  if (cell === null) return make('div', attributes, ...parts);
  const button = make('button', { ...attributes, type: 'button' }, ...parts);
  button.addEventListener('click', () => void jump(button, cell));
  return button;
}

/** After the jump the keyboard is the sheet's: the next thing to do is to type there. */
async function jump(button: HTMLElement, cell: CellAddress): Promise<void> {
  for (const other of list.querySelectorAll('[aria-current]')) {
    other.removeAttribute('aria-current');
  }
  button.setAttribute('aria-current', 'true');
  const answer = await callServer<null>('showCell', cell);
  if (answer.ok === true) google.script.host.editor.focus();
  else if (answer.ok === 'lost') setStatus(status, answer.message, 'bad');
  else setStatus(status, answer.problems.map((problem) => problem.message).join(' '), 'bad');
}

again.addEventListener('click', () => void check());
void check();
