import { describe, expect, test } from '@jest/globals';
import { buildReports } from '../../tools/print/build-reports.mjs';
import { askedCutoff, requestFor } from '../../tools/print/period.mjs';
import { printSetups, reportTabs } from '../../tools/print/setups.mjs';

type Options = Parameters<typeof requestFor>[2];
type Request = Parameters<typeof requestFor>[1];
type Built = ReturnType<Parameters<typeof buildReports>[0]>;

const OWN = { cutoff: '25/03/2025', flowFrom: '2024', flowTo: 'T2/2025' } as Request;
const OPTIONS = {
  cutoffs: ['2025-03-25', '2025-02-28'],
  proposed: { ...OWN, flowFrom: 'T1/2025', flowTo: '25/03/2025' },
} as unknown as Options;

describe('--period', () => {
  test.each(['2025-03-25', '25/03/2025', '25/3/2025'])('reads %s', (text) => {
    expect(askedCutoff(text)).toBe('2025-03-25');
  });

  test.each(['2025-02-30', 'tháng 3', '2025', '25-03-2025'])(
    'refuses %s in plain words',
    (text) => {
      expect(() => askedCutoff(text)).toThrow(
        `--period ${text} không phải là ngày. Ví dụ: --period 2025-03-25`,
      );
    },
  );

  test('left out, reports are made as the sample asks for', () => {
    expect(requestFor(undefined, OWN, OPTIONS)).toBe(OWN);
  });

  test('of another date counts flows from the beginning of its year', () => {
    const asked = { cutoff: '28/02/2025', flowFrom: 'T1/2025', flowTo: '28/02/2025' };
    expect(requestFor('2025-02-28', OWN, OPTIONS)).toMatchObject(asked);
  });

  test('of a date that the workbook does not have names those it has', () => {
    expect(() => requestFor('2025-01-31', OWN, OPTIONS)).toThrow(
      'Sổ không có ngày chốt 31/01/2025. Các ngày chốt có trong sổ: 25/03/2025, 28/02/2025.',
    );
  });
});

describe('set-ups', () => {
  const print = { area: { row: 2, column: 1, rows: 9, columns: 3 }, titles: null, blocks: [] };
  const tab = (name: string, metadata: Record<string, string>, hidden = false) => ({
    name,
    gid: 1,
    hidden,
    metadata,
  });
  const tabs = [
    tab('Sổ của tôi', {}),
    tab('BC · Theo hội', {
      'soUyThac.report': 'by-association@1',
      'soUyThac.layout': JSON.stringify({ rows: 9, print }),
    }),
    tab('BC cũ', { 'soUyThac.report': 'old@1', 'soUyThac.layout': '{"rows":9}' }),
    tab('Ẩn', { 'soUyThac.report': 'hidden@1' }, true),
    tab('Ví dụ hàm', { 'soUyThac.report': 'function-examples@1' }),
  ];

  test('are those that the renderer left in the tab', () => {
    expect(printSetups(tabs)['BC · Theo hội']).toEqual(print);
  });

  test('of a tab made before there were any are empty', () => {
    expect(printSetups(tabs)['BC cũ']).toEqual({});
  });

  test('officials get the summary tabs that are not hidden', () => {
    expect(reportTabs(tabs)).toEqual(['BC · Theo hội', 'BC cũ']);
  });
});

test('a build that takes several calls goes on with what is left', () => {
  const sent: unknown[] = [];
  const answers = [
    { tabs: ['A'], ended: 'to be continued', rest: [{ id: 'b', tab: 'B' }], stamp: 's' },
    { tabs: ['B'], ended: 'done', rest: [], stamp: 's' },
  ] as unknown as Built[];
  const built = buildReports((_, run) => {
    sent.push(run);
    return answers[sent.length - 1] as Built;
  }, OWN);
  expect(built).toHaveLength(2);
  expect(sent[1]).toEqual({ id: 'demo', rest: ['b'], built: 1, stamp: 's' });
});
