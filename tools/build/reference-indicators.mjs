// @ts-check
// The indicators of the reference: how each comes from the columns, and what it may be added up across.
import { table } from './reference-table.mjs';

/**
 * @typedef {import('./registry.mjs').SourcedIndicator} Indicator
 * @typedef {import('./registry.mjs').SourcedDerived} Derived
 * @typedef {Extract<Indicator, { kind: 'amount' }>} Amount
 * @typedef {Extract<Indicator, { kind: 'ratio' }>} Ratio
 */

const UNITS = { money: 'tiền', count: 'số đếm' };
const NATURES = { stock: 'số dư tại ngày chốt', flow: 'cộng cả kỳ' };
const ADDS = { all: 'mọi chiều', 'not-programs': 'mọi chiều trừ chương trình, nguồn vốn' };

const ABOUT_AMOUNTS =
  'Số tiền tính bằng đồng, trả lời theo đơn vị của vùng số liệu và không làm tròn. Báo cáo in triệu đồng không số lẻ, tỷ đồng 3 số lẻ, làm tròn nửa lên. Gõ tên, viết tắt hoặc tên khác đều được. Số Tổ, tổ viên, tiết kiệm lấy từ vùng của tab Tổ TK&VV.';
const ABOUT_RATIOS =
  'Tỷ lệ luôn tính lại từ số tiền của cùng phạm vi, không cộng, không bình quân. Mẫu số khác nhau thì tên khác nhau. Hàm trả về số chưa làm tròn; cột Khi in là số lẻ trong báo cáo, làm tròn nửa lên. Tỷ lệ chia cho dư nợ: ô trống ở tử số (NQH, nợ khoanh, HSSV…) là không có; các tỷ lệ khác cần cả hai số trên cùng dòng. Dòng trống mẫu số không tham gia, kể cả khi tử số có. Ví dụ dư nợ | NQH: Nông dân 100 | trống, Phụ nữ 100 | 2, Cựu chiến binh trống | 3, thì Tổng cộng là 200 | 5, tỷ lệ 2/200 = 0,01.';

/** @param {readonly Indicator[]} indicators @param {readonly Derived[]} derived */
export function indicatorTables(indicators, derived) {
  const amounts = indicators.filter((it) => it.kind === 'amount');
  const ratios = indicators.filter((it) => it.kind === 'ratio');
  const nameOf = (/** @type {string} */ id) => indicators.find((it) => it.id === id)?.name ?? id;
  return [
    '## Chỉ tiêu',
    '### Số tiền và số đếm',
    ABOUT_AMOUNTS,
    table(
      [
        'Chỉ tiêu',
        'Tên khác',
        'Định nghĩa',
        'Công thức',
        'Đơn vị',
        'Trong kỳ',
        'Cộng qua',
        'Nguồn',
      ],
      amounts.map((it) => [
        ...[named(it), it.aliases.join('; '), it.definition, formulaOf(it, nameOf)],
        ...[UNITS[it.unit], NATURES[it.nature], ADDS[it.addsOver], it.source],
      ]),
    ),
    '### Tỷ lệ và số bình quân',
    ABOUT_RATIOS,
    table(
      ['Chỉ tiêu', 'Tên khác', 'Định nghĩa', 'Tử số', 'Mẫu số', 'Khi in', 'Nguồn'],
      ratios.map((it) => [
        ...[named(it), it.aliases.join('; '), it.definition, nameOf(it.numerator)],
        ...[denominatorOf(it, nameOf), printed(it), it.source],
      ]),
    ),
    '### Chỉ tiêu do hàm riêng tính',
    'Cần hai ngày hoặc thêm vùng khác, nên không ghi được ở đối số chi_tieu.',
    derivedTable(derived),
  ].join('\n\n');
}

/** @param {readonly Derived[]} derived */
function derivedTable(derived) {
  return table(
    ['Chỉ tiêu', 'Hàm', 'Định nghĩa', 'Công thức', 'Cộng qua', 'Khi in', 'Nguồn'],
    derived.map((it) => [
      ...[`**${it.name}**`, it.function, it.definition, it.formula],
      ...[it.addsOver, it.printed, it.source],
    ]),
  );
}

/** @param {Indicator} indicator */
function named({ name, abbreviation }) {
  return abbreviation === '' ? `**${name}**` : `**${name}** (${abbreviation})`;
}

/** @param {Amount} amount @param {(id: string) => string} nameOf */
function formulaOf({ terms, scope }, nameOf) {
  const sum = terms
    .map(({ field, sign }, i) => {
      const operator = sign < 0 ? '− ' : '+ ';
      return `${i === 0 && sign > 0 ? '' : operator}${nameOf(field)}`;
    })
    .join(' ');
  return scope === undefined ? sum : `${sum} (${scope.name})`;
}

/** @param {Ratio} ratio @param {(id: string) => string} nameOf */
function denominatorOf({ numerator, denominator }, nameOf) {
  return denominator === 'total'
    ? `${nameOf(numerator)} của bảng; ở UT_TYLE, UT_CHUOI: của cả vùng số liệu`
    : nameOf(denominator);
}

/** @param {Ratio} ratio */
function printed({ unit, decimals }) {
  const places = decimals === 0 ? 'không số lẻ' : `${decimals} số lẻ`;
  return unit === 'percent' ? `%, ${places}` : `triệu đồng, ${places}`;
}
