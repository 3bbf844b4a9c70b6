import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Exports } from '../../../local/server/exports';
import type { WorkerLink } from '../../../local/server/worker-link';
import type { LocalWorkbook } from '../../../local/workbook';
import { behaviours } from '../../support/behaviour';
import { pdfPages } from '../../support/pdf-pages';
import { CHARTS, LONG, PRINT, printedWorkbook } from '../export/printed-workbook';

const google = behaviours('Persistence');
const ROOT = path.join(__dirname, '../../..');

let workbook: LocalWorkbook;
let exports_: Exports;

beforeAll(async () => {
  workbook = await printedWorkbook();
  const { host } = workbook;
  const link: Pick<WorkerLink, 'ask'> = {
    ask: async (question) => {
      const answers = {
        tabs: () => ({
          id: host.store.id,
          title: 'Sổ thử',
          tabs: host.printableTabs(),
        }),
        paper: () => host.paper('order' in question ? question.order : {}),
        export: () => host.toXlsx('print' in question ? question.print : {}),
      };
      return (await answers[question.kind as keyof typeof answers]()) as never;
    },
  };
  exports_ = new Exports({
    root: ROOT,
    build: path.join(ROOT, '.build/local'),
    link: Promise.resolve(link),
    printSetups: () => PRINT,
  });
});

function get(query: string, id = workbook.host.store.id) {
  return exports_.answer(new URL(`http://localhost/spreadsheets/d/${id}/export?${query}`));
}

function gid(tab: string): number {
  const found = workbook.printableTabs().find(({ name }) => name === tab);
  if (!found) throw new Error(`There is no tab ${tab}.`);
  return found.gid;
}

async function pagesOf(query: string) {
  const { status, body } = await get(query);
  expect(status).toBe(200);
  return pdfPages(Buffer.from(body as Uint8Array));
}

google('EXPORT', 'the export address gives one tab as a PDF by its gid', async () => {
  const pages = await pagesOf(`format=pdf&gid=${gid(LONG)}&size=A4&portrait=false&fitw=true`);
  expect(pages.map(({ width, height }) => [width, height])[0]).toEqual([297, 210]);
  expect(pages[0]?.text).toContain('DƯ NỢ THEO XÃ');
});

google(
  'EXPORT',
  'r1, c1, r2 and c2 of the export address are the cells that go on paper',
  async () => {
    const pages = await pagesOf(`format=pdf&gid=${gid(LONG)}&r1=5&c1=0&r2=8&c2=3`);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text.match(/Xã \d+/g)).toEqual(['Xã 1', 'Xã 2', 'Xã 3']);
  },
);

test('without a tab the PDF has all of them', async () => {
  const text = (await pagesOf('format=pdf')).map((page) => page.text).join();
  expect(text).toContain('DƯ NỢ THEO XÃ');
  expect(text).toContain('Quý III');
});

google('EXPORT', 'format=xlsx of the export address is the whole workbook', async () => {
  const { status, fileName, body } = await get('format=xlsx');
  expect([status, fileName]).toEqual([200, 'Sổ thử.xlsx']);
  expect(
    Buffer.from(body as Uint8Array)
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

describe('a page in Vietnamese says what is wrong', () => {
  test.each([
    ['another spreadsheet', 404, 'format=pdf', 'khác', 'Không có bảng tính ở địa chỉ này.'],
    ['a tab that is not there', 404, 'format=pdf&gid=7', undefined, 'Không có trang tính này'],
    ['an unknown format', 400, 'format=docx', undefined, 'dạng PDF hoặc Excel'],
    ['another paper', 400, 'format=pdf&size=A3', undefined, 'A4 ngang'],
    ['paper upright', 400, 'format=pdf&portrait=true', undefined, 'A4 ngang'],
  ])('%s', async (_, status, query, id, sentence) => {
    const answer = await get(query, id);
    expect(answer).toMatchObject({ status, type: 'text/html; charset=utf-8' });
    expect(answer.body).toContain(sentence);
  });
});

test('the name of the file tells the tab', async () => {
  const { fileName } = await get(`format=pdf&gid=${gid(CHARTS)}`);
  expect(fileName).toBe(`Sổ thử - ${CHARTS}.pdf`);
});
