import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../src/ledger/period';
import { sentence } from '../../src/ledger/wording';
import { underBoundaries } from '../../src/reports/boundaries';
import { byAssociation } from '../../src/reports/by-association';
import { byProgram } from '../../src/reports/by-program';
import { overview } from '../../src/reports/overview';
import type { ReportInput } from '../../src/reports/report';
import { ledgerOf, type RowCells } from '../ledger/ledger-rows';
import { july, june, mergedCommunes } from '../ledger/merged-communes';
import { reportInput, valueIn } from './bu-gia-map';
import { built } from './reading';

const catalogue = mergedCommunes();

function inputOf(rows: readonly RowCells[], cutoff: string): ReportInput {
  return reportInput({
    catalogue,
    ledger: ledgerOf(rows, { catalogue }),
    cutoff,
    flowPeriod: valueIn(readPeriod(`T6/2025 - T7/2025`)),
    groups: [],
    bankFigures: [],
    builtOn: '2025-08-05',
  });
}

const rows = [
  june('Đa Kia', { cutoff: '31/05/2025', outstanding: 90 }),
  june('Phước Minh', { cutoff: '31/05/2025', outstanding: 40 }),
  june('Bình Thắng', { cutoff: '31/05/2025', outstanding: 20 }),
  june('Đa Kia', { outstanding: 100, disbursed: 10 }),
  june('Phước Minh', { outstanding: 30, collected: 10 }),
  july('Đa Kia', { outstanding: 150 }),
];

describe('reports under current boundaries', () => {
  it('say which communes count into which, and which of them have not reported', () => {
    const input = valueIn(underBoundaries(inputOf(rows, '2025-06-30')));
    for (const report of [overview, byProgram, byAssociation]) {
      const { texts } = built(report, input);
      expect(texts.join('\n')).toContain(
        'Số liệu mọi ngày theo địa giới ngày 05/08/2025: Phước Minh, Bình Thắng tính vào Đa Kia.',
      );
      expect(texts.join('\n')).toContain(
        'Xã mới chưa gồm số liệu ngày 30/06/2025 của: Bình Thắng – Nông dân.',
      );
    }
  });

  it('have the totals of the reported ones', () => {
    const input = inputOf(rows, '2025-07-31');
    const shown = valueIn(underBoundaries(input));
    const total = (of: ReportInput) => built(byProgram, of).total('Dư nợ');
    expect(total(shown)).toEqual(total(input));
    expect(shown.ledger.dimensions.commune.members).toEqual(['Đa Kia']);
  });

  it('say nothing of boundaries where records are shown as reported', () => {
    expect(built(overview, inputOf(rows, '2025-06-30')).texts.join('\n')).not.toContain('địa giới');
  });

  it('are refused where nobody knows what became of a commune', () => {
    const result = underBoundaries(inputOf([...rows, june('Phú Văn', {})], '2025-06-30'));
    expect(result.ok ? '' : result.problems.map(sentence).join()).toContain(
      'Xã Phú Văn đã được tách',
    );
  });
});
