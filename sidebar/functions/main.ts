import type { InsertedExample, ListedFunction, OwnExamples } from '../../src/ledger/function-list';
import { byId, make } from '../shared/element';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { functionEntry, withOwn } from './function-entry';
import { matching } from './search';

/** Put in by the build from the help of the functions. */
declare const FUNCTION_LIST: readonly ListedFunction[];

const search = byId('search', HTMLInputElement);
const found = byId('found', HTMLElement);
const list = byId('list', HTMLElement);
const status = byId('status', HTMLElement);
const examples = byId('examples', HTMLButtonElement);

const HINT = 'Gõ tên hoặc việc cần làm, không cần dấu: “lai”, “ty trong”.';

/** With the examples of the sample until the workbook's own are known. */
let all = FUNCTION_LIST;

function show(): void {
  const functions = matching(all, search.value);
  const isWhole = functions === all;
  const entries = isWhole ? byPurpose(functions) : functions.map((each) => entry(each, functions));
  list.replaceChildren(...entries);
  list.scrollTop = 0;
  found.textContent = isWhole ? HINT : foundText(functions.length);
}

function foundText(count: number): string {
  return count === 0 ? 'Không có hàm nào như vậy. Thử từ khác.' : `${count} hàm.`;
}

function byPurpose(functions: readonly ListedFunction[]): HTMLElement[] {
  const purposes = [...new Set(functions.map(({ purpose }) => purpose))];
  return purposes.map((purpose) => {
    const own = functions.filter((each) => each.purpose === purpose);
    return make('section', {}, make('h2', {}, purpose), ...own.map((each) => entry(each, own)));
  });
}

/** Open at once where it is the only one found. */
function entry(each: ListedFunction, among: readonly ListedFunction[]): HTMLElement {
  const isOpen = among.length === 1 && search.value.trim() !== '';
  return functionEntry(each, isOpen, (example) => insert(each.name, example));
}

/** What is read there is what will be inserted. A workbook that cannot say so is told by inserting. */
async function showOwn(): Promise<void> {
  const answer = await callServer<OwnExamples>('ownExamples');
  if (answer.ok !== true) return;
  all = FUNCTION_LIST.map((each) => withOwn(each, answer.data[each.name] ?? []));
  const open = [...list.querySelectorAll('details[open] .name')].map(
    (name) => name.textContent ?? '',
  );
  const top = list.scrollTop;
  show();
  for (const details of list.querySelectorAll('details')) {
    details.open ||= open.includes(details.querySelector('.name')?.textContent ?? '');
  }
  list.scrollTop = top;
}

/** Then the keyboard is the sheet's: the next thing to do is to change the formula there. */
async function insert(name: string, example: number): Promise<void> {
  setStatus(status, 'Đang chèn…', 'working');
  const answer = await callServer<InsertedExample>('insertExample', { name, example });
  if (answer.ok === true) {
    setStatus(status, answer.data.message, 'good');
    google.script.host.editor.focus();
  } else say(answer);
}

async function openExamples(): Promise<void> {
  examples.disabled = true;
  setStatus(status, 'Đang lập tab Ví dụ hàm…', 'working');
  const answer = await callServer<string>('buildExamples');
  examples.disabled = false;
  if (answer.ok === true) setStatus(status, `Đã lập tab ${answer.data}.`, 'good');
  else say(answer);
}

function say(answer: Exclude<Awaited<ReturnType<typeof callServer>>, { readonly ok: true }>): void {
  const message =
    answer.ok === 'lost'
      ? answer.message
      : answer.problems.map((problem) => problem.message).join(' ');
  setStatus(status, message, 'bad');
}

search.addEventListener('input', show);
search.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  list.querySelector('summary')?.focus();
});
examples.addEventListener('click', () => void openExamples());
show();
void showOwn();
search.focus();
