import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountIndicator } from '../../src/analysis/indicators';
import { total } from '../../src/analysis/total';
import { builtInCatalogue } from '../../src/ledger/catalogue';
import { datePeriod } from '../../src/ledger/period';
import { sentence } from '../../src/ledger/wording';
import { byAssociation } from '../../src/reports/by-association';
import { byProgram } from '../../src/reports/by-program';
import { capital } from '../../src/reports/capital';
import { overview } from '../../src/reports/overview';
import { plan } from '../../src/reports/plan';
import { reconciliation } from '../../src/reports/reconciliation';
import { REPORTS } from '../../src/reports/registry';
import type { ReportInput, ReportScope, ReportSpec } from '../../src/reports/report';
import { inScope, scopedLayout, scopeRefusal } from '../../src/reports/scope';
import { ledgerOf } from '../ledger/ledger-rows';
import { capitalOnlyInput, reportInput, valueIn } from './bu-gia-map';
import { built } from './reading';

const COMMUNE: ReportScope = { commune: 'Đăk Ơ' };
const WOMEN: ReportScope = { association: 'Phụ nữ' };

const outstanding = ({ ledger, cutoff }: ReportInput): number | null =>
  ledger.rowCount === 0
    ? null
    : valueIn(total(ledger, amountIndicator('outstanding'), datePeriod(cutoff), []));

describe('what a copy for one is made from', () => {
  it('is the records, groups and units of the commune alone', () => {
    const { ledger, groups } = valueIn(inScope(reportInput(), COMMUNE));
    expect(ledger.dimensions.commune.members).toEqual(['Đăk Ơ']);
    expect(new Set(groups.map(({ commune }) => commune))).toEqual(new Set(['Đăk Ơ']));
  });

  it('is of an association in a commune where both are asked for', () => {
    const { ledger } = valueIn(inScope(reportInput(), { ...COMMUNE, ...WOMEN }));
    const { commune, association } = ledger.dimensions;
    expect([commune.members, association.members]).toEqual([['Đăk Ơ'], ['Phụ nữ']]);
  });

  it('finds a commune written with its kind in other tabs', () => {
    const input = reportInput();
    const [figure] = input.bankFigures;
    if (figure === undefined) throw new Error('No bank figure');
    const bankFigures = [figure, { ...figure, commune: 'Xã Đăk Ơ' }];
    expect(valueIn(inScope({ ...input, bankFigures }, COMMUNE)).bankFigures).toEqual([
      bankFigures[1],
    ]);
  });

  it('keeps the places of its records', () => {
    const input = reportInput();
    const { ledger } = valueIn(inScope(input, WOMEN));
    const code = input.ledger.dimensions.association.members.indexOf('Phụ nữ');
    const first = input.ledger.dimensions.association.codes.indexOf(code);
    expect(ledger.place(0, 'outstanding')).toEqual(input.ledger.place(first, 'outstanding'));
  });

  it('knows no date that it has no record of', () => {
    const ledger = ledgerOf([
      { cutoff: '28/02/2025', association: 'Nông dân', outstanding: 1 },
      { cutoff: '25/03/2025', association: 'Phụ nữ', outstanding: 2 },
    ]);
    const { cutoffs } = valueIn(inScope(reportInput({ ledger }), WOMEN)).ledger;
    expect(cutoffs.members).toEqual(['2025-03-25']);
  });

  it('has no figures that are known for the office alone', () => {
    const own = { capital: capitalOnlyInput().capital };
    expect(valueIn(inScope(reportInput(own), COMMUNE)).capital).toEqual([]);
  });

  it('has the plan of the commune, and of an association none', () => {
    const row = { year: 2025, program: 'Hộ nghèo', fund: '', planOutstanding: 1, growthTarget: 1 };
    const plan = ['', 'Đăk Ơ', 'Phú Nghĩa'].map((commune) => ({ ...row, commune }));
    const planIn = (scope: ReportScope) => valueIn(inScope(reportInput({ plan }), scope)).plan;
    expect(planIn(COMMUNE)).toEqual([plan[1]]);
    expect(planIn(WOMEN)).toEqual([]);
  });

  it('is refused where there is nothing, by name', () => {
    const refused = inScope(reportInput(), { commune: 'Bù Gia Mập', association: 'Phụ nữ' });
    expect(!refused.ok && refused.problems.map(sentence)).toEqual([
      'Chưa có số liệu của Hội Phụ nữ xã Bù Gia Mập. Chọn xã hoặc hội khác.',
    ]);
  });

  it('adds up over all communes and over all associations to the whole', () => {
    const record = fc.record({
      commune: fc.constantFrom('Đa Kia', 'Đăk Ơ', 'Phú Nghĩa'),
      association: fc.constantFrom('Nông dân', 'Phụ nữ', 'Cựu chiến binh'),
      program: fc.constantFrom('Hộ nghèo', 'Hộ cận nghèo'),
      outstanding: fc.integer({ min: 0, max: 1_000_000 }),
    });
    const key = ({ commune, association, program }: Readonly<Record<string, unknown>>) =>
      `${commune}|${association}|${program}`;
    const records = fc.uniqueArray(record, { selector: key, minLength: 1, maxLength: 18 });
    fc.assert(
      fc.property(records, (rows) => {
        const input = reportInput({ ledger: ledgerOf(rows), groups: [] });
        for (const by of ['commune', 'association'] as const) {
          const parts = input.ledger.dimensions[by].members.map((name) =>
            outstanding(valueIn(inScope(input, { [by]: name }))),
          );
          const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
          expect(sum).toBe(outstanding(input));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a copy for one', () => {
  it.each(REPORTS)('of $tabName is made, or there is a reason why not', (report) => {
    for (const scope of [COMMUNE, WOMEN, { ...COMMUNE, ...WOMEN }]) {
      const refusal = scopeRefusal(report, scope);
      if (refusal !== null) {
        expect(sentence(refusal)).toMatch(/^(Bản cho|Số liệu của tab này)/);
        continue;
      }
      const made = report.build(valueIn(inScope(reportInput(), scope)));
      expect(made.ok ? [] : made.problems.map(sentence)).toEqual([]);
    }
  });

  it('says under its title for whom it is', () => {
    const { texts } = built(byProgram, valueIn(inScope(reportInput(), { ...COMMUNE, ...WOMEN })));
    expect(texts).toContain('Bản cho Hội Phụ nữ xã Đăk Ơ');
  });

  it('has the total of the scope', () => {
    const input = valueIn(inScope(reportInput(), WOMEN));
    expect(built(byProgram, input).total('Dư nợ')).toBe((outstanding(input) ?? 0) / 1e6);
  });

  it('lacks the tab that would have one row, and the one whose figures are not split', () => {
    const said = (found: ReturnType<typeof scopeRefusal>) => found && sentence(found);
    expect(said(scopeRefusal(byAssociation, WOMEN))).toBe(
      'Bản cho Hội Phụ nữ chỉ có một dòng ở tab này nên không lập.',
    );
    expect(said(scopeRefusal(capital, COMMUNE))).toBe(
      'Số liệu của tab này chỉ có chung cho toàn đơn vị nên bản cho xã Đăk Ơ không có.',
    );
    expect(scopeRefusal(byAssociation, COMMUNE)).toBeNull();
  });
});

describe('what a copy lacks that the whole office has', () => {
  const row = { year: 2025, program: 'Hộ nghèo', fund: 'Trung ương', commune: '' };
  const office = reportInput({ plan: [{ ...row, planOutstanding: 1e6, growthTarget: null }] });
  const textsOf = (report: ReportSpec, scope: ReportScope): string =>
    built(report, valueIn(inScope(office, scope))).texts.join('\n');

  it('is not said of the bank’s total, of which an association is no share', () => {
    const [figure] = office.bankFigures;
    if (figure === undefined) throw new Error('No bank figure');
    const bankFigures = [figure, { ...figure, association: 'Phụ nữ' }];
    const copy = valueIn(inScope({ ...office, bankFigures }, WOMEN));
    expect(built(overview, copy).texts.join('\n')).not.toContain('chưa đủ các phần');
  });

  it('is said of the bank’s figures as not divided so far', () => {
    const bankFigures = office.bankFigures.filter(({ commune }) => commune === '');
    const copy = valueIn(inScope({ ...office, bankFigures }, COMMUNE));
    expect(built(reconciliation, copy).texts.join('\n')).toContain(
      'Tab Số ngân hàng chưa có số liệu riêng của xã Đăk Ơ ngày',
    );
  });

  it('is said of the plan as not assigned to the commune', () => {
    expect(textsOf(plan, COMMUNE)).toContain(
      'Tab Kế hoạch không có kế hoạch năm 2025 giao riêng cho xã Đăk Ơ. Kế hoạch giao chung cả đơn vị không chia cho xã.',
    );
  });

  it('is said in place of the chart of the plan', () => {
    expect(textsOf(overview, COMMUNE)).toContain(
      'Chưa có kế hoạch dư nợ năm 2025 giao riêng cho xã Đăk Ơ để so sánh.',
    );
    expect(textsOf(overview, WOMEN)).toContain('Kế hoạch dư nợ không giao theo hội.');
  });
});

describe('the tab of a copy', () => {
  const layout = valueIn(byProgram.build(reportInput()));

  it('is another than that of the whole office, named after the one', () => {
    const { id, tabName } = scopedLayout(layout, { ...COMMUNE, ...WOMEN });
    expect(id).not.toBe(layout.id);
    expect(tabName).toBe('BC · Theo chương trình · Phụ nữ · xã Đăk Ơ');
  });

  it('is the same one in either spelling of tone marks', () => {
    const [before, now] = ['Phú Hoà', 'Phú Hòa'].map((commune) =>
      scopedLayout(layout, { commune }),
    );
    expect(before?.id).toBe(now?.id);
  });

  it('has a name that Google and Excel take, however long and odd the one is called', () => {
    const { tabName } = scopedLayout(layout, { commune: `A[1]/B:*?\\${'x'.repeat(120)}` });
    expect(tabName.length).toBeLessThanOrEqual(95);
    expect(tabName).not.toMatch(/[[\]:*?/\\]/);
  });

  it('is no other for every member of the catalogue', () => {
    const names = builtInCatalogue().association.members.map(({ name }) => name);
    const ids = names.map((association) => scopedLayout(layout, { association }).id);
    expect(new Set(ids).size).toBe(names.length);
  });
});
