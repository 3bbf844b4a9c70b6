import { type KnownFacts, NOTHING_KNOWN } from '../../src/analysis/text-check/known';
import { findingsText, summaryLine } from '../../src/analysis/text-check/summary';
import { type CheckedText, checkText, timesOf } from '../../src/analysis/text-check/text-check';
import { byId } from '../shared/element';
import { callServer } from '../shared/server';
import { setStatus } from '../shared/status';
import { copyText } from './copy-text';
import { FindingList } from './finding-list';
import { MarkedText } from './marked-text';

const PASTE_HERE = 'Dán bài viết, báo cáo hoặc bài phát biểu vào đây';
const CHECKED = 'Văn bản đã kiểm tra (bấm một số để xem vì sao)';

/** Some sixty pages: a book is no article. */
const LONGEST = 200_000;

class TextCheckPage {
  private readonly input = byId('text', HTMLTextAreaElement);
  private readonly status = byId('status', HTMLElement);
  private readonly check = byId('do', HTMLButtonElement);
  private readonly edit = byId('edit', HTMLButtonElement);
  private readonly copy = byId('copy', HTMLButtonElement);
  private readonly marked = new MarkedText(byId('marked', HTMLElement), (id) => this.list.show(id));
  private readonly list: FindingList = new FindingList(
    byId('list', HTMLElement),
    (id, related) => this.marked.show(id, related),
    (id) => this.list.show(id),
  );
  private checked: CheckedText | null = null;

  constructor() {
    byId('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    byId('close', HTMLButtonElement).addEventListener('click', () => google.script.host.close());
    this.edit.addEventListener('click', () => this.showInput());
    this.copy.addEventListener('click', () => void this.copyFindings());
    this.input.focus();
  }

  private async run(): Promise<void> {
    const written = this.input.value;
    if (written.trim() === '') {
      setStatus(this.status, 'Dán văn bản cần kiểm tra vào ô bên trái.', 'warning');
      this.input.focus();
      return;
    }
    if (written.length > LONGEST) {
      setStatus(this.status, 'Văn bản dài quá 200.000 ký tự: dán từng phần.', 'bad');
      return;
    }
    this.check.disabled = true;
    setStatus(this.status, 'Đang đọc văn bản và số liệu của sổ…', 'working');
    const { facts, warning } = await knownFacts(written);
    await painted();
    this.check.disabled = false;
    this.show(checkText(written, facts), warning);
  }

  private show(checked: CheckedText, warning: string): void {
    this.checked = checked;
    this.marked.fill(checked);
    this.list.fill(checked);
    byId('empty', HTMLElement).hidden = true;
    this.turn(true);
    const wrong = checked.figures.some(({ verdict }) => verdict === 'contradicts');
    const line = [summaryLine(checked), warning].filter((part) => part !== '').join(' ');
    setStatus(this.status, line, wrong ? 'bad' : warning === '' ? 'good' : 'warning');
    this.edit.focus();
  }

  private showInput(): void {
    this.turn(false);
    this.input.focus();
  }

  /** Findings stay in view while the text is being corrected. */
  private turn(isMarked: boolean): void {
    byId('text-label', HTMLElement).textContent = isMarked ? CHECKED : PASTE_HERE;
    this.input.hidden = isMarked;
    this.marked.isShown = isMarked;
    this.check.hidden = isMarked;
    this.edit.hidden = !isMarked;
    this.copy.hidden = !isMarked;
    byId('copied', HTMLElement).textContent = '';
  }

  private async copyFindings(): Promise<void> {
    if (this.checked === null) return;
    const isCopied = await copyText(findingsText(this.checked));
    byId('copied', HTMLElement).textContent = isCopied ? 'Đã chép.' : 'Trình duyệt không cho chép.';
  }
}

/** What was said of the work is seen before a long text keeps the page busy. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Only the dates and kỳ that the text names are sent; without any the workbook is not asked. */
async function knownFacts(written: string): Promise<{ facts: KnownFacts; warning: string }> {
  const times = timesOf(written);
  if (times.dates.length === 0 && times.periods.length === 0) {
    const warning = 'Văn bản không nêu ngày nên chưa đối chiếu với sổ.';
    return { facts: NOTHING_KNOWN, warning };
  }
  const answer = await callServer<KnownFacts>('textFacts', times);
  if (answer.ok === true) return { facts: answer.data, warning: '' };
  const said =
    answer.ok === 'lost' ? answer.message : answer.problems.map(({ message }) => message).join(' ');
  return { facts: NOTHING_KNOWN, warning: `Chưa đối chiếu được với sổ: ${said}` };
}

new TextCheckPage();
