import { measureColumn } from '../ledger/columns';
import type { MeasureField } from '../ledger/record';
import type { AmountIndicator, IndicatorId, Term } from './indicator';

const plus = (field: MeasureField): Term => ({ field, sign: 1 });
const minus = (field: MeasureField): Term => ({ field, sign: -1 });

/** The sum of one column, of which it has name, other names, unit and nature. */
function ofColumn(
  field: MeasureField,
  abbreviation: string,
  otherAliases: readonly string[],
  definition: string,
): AmountIndicator {
  const { header, aliases, kind, nature } = measureColumn(field);
  return {
    kind: 'amount',
    id: field,
    name: header,
    abbreviation,
    aliases: [...aliases.filter((alias) => !OTHER_MEANINGS.includes(alias)), ...otherAliases],
    terms: [plus(field)],
    nature,
    unit: kind,
    addsOver: field === 'households' ? 'not-programs' : 'all',
    definition,
  };
}

/** A column of Dư nợ may be headed so; the indicators of these names look at whose loans they are. */
const OTHER_MEANINGS = ['Tổng dư nợ', 'Dư nợ ủy thác'];

/** A balance that no column holds. */
function balance(
  id: IndicatorId,
  name: string,
  abbreviation: string,
  aliases: readonly string[],
  meaning: Pick<AmountIndicator, 'terms' | 'definition'>,
): AmountIndicator {
  const traits = { kind: 'amount', nature: 'stock', unit: 'money', addsOver: 'all' } as const;
  return { ...traits, id, name, abbreviation, aliases, ...meaning };
}

/** Of all rows that are asked for; those of some loans only are in scoped-indicators.ts. */
export const AMOUNT_INDICATORS: readonly AmountIndicator[] = [
  ofColumn(
    'outstanding',
    'DN',
    [],
    'Số tiền gốc còn nợ tại ngày chốt, gồm nợ trong hạn, nợ quá hạn và nợ khoanh.',
  ),
  balance('current', 'Nợ trong hạn', 'NTH', ['Dư nợ trong hạn', 'Trong hạn'], {
    terms: [plus('outstanding'), minus('overdue'), minus('frozen')],
    definition: 'Dư nợ trừ nợ quá hạn và nợ khoanh tại ngày chốt.',
  }),
  ofColumn('overdue', 'NQH', [], 'Phần dư nợ đã quá hạn trả tại ngày chốt, không gồm nợ khoanh.'),
  ofColumn('frozen', 'NK', [], 'Phần dư nợ được cấp có thẩm quyền cho khoanh, tại ngày chốt.'),
  balance(
    'badDebt',
    'Nợ xấu',
    'NX',
    ['Nợ quá hạn và nợ khoanh', 'NQH và nợ khoanh', 'NQH và khoanh', 'Nợ quá hạn + nợ khoanh'],
    {
      terms: [plus('overdue'), plus('frozen')],
      definition: 'Nợ quá hạn cộng nợ khoanh tại ngày chốt.',
    },
  ),
  ofColumn('disbursed', 'DSCV', ['Số tiền giải ngân'], 'Số tiền giải ngân trong kỳ.'),
  ofColumn(
    'collected',
    'DSTN',
    ['Thu nợ gốc'],
    'Nợ gốc thu được trong kỳ, gồm thu nợ trong hạn, quá hạn và khoanh.',
  ),
  ofColumn('writtenOff', 'XN', ['Nợ được xóa'], 'Nợ được cấp có thẩm quyền cho xóa trong kỳ.'),
  ofColumn(
    'households',
    'SH',
    [],
    'Số hộ còn dư nợ tại ngày chốt; không cộng qua các chương trình, nguồn vốn vì một hộ có thể có nhiều khoản vay.',
  ),
  ofColumn(
    'loanEvents',
    'LHV',
    ['Lượt khách hàng vay'],
    'Số lượt hộ được vay vốn trong kỳ; một hộ vay hai lần tính hai lượt.',
  ),
  ofColumn('due', 'NĐH', ['Nợ gốc đến hạn'], 'Nợ gốc đến hạn trả trong kỳ.'),
  ofColumn(
    'dueCollected',
    'TNĐH',
    ['Nợ đến hạn thu được'],
    'Phần nợ đến hạn trong kỳ đã thu được.',
  ),
  ofColumn('interestDue', 'LPT', ['Lãi phải thu trong kỳ'], 'Lãi phải thu trong kỳ.'),
  ofColumn('interestCollected', 'LTT', ['Lãi đã thu'], 'Lãi đã thu được trong kỳ.'),
  ofColumn(
    'interestArrears',
    'LT',
    ['Lãi đọng'],
    'Lãi còn tồn tại ngày chốt, gồm lãi tồn trong hạn và quá hạn.',
  ),
];
