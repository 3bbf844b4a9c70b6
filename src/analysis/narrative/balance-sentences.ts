import { vietnameseDate } from '../../ledger/date';
import { UNCLASSIFIED_PROGRAM } from '../../ledger/programs';
import { ratioDecimals } from '../indicators';
import { bankBase, type Facts } from './facts';
import { counted, headline, part, percent } from './figure';
import { periodOpening } from './period-phrase';
import { isSaid, joined, type Phrase, say, sentence, UNSAID } from './phrase';
import { inArea, type Speaker, throughBody } from './speaker';

/** Sentences on what was lent and is owed. */

/** First of all sentences: whoever copies the text copies it too. */
export function shortfallSentence({ shortfall, units }: Facts): Phrase {
  if (shortfall === null) return UNSAID;
  const complete = counted('unitsComplete', units.complete);
  const expected = counted('unitsExpected', units.expected);
  const rest = shortfall.slice(shortfall.indexOf(' '));
  return say`Số liệu chưa đủ (mới có ${complete}/${expected}${rest}); các số sau là của phần đã nhập.`;
}

export function flowSentence(facts: Facts, speaker: Speaker): Phrase {
  const { disbursed, loanEvents } = facts;
  const opening = periodOpening(facts.flowPeriod, facts.flowsAfter);
  const area = inArea(speaker.area);
  const events = loanEvents ? [counted('loanEvents', loanEvents, 'lượt hộ')] : UNSAID;
  if (disbursed === null) {
    if (loanEvents === null) return UNSAID;
    const borrowers = isSaid(events) ? say`có ${events}` : ['không có hộ nào'];
    return say`${opening}${area}, ${borrowers} được vay vốn${throughBody(speaker.body)}.`;
  }
  const borrowers = isSaid(events) ? say`, với ${events} được vay vốn` : UNSAID;
  return say`${opening}, ${lendingClause(disbursed, speaker)}${area}${borrowers}.`;
}

function lendingClause(disbursed: number, { office, body }: Speaker): Phrase {
  const amount = headline('disbursed', disbursed);
  const through = throughBody(body);
  if (office === '') {
    const done = disbursed === 0 ? ['không phát sinh giải ngân'] : say`đã giải ngân ${amount}`;
    return say`các chương trình tín dụng chính sách ủy thác${through} ${done}`;
  }
  const done = disbursed === 0 ? ['chưa giải ngân'] : say`đã giải ngân ${amount}`;
  return say`${office} ${done} vốn tín dụng chính sách ủy thác${through}`;
}

/** The area is named once, in the first sentence that there is. */
export function stockSentence(facts: Facts, area: string, { body }: Speaker): Phrase {
  const { outstanding, households, cutoff } = facts;
  const date = `Đến ngày ${vietnameseDate(cutoff)}`;
  const borrowers = households ? say`${counted('households', households, 'hộ')} còn dư nợ` : UNSAID;
  if (outstanding === null) {
    return isSaid(borrowers) ? say`${date}, có ${borrowers}${inArea(area)}.` : UNSAID;
  }
  const subject = `dư nợ ủy thác${throughBody(body || 'các hội, đoàn thể')}${inArea(area)}`;
  if (outstanding === 0) return say`${date}, không còn ${subject}.`;
  const withBorrowers = isSaid(borrowers) ? say` với ${borrowers}` : UNSAID;
  const amount = headline('outstanding', outstanding);
  return say`${date}, ${subject} đạt ${amount}${withBorrowers}${shareClause(facts)}.`;
}

function shareClause(facts: Facts): Phrase {
  const bank = bankBase(facts);
  if (bank === null) return UNSAID;
  const share = { numerator: facts.outstanding ?? 0, denominator: bank.outstanding };
  const rate = percent('entrustedRate', share, ratioDecimals('entrustedRate'));
  const where = facts.scope === null ? 'do đơn vị quản lý' : 'trên địa bàn';
  return say`, chiếm ${rate} tổng dư nợ tín dụng chính sách ${where}`;
}

export function programSentence(facts: Facts): Phrase {
  const { named, rest } = knownPrograms(facts);
  const [first, ...others] = named;
  if (first === undefined) return UNSAID;
  if (others.length === 0 && rest === undefined) return onlyProgram(facts, first.name);
  const list = named.map(
    ({ name, outstanding }) => say`${name} ${part('program', outstanding, name)}`,
  );
  const opening = facts.shortfall === null ? 'Trong đó' : 'Phần đã nhập gồm';
  return say`${opening}: ${joined([...list, unclassified(rest)], '; ')}.`;
}

export function onlyProgram({ shortfall }: Facts, name: string): Phrase {
  const whole = shortfall === null ? 'Toàn bộ dư nợ' : 'Dư nợ đã nhập';
  return [`${whole} thuộc chương trình ${name}.`];
}

interface KnownPart {
  readonly name: string;
  readonly outstanding: number;
}

/** Those with a balance, and what is of no program. */
export function knownPrograms({ programs }: Facts) {
  const known = knownParts(programs);
  return {
    named: known.filter(({ name }) => name !== UNCLASSIFIED_PROGRAM),
    rest: known.find(({ name }) => name === UNCLASSIFIED_PROGRAM),
  };
}

export function knownParts(parts: Facts['programs']): readonly KnownPart[] {
  return parts.flatMap(({ name, outstanding }) => (outstanding ? [{ name, outstanding }] : []));
}

export function unclassified(rest: KnownPart | undefined): Phrase {
  if (rest === undefined) return UNSAID;
  const amount = part('program', rest.outstanding, rest.name);
  return say`phần chưa phân loại theo chương trình ${amount}`;
}

export function overdueSentence(facts: Facts, since: Phrase = UNSAID): Phrase {
  const { frozen } = facts;
  const overdue = overdueClause(facts);
  return sentence([
    isSaid(overdue) && isSaid(since) ? say`${overdue}, ${since}` : overdue,
    frozen ? say`nợ khoanh ${part('frozen', frozen)}` : UNSAID,
  ]);
}

function overdueClause({ overdue, outstanding, shortfall }: Facts): Phrase {
  if (overdue === null) return UNSAID;
  if (overdue === 0) {
    // Where nothing is owed that was said.
    if (outstanding === 0) return UNSAID;
    return [shortfall === null ? 'không có nợ quá hạn' : 'phần đã nhập không có nợ quá hạn'];
  }
  const amount = say`nợ quá hạn là ${part('overdue', overdue)}`;
  if (outstanding === null || outstanding <= 0) return amount;
  const share = { numerator: overdue, denominator: outstanding };
  const rate = percent('overdueRate', share, ratioDecimals('overdueRateEntrusted'));
  return say`${amount}, tỷ lệ nợ quá hạn ${rate} trên dư nợ ủy thác`;
}
