import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LocalWorkbook } from '../../local/workbook';
import { printSetups, reportTabs } from '../../tools/print/setups.mjs';
import { sampleNamed } from '../../tools/samples/index.mjs';
import { openSample } from '../support/sample';

/** The widest of one table each; all fifteen would take minutes to build. */
const REPORTS = ['by-association', 'by-commune', 'quality', 'reconciliation'];
/** Of Bù Gia Mập: each more is a page that somebody signs half empty. */
const MOST_PAGES: Readonly<Record<string, number>> = {
  'BC · Theo hội': 1,
  'BC · Theo xã': 2,
  'BC · Chất lượng': 2,
  'BC · Đối chiếu': 1,
};
const LEAST_POINTS = 8;

interface PrintedTab {
  readonly tab: string;
  readonly pages: readonly string[];
}

describe('the reports of the sample on paper', () => {
  let tabs: readonly PrintedTab[];
  beforeAll(async () => {
    const workbook = await openSample('bu-gia-map');
    const choice = { ...sampleNamed('bu-gia-map').report, reports: REPORTS };
    expect(workbook.call('buildReports', choice).value).toMatchObject({ ok: true });
    tabs = printed(workbook);
  });

  it('take no more pages than they need', () => {
    const longer = tabs.filter(({ tab, pages }) => pages.length > (MOST_PAGES[tab] ?? 0));
    expect(longer.map(({ tab, pages }) => [tab, pages.length])).toEqual([]);
  });

  it('have rows of what is signed on every page with signers', () => {
    const signed = tabs.flatMap(({ tab, pages }) =>
      pages.filter((page) => page.includes('NGƯỜI LẬP BIỂU')).map((page) => [tab, firstText(page)]),
    );
    expect(signed.length).toBe(REPORTS.length);
    expect(signed.filter(([, first]) => /^(Ghi chú|NGƯỜI LẬP BIỂU)/.test(first ?? ''))).toEqual([]);
  });

  it('have no letter smaller than eight points', () => {
    const small = tabs.flatMap(({ tab, pages }) =>
      pages.map((page) => [tab, smallestLetter(page)] as const),
    );
    expect(small.filter(([, points]) => points < LEAST_POINTS)).toEqual([]);
  });
});

/** Each page as the HTML that the PDF is made of. */
function printed(workbook: LocalWorkbook): PrintedTab[] {
  const print = printSetups(workbook.printableTabs());
  return reportTabs(workbook.printableTabs()).map((tab) => {
    const { body } = workbook.host.paper({ tabs: [tab], print });
    return { tab, pages: body.split('<section ').slice(1) };
  });
}

function firstText(page: string): string {
  return /<span>([^<]+)/.exec(page)?.[1] ?? '';
}

function smallestLetter(page: string): number {
  const scale = Number(/transform:scale\(([\d.]+)\)/.exec(page)?.[1]);
  const sizes = [...page.matchAll(/font-size:([\d.]+)pt/g)].map(([, points]) => Number(points));
  return Math.min(...sizes) * scale;
}
