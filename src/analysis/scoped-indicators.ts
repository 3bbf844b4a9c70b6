import { AMOUNT_INDICATORS } from './amount-indicators';
import type {
  AmountIndicator,
  RatioIndicator,
  ScopedAmount,
  ScopedRate,
  ScopeId,
} from './indicator';
import { SCOPES, WITH_DIRECT } from './indicator-scopes';
import { percent } from './ratio-indicators';

/** The denominators that reports differ in, each under a name of its own. */

const AMOUNTS: readonly ScopedAmount[] = ['outstanding', 'overdue', 'badDebt'];
const SCOPE_IDS: readonly ScopeId[] = ['Entrusted', 'WithoutHssvNoxh', 'EntrustedWithoutHssvNoxh'];

/** What people call the amounts beside their names, and the rates of them. */
const OTHER_NAMES: Readonly<Record<ScopedAmount, readonly string[]>> = {
  outstanding: [],
  overdue: ['NQH'],
  badDebt: ['NQH và khoanh', 'NQH và nợ khoanh'],
};

function base(id: ScopedAmount): AmountIndicator {
  const found = AMOUNT_INDICATORS.find((known) => known.id === id);
  if (found === undefined) throw new Error(`No amount ${id}`);
  return found;
}

function amount(id: ScopedAmount, scopeId: ScopeId): AmountIndicator {
  const of = base(id);
  const scope = SCOPES[scopeId];
  const [name = '', ...aliases] = [of.name, ...OTHER_NAMES[id]].flatMap((word) =>
    [scope.name, ...scope.otherNames].map((other) => `${word} ${other}`),
  );
  return {
    ...of,
    id: `${id}${scopeId}`,
    name,
    abbreviation: id === 'outstanding' && scopeId === 'Entrusted' ? 'DNUT' : '',
    aliases,
    scope,
    definition: `${of.name} ${scope.meaning}, tại ngày chốt.`,
  };
}

function bankTotal(): AmountIndicator {
  return {
    ...base('outstanding'),
    id: 'totalOutstanding',
    name: 'Tổng dư nợ',
    abbreviation: 'TDN',
    aliases: ['Tổng dư nợ của ngân hàng', 'Tổng dư nợ cả cho vay trực tiếp'],
    scope: WITH_DIRECT,
    definition: `Dư nợ ${WITH_DIRECT.meaning}, tại ngày chốt.`,
  };
}

export function scopedAmounts(): AmountIndicator[] {
  return [bankTotal(), ...SCOPE_IDS.flatMap((scope) => AMOUNTS.map((id) => amount(id, scope)))];
}

const RATES: Readonly<Record<ScopedRate, 'overdue' | 'badDebt'>> = {
  overdueRate: 'overdue',
  badDebtRate: 'badDebt',
};

/** Over the Dư nợ of the same loans: "Tỷ lệ nợ quá hạn trên dư nợ ủy thác". */
function rate(id: ScopedRate, scopeId: ScopeId): RatioIndicator {
  const part = RATES[id];
  const { name: inScope, otherNames } = SCOPES[scopeId];
  const isEntrusted = scopeId !== 'WithoutHssvNoxh';
  const words = [base(part).name.toLowerCase(), ...OTHER_NAMES[part]];
  const [name = '', ...aliases] = words.flatMap((word) =>
    [inScope, ...otherNames].flatMap((other) =>
      isEntrusted
        ? [`Tỷ lệ ${word} trên dư nợ ${other}`, `Tỷ lệ ${word} ${other}`]
        : [`Tỷ lệ ${word} ${other}`],
    ),
  );
  const definition = `${amount(part, scopeId).name} chia cho dư nợ ${inScope} tại ngày chốt.`;
  const division = [`${part}${scopeId}`, `outstanding${scopeId}`, 2] as const;
  return percent(`${id}${scopeId}`, name, '', aliases, division, definition);
}

function rateOfTotal(id: ScopedRate): RatioIndicator {
  const part = RATES[id];
  const words = [base(part).name.toLowerCase(), ...OTHER_NAMES[part]];
  const [name = '', ...aliases] = words.map((word) => `Tỷ lệ ${word} trên tổng dư nợ`);
  const definition = `${base(part).name} chia cho tổng dư nợ, gồm cả cho vay trực tiếp, tại ngày chốt.`;
  return percent(`${id}OfTotal`, name, '', aliases, [part, 'totalOutstanding', 2], definition);
}

export function scopedRatios(): RatioIndicator[] {
  return [
    ...(['overdueRate', 'badDebtRate'] as const).flatMap((id) => [
      rateOfTotal(id),
      ...SCOPE_IDS.map((scope) => rate(id, scope)),
    ]),
    percent(
      'entrustedRate',
      'Tỷ lệ ủy thác',
      'TL ủy thác',
      ['Tỷ lệ dư nợ ủy thác', 'Tỷ trọng dư nợ ủy thác trên tổng dư nợ'],
      ['outstandingEntrusted', 'totalOutstanding', 1],
      'Dư nợ ủy thác chia cho tổng dư nợ, gồm cả cho vay trực tiếp, tại ngày chốt.',
    ),
    percent(
      'shareEntrusted',
      'Tỷ trọng dư nợ ủy thác',
      '',
      ['Tỷ trọng theo hội', 'Tỷ trọng DNUT'],
      ['outstandingEntrusted', 'total', 2],
      'Dư nợ ủy thác của một phần chia cho dư nợ ủy thác của toàn bộ tại ngày chốt: trong bảng là tổng của bảng (sau khi lọc), ở UT_TYLE và UT_CHUOI là cả vùng số liệu (trước khi lọc).',
    ),
  ];
}
