/** The workbook as a file, at the address Google has for it: /spreadsheets/d/<id>/export?format=… */
import { escaped } from '../export/pdf/html';
import { printPdf } from '../export/pdf/print-pdf';
import type { PrintArea, PrintableTab, PrintSetup, PrintSetups } from '../export/print-types';
import type { Folders } from './static-files';
import type { WorkerLink } from './worker-link';

export interface ExportParts extends Folders {
  /** Settles when the workbook is open. */
  readonly link: Promise<Pick<WorkerLink, 'ask'>>;
  readonly printSetups: (tabs: readonly PrintableTab[]) => PrintSetups;
}

export interface ExportAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly fileName?: string;
}

const ADDRESS = /^\/spreadsheets\/d\/([^/]+)\/export$/;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Google's names of the one paper the host has. */
const A4 = new Set(['A4', 'a4', '7']);

export class Exports {
  readonly #parts: ExportParts;
  /** One browser at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** Never throws: what goes wrong is a page that says so. */
  async answer({ pathname, searchParams }: URL): Promise<ExportAnswer> {
    try {
      const link = await this.#parts.link;
      const { id, title, tabs } = await link.ask({ kind: 'tabs' });
      if (ADDRESS.exec(pathname)?.[1] !== id) {
        return refusal(404, 'Không có bảng tính ở địa chỉ này.', 'Mở lại sổ rồi bấm lại liên kết.');
      }
      const print = this.#parts.printSetups(tabs);
      switch (searchParams.get('format')) {
        case 'xlsx': {
          const body = await link.ask({ kind: 'export', print });
          return { status: 200, type: XLSX_TYPE, body, fileName: `${title}.xlsx` };
        }
        case 'pdf':
          return await this.#pdf({ title, tabs, print }, searchParams);
        default:
          return refusal(
            400,
            'Chỉ tải xuống được dạng PDF hoặc Excel.',
            'Địa chỉ phải có format=pdf hoặc format=xlsx.',
          );
      }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return refusal(500, 'Không tạo được tệp.', text);
    }
  }

  async #pdf({ title, tabs, print }: Workbook, query: URLSearchParams): Promise<ExportAnswer> {
    if (query.get('portrait') === 'true' || !A4.has(query.get('size') ?? 'A4')) {
      return refusal(
        400,
        'Ở đây chỉ in khổ A4 ngang.',
        'Địa chỉ phải có size=A4 và portrait=false.',
      );
    }
    const gid = query.get('gid');
    const tab = tabs.find((each) => String(each.gid) === gid);
    if (gid !== null && !tab) {
      return refusal(
        404,
        'Không có trang tính này trong sổ.',
        'Trang có thể đã bị xóa. Mở lại sổ, chọn trang cần in rồi bấm lại liên kết.',
      );
    }
    const link = await this.#parts.link;
    const order = tab
      ? { tabs: [tab.name], print: { [tab.name]: asked(print[tab.name] ?? {}, query) } }
      : { print };
    const paper = await link.ask({ kind: 'paper', order });
    const drawn = this.#last.then(() => printPdf(paper, this.#parts));
    this.#last = drawn.catch(() => undefined);
    const fileName = tab ? `${title} - ${tab.name}.pdf` : `${title}.pdf`;
    return { status: 200, type: 'application/pdf', body: await drawn, fileName };
  }
}

interface Workbook {
  readonly title: string;
  readonly tabs: readonly PrintableTab[];
  readonly print: PrintSetups;
}

/** What the address says of the range and of repeated rows goes before the tab's own set-up. */
function asked(setup: PrintSetup, query: URLSearchParams): PrintSetup {
  const area = askedArea(query);
  return {
    ...setup,
    ...(area && { area }),
    ...(query.get('fzr') === 'false' && { titles: null }),
  };
}

/** r1, c1 count from 0; r2, c2 are the first row and column no longer in it. */
function askedArea(query: URLSearchParams): PrintArea | undefined {
  const [r1, c1, r2, c2] = ['r1', 'c1', 'r2', 'c2'].map((name) => query.get(name) ?? '');
  const numbers = [r1, c1, r2, c2].map((text) =>
    /^\d{1,7}$/.test(text ?? '') ? Number(text) : -1,
  );
  const [top = -1, left = -1, bottom = -1, right = -1] = numbers;
  if (top < 0 || left < 0 || bottom <= top || right <= left) return undefined;
  return { row: top + 1, column: left + 1, rows: bottom - top, columns: right - left };
}

function refusal(status: number, what: string, cure: string): ExportAnswer {
  const body = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(what)}</title>
<style>body{font:16px/1.5 Arial,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color:#202124}
h1{font-size:1.25rem}</style></head><body><h1>${escaped(what)}</h1><p>${escaped(cure)}</p></body></html>`;
  return { status, type: 'text/html; charset=utf-8', body };
}
