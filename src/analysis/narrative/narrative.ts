import type { CapitalRow } from '../../ledger/capital';
import { vietnameseDate } from '../../ledger/date';
import { formatCount, formatPercent } from '../../ledger/format';
import { UNCLASSIFIED_PROGRAM } from '../../ledger/programs';
import type { Settings } from '../../ledger/settings';
import { ratioDecimals } from '../indicators';
import { headlineAmount, partAmount } from './amount-phrase';
import { bankBase, type Facts } from './facts';
import { periodOpening } from './period-phrase';
import { activitySentence, groupSentence, planSentence, upperFirst } from './work-sentences';

/** How the office and its area are called; '' leaves the words out. */
export type Names = Pick<Settings, 'officeName' | 'area'>;

/**
 * The state of entrusted credit as one paragraph of administrative prose. A sentence whose figures
 * are not known is left out; no figure and no place is written here, all come from the facts and
 * the names.
 */
export function narrative(facts: Facts, names: Names): string {
  const flow = flowSentence(facts, names);
  const stock = stockSentence(facts, flow === '' ? names.area : '');
  const capital = capitalSentence(facts, flow === '' && stock === '' ? names.area : '');
  const amounts = [flow, stock, programSentence(facts), overdueSentence(facts)];
  const warning = amounts.some((sentence) => sentence !== '') ? shortfallSentence(facts) : '';
  const isDated = stock !== '' || capital !== '';
  const work = [planSentence(facts), groupSentence(facts, isDated), activitySentence(facts)];
  const sentences = [warning, ...amounts, capital, ...work];
  const written = sentences.filter((sentence) => sentence !== '');
  if (written.length > 0) return written.join(' ');
  return `Chưa có số liệu đến ngày ${vietnameseDate(facts.cutoff)}.`;
}

/** First of all sentences: whoever copies the paragraph copies it too. */
function shortfallSentence({ shortfall }: Facts): string {
  return shortfall === null
    ? ''
    : `Số liệu chưa đủ (mới có ${shortfall}); các số sau là của phần đã nhập.`;
}

function flowSentence(facts: Facts, names: Names): string {
  const { disbursed, loanEvents } = facts;
  const opening = periodOpening(facts.flowPeriod, facts.flowsAfter);
  const events = loanEvents ? `${formatCount(loanEvents)} lượt hộ` : '';
  if (disbursed === null) {
    if (loanEvents === null) return '';
    const borrowers = events === '' ? 'không có hộ nào' : `có ${events}`;
    return `${opening}${inArea(names.area)}, ${borrowers} được vay vốn.`;
  }
  const borrowers = events === '' ? '' : `, với ${events} được vay vốn`;
  const lending = lendingClause(disbursed, names.officeName);
  return `${opening}, ${lending}${inArea(names.area)}${borrowers}.`;
}

function lendingClause(disbursed: number, office: string): string {
  const amount = headlineAmount(disbursed);
  if (office === '') {
    const done = disbursed === 0 ? 'không phát sinh giải ngân' : `đã giải ngân ${amount}`;
    return `các chương trình tín dụng chính sách ủy thác ${done}`;
  }
  const done = disbursed === 0 ? 'chưa giải ngân' : `đã giải ngân ${amount}`;
  return `${office} ${done} vốn tín dụng chính sách ủy thác`;
}

/** The area is named once, in the first sentence that there is. */
function stockSentence(facts: Facts, area: string): string {
  const { outstanding, households, cutoff } = facts;
  const bank = bankBase(facts);
  const date = `Đến ngày ${vietnameseDate(cutoff)}`;
  const borrowers = households ? `${formatCount(households)} hộ còn dư nợ` : '';
  if (outstanding === null) {
    return borrowers === '' ? '' : `${date}, có ${borrowers}${inArea(area)}.`;
  }
  const subject = `dư nợ ủy thác qua các hội, đoàn thể${inArea(area)}`;
  if (outstanding === 0) return `${date}, không còn ${subject}.`;
  const withBorrowers = borrowers === '' ? '' : ` với ${borrowers}`;
  const share =
    bank === null
      ? ''
      : `, chiếm ${formatPercent(outstanding, bank.outstanding, ratioDecimals('entrustedRate'))} tổng dư nợ tín dụng chính sách do đơn vị quản lý`;
  return `${date}, ${subject} đạt ${headlineAmount(outstanding)}${withBorrowers}${share}.`;
}

function programSentence(facts: Facts): string {
  const known = facts.programs.flatMap(({ name, outstanding }) =>
    outstanding === null || outstanding === 0 ? [] : [{ name, outstanding }],
  );
  const named = known.filter(({ name }) => name !== UNCLASSIFIED_PROGRAM);
  const rest = known.find(({ name }) => name === UNCLASSIFIED_PROGRAM);
  const first = named[0];
  if (first === undefined) return '';
  if (named.length === 1 && rest === undefined) {
    const whole = facts.shortfall === null ? 'Toàn bộ dư nợ' : 'Dư nợ đã nhập';
    return `${whole} thuộc chương trình ${first.name}.`;
  }
  const list = named.map(({ name, outstanding }) => `${name} ${partAmount(outstanding)}`);
  if (rest !== undefined) {
    list.push(`phần chưa phân loại theo chương trình ${partAmount(rest.outstanding)}`);
  }
  return `${facts.shortfall === null ? 'Trong đó' : 'Phần đã nhập gồm'}: ${list.join('; ')}.`;
}

function overdueSentence(facts: Facts): string {
  const clauses = [
    overdueClause(facts),
    facts.frozen ? `nợ khoanh ${partAmount(facts.frozen)}` : '',
  ];
  const said = clauses.filter((clause) => clause !== '').join('; ');
  return said === '' ? '' : `${upperFirst(said)}.`;
}

function overdueClause({ overdue, outstanding, shortfall }: Facts): string {
  if (overdue === null) return '';
  if (overdue === 0) {
    // Where nothing is owed that was said.
    if (outstanding === 0) return '';
    return shortfall === null ? 'không có nợ quá hạn' : 'phần đã nhập không có nợ quá hạn';
  }
  if (outstanding === null || outstanding <= 0) return `nợ quá hạn là ${partAmount(overdue)}`;
  const rate = formatPercent(overdue, outstanding, ratioDecimals('overdueRateEntrusted'));
  return `nợ quá hạn là ${partAmount(overdue)}, tỷ lệ nợ quá hạn ${rate} trên dư nợ ủy thác`;
}

function capitalSentence(facts: Facts, area: string): string {
  const [first, ...others] = facts.capital;
  if (first === undefined) return '';
  const opening =
    facts.outstanding === null && facts.households === null
      ? `Đến ngày ${vietnameseDate(facts.cutoff)}`
      : 'Cùng thời điểm';
  const clauses = [
    `${lowerFirst(first.source)}${inArea(area)} đạt ${capitalAmount(first)}`,
    ...others.map((row) => `${lowerFirst(row.source)} đạt ${capitalAmount(row)}`),
  ];
  return `${opening}, ${clauses.join('; ')}.`;
}

/** "453 tỷ đồng", "hơn 112 tỷ đồng": what is known as "hơn" is never printed as exact. */
function capitalAmount(row: CapitalRow): string {
  const amount = headlineAmount(row.amount);
  return row.exactness === 'đúng' ? amount : `${row.exactness} ${amount}`;
}

function inArea(area: string): string {
  return area === '' ? '' : ` trên địa bàn ${area}`;
}

/** Names of sources begin a cell with a capital letter, but stand inside a sentence here. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
