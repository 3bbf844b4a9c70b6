import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LocalWorkbook } from '../../../local/workbook';
import type { KnownFacts, KnownRequest } from '../../../src/analysis/text-check/known';
import { checkText, timesOf } from '../../../src/analysis/text-check/text-check';
import type { Outcome } from '../../../src/ledger/outcome';
import { openSample } from '../../support/sample';
import { openBlank } from '../support';

/** The article of which the sample was made. */
const ARTICLE =
  'Chỉ tính riêng năm 2024 và 2 tháng đầu năm 2025, tổng số tiền giải ngân các nguồn vốn ủy thác trên địa bàn huyện là 189,9 tỷ đồng với 3.877 lượt hộ vay vốn. Đến 25/03/2025 tổng dư nợ ủy thác là 535, 2 tỷ đồng trên 9.177 hộ vay còn dư nợ, chiếm 99,8% tổng dự nợ nguồn vốn tín dụng CSXH huyện quản lý. Trong đó: Hộ nghèo 40.988 triệu đồng, Hộ cận nghèo 108.663 triệu đồng, Nhà ở xã hội 12.250 triệu đồng, v.v… Tỷ lệ nợ quá hạn chỉ chiếm 0,05% trên tổng dư nợ.';

let sample: LocalWorkbook;

beforeAll(async () => {
  sample = await openSample('bu-gia-map');
});

function factsFor(workbook: Pick<LocalWorkbook, 'call'>, request: KnownRequest): KnownFacts {
  const outcome = workbook.call('textFacts', request).value as unknown as Outcome<KnownFacts>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.data;
}

/** Verdict of the first figure that stands so in the text. */
function verdictIn(text: string, phrase: string): string | undefined {
  const { figures } = checkText(text, factsFor(sample, timesOf(text)));
  return figures.find((figure) => figure.text === phrase)?.verdict;
}

describe('a text against the workbook', () => {
  test('is pasted into a dialog that the menu opens', () => {
    const report = sample.runMenu('Sổ Ủy Thác', 'Kiểm tra văn bản');
    expect(report.ui.dialog?.title).toBe('Kiểm tra văn bản');
  });

  test.each([
    ['189,9 tỷ đồng', 'right'],
    ['3.877 lượt hộ', 'right'],
    ['535, 2 tỷ đồng', 'right'],
    ['9.177 hộ', 'right'],
    ['99,8%', 'rounded'],
    ['108.663 triệu đồng', 'right'],
    ['0,05%', 'rounded'],
  ])('finds %s of the sample’s article %s', (phrase, verdict) => {
    expect(verdictIn(ARTICLE, phrase)).toBe(verdict);
  });

  test.each([
    ['535, 2 tỷ đồng', '553,2 tỷ đồng'],
    ['40.988 triệu đồng', '49.088 triệu đồng'],
    ['3.877 lượt hộ', '3.787 lượt hộ'],
    ['9.177 hộ', '9.771 hộ'],
  ])('contradicts %s typed as %s, and says which tab has what', (right, wrong) => {
    const text = ARTICLE.replace(right, wrong);
    const { figures } = checkText(text, factsFor(sample, timesOf(text)));
    const figure = figures.find((it) => it.text === wrong);
    expect(figure?.verdict).toBe('contradicts');
    expect(figure?.reasons.join()).toMatch(/^Sổ có .* \(tab (Số liệu|Tổ TK&VV), .*\); văn bản ghi/);
    expect(figures.filter(({ verdict }) => verdict === 'contradicts')).toEqual([figure]);
  });

  test('says that it has no figures of a date, and calls nothing wrong', () => {
    const text = 'Đến 31/12/2019, dư nợ ủy thác của huyện Bù Gia Mập là 300 tỷ đồng.';
    const { figures } = checkText(text, factsFor(sample, timesOf(text)));
    expect(figures.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([
      ['unknown', 'Không kiểm được: sổ không có số liệu ngày 31/12/2019.'],
    ]);
  });

  test('confirms the paragraph that the add-in itself writes', () => {
    const prose = sample
      .values('Ví dụ hàm')
      .flat()
      .find((cell) => typeof cell === 'string' && cell.startsWith('Trong năm 2024 và 2 tháng'));
    const text = String(prose);
    const { figures } = checkText(text, factsFor(sample, timesOf(text)));
    const open = figures.filter(
      ({ verdict }) => verdict === 'contradicts' || verdict === 'unknown',
    );
    expect(figures.length).toBeGreaterThan(20);
    // The share of savers: the text does not say how many they are.
    expect(open.map(({ text: figure }) => figure)).toEqual(['97,0%']);
  });

  test('does not hold a figure of an earlier time against the date before it', () => {
    const text =
      'Đến 25/03/2025, dư nợ ủy thác của huyện Bù Gia Mập là 535,2 tỷ đồng; cuối năm 2020, dư nợ ủy thác mới là 300 tỷ đồng.';
    expect(verdictIn(text, '535,2 tỷ đồng')).toBe('right');
    expect(verdictIn(text, '300 tỷ đồng')).toBe('unknown');
  });

  test('calls nothing wrong in a text of another place on the same date', () => {
    const text = 'Đến 25/03/2025, dư nợ ủy thác của huyện Ba Bể là 425 tỷ đồng với 5.880 hộ.';
    expect(verdictIn(text, '425 tỷ đồng')).toBe('unknown');
  });

  test('knows nothing in a file without our tabs', async () => {
    const blank = await openBlank();
    const facts = factsFor(blank, { dates: ['2025-03-25'], periods: ['2024'] });
    expect(facts.figures).toEqual([]);
    expect(facts.missing).toHaveLength(2);
  });

  test('reads each tab once and writes nothing, whatever is asked', () => {
    const cost = (request: KnownRequest) => {
      sample.call('textFacts', request);
      return sample.lastRun.serviceCalls;
    };
    const few = cost({ dates: ['2025-03-25'], periods: [] });
    const many = cost({ dates: ['2025-03-25', '2024-12-31'], periods: ['2024', 'Q1/2025'] });
    expect(many).toEqual(few);
    expect(few.write).toBe(0);
  });
});
