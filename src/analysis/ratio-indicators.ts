import type { IndicatorId, RatioIndicator } from './indicator';

type Division = readonly [
  numerator: IndicatorId,
  denominator: RatioIndicator['denominator'],
  decimals: number,
];

/** A percentage; a blank numerator is nothing where it is a class of Dư nợ. */
export function percent(
  id: IndicatorId,
  name: string,
  abbreviation: string,
  aliases: readonly string[],
  [numerator, denominator, decimals]: Division,
  definition: string,
): RatioIndicator {
  const names = { id, name, abbreviation, aliases };
  const blank = /outstanding/i.test(denominator) ? 'nothing' : 'unknown';
  const division = { numerator, denominator, blank, decimals } as const;
  return { kind: 'ratio', unit: 'percent', ...names, ...division, definition };
}

/** Always computed from amounts of the same scope, which the definition names. */
export const RATIO_INDICATORS: readonly RatioIndicator[] = [
  percent(
    'overdueRate',
    'Tỷ lệ nợ quá hạn',
    'Tỷ lệ NQH',
    ['TL NQH', 'Tỷ lệ quá hạn', 'Tỷ lệ nợ QH'],
    ['overdue', 'outstanding', 2],
    'Nợ quá hạn chia cho dư nợ của cùng phạm vi tại ngày chốt.',
  ),
  percent(
    'frozenRate',
    'Tỷ lệ nợ khoanh',
    'Tỷ lệ NK',
    ['TL nợ khoanh'],
    ['frozen', 'outstanding', 2],
    'Nợ khoanh chia cho dư nợ của cùng phạm vi tại ngày chốt.',
  ),
  percent(
    'badDebtRate',
    'Tỷ lệ nợ xấu',
    'Tỷ lệ NX',
    ['TL nợ xấu', 'Tỷ lệ nợ quá hạn và nợ khoanh', 'Tỷ lệ NQH và nợ khoanh', 'Tỷ lệ NQH và khoanh'],
    ['badDebt', 'outstanding', 2],
    'Nợ quá hạn và nợ khoanh chia cho dư nợ của cùng phạm vi tại ngày chốt.',
  ),
  percent(
    'share',
    'Tỷ trọng',
    'TT',
    ['Tỷ trọng dư nợ', 'Cơ cấu'],
    ['outstanding', 'total', 2],
    'Dư nợ của một phần chia cho dư nợ của toàn bộ tại ngày chốt: trong bảng là tổng của bảng (sau khi lọc), ở UT_TYLE và UT_CHUOI là cả vùng số liệu (trước khi lọc).',
  ),
  percent(
    'interestCollectionRate',
    'Tỷ lệ thu lãi',
    'TL thu lãi',
    [],
    ['interestCollected', 'interestDue', 1],
    'Lãi thực thu chia cho lãi phải thu trong kỳ.',
  ),
  percent(
    'dueCollectionRate',
    'Tỷ lệ thu nợ đến hạn',
    'TL thu nợ đến hạn',
    [],
    ['dueCollected', 'due', 1],
    'Thu nợ đến hạn chia cho nợ đến hạn trong kỳ.',
  ),
  {
    ...percent(
      'outstandingPerHousehold',
      'Dư nợ bình quân/hộ',
      'DNBQ/hộ',
      ['Dư nợ bình quân hộ', 'Bình quân dư nợ/hộ', 'Dư nợ bình quân một hộ'],
      ['outstanding', 'households', 1],
      'Dư nợ chia cho số hộ còn dư nợ tại ngày chốt.',
    ),
    unit: 'money',
  },
];
