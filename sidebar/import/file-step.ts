import type { SourceSheet } from '../../src/ledger/imports/source';
import { byId, make } from '../shared/element';
import { readFile } from './read-file';
import { readText } from './read-text';
import { stepTitle } from './wizard';

/** What was chosen or pasted. */
export interface Chosen {
  readonly fileName: string;
  readonly sheets: readonly SourceSheet[];
}

const PROMISE =
  'Tệp được đọc ngay trong trang này và không gửi đi đâu. Chỉ các dòng bạn xem trước và bấm Nhập mới ghi vào sổ; cột có CCCD, điện thoại, họ tên bị bỏ trước khi đọc.';

/** Choosing a file, dropping one, or pasting a block from Excel. */
export class FileStep {
  private readonly input = make('input', {
    type: 'file',
    id: 'file',
    accept: '.xlsx,.xlsm,.csv,.tsv,.txt,.xls',
    'aria-describedby': 'file-line',
  });
  private readonly paste = make('textarea', {
    id: 'paste',
    rows: '6',
    spellcheck: 'false',
    'aria-describedby': 'paste-line',
  });

  constructor(
    private readonly onChosen: (chosen: Chosen) => void,
    private readonly onTrouble: (message: string) => void,
    private readonly onWork: () => void,
  ) {
    byId('step-file', HTMLElement).replaceChildren(
      stepTitle('file', 'Chọn tệp của ngân hàng hoặc bảng của bạn'),
      make('p', { class: 'promise' }, PROMISE),
      this.dropZone(),
      make(
        'div',
        { class: 'field' },
        make('label', { for: 'paste' }, 'Hoặc dán bảng chép từ Excel'),
        this.paste,
        make('p', { id: 'paste-line', class: 'line' }, 'Chép cả dòng tiêu đề, rồi bấm Tiếp tục.'),
      ),
    );
    this.input.addEventListener('change', () => {
      const [file] = this.input.files ?? [];
      if (file !== undefined) void this.take(file);
    });
  }

  private dropZone(): HTMLElement {
    const zone = make(
      'div',
      { class: 'drop' },
      this.input,
      make('label', { for: 'file', class: 'pick' }, 'Chọn tệp .xlsx, .csv, .tsv'),
      make('span', { class: 'or' }, 'hoặc kéo tệp thả vào đây'),
      make(
        'p',
        { id: 'file-line', class: 'line' },
        'Nhận ra BC0438, BC0437, LEN_31, BCDHTD 01.1 và 01.2, hoặc bảng có tiêu đề như các tab của sổ.',
      ),
    );
    zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void this.take(file);
    });
    return zone;
  }

  /** What was pasted; the button "Tiếp tục" asks for it. */
  takePasted(): void {
    const text = this.paste.value;
    if (text.trim() === '') this.onTrouble('Chưa có gì để nhập. Chọn một tệp, hoặc dán bảng.');
    else this.onChosen({ fileName: '', sheets: [readText(text)] });
  }

  clear(): void {
    this.input.value = '';
    this.paste.value = '';
  }

  private async take(file: File): Promise<void> {
    this.onWork();
    const read = await readFile(file);
    if (read.ok) this.onChosen({ fileName: file.name, sheets: read.sheets });
    else this.onTrouble(read.message);
    this.input.value = '';
  }
}
