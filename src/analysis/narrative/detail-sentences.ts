import { ratioDecimals } from '../indicators';
import { knownParts, knownPrograms, onlyProgram, unclassified } from './balance-sentences';
import { changed, sinceOf } from './change-phrase';
import type { CollectionFacts } from './collection-facts';
import type { Facts, Part } from './facts';
import { average, type Figure, headline, part, percent } from './figure';
import { periodOpening } from './period-phrase';
import { isSaid, joined, type Phrase, say, sentence, UNSAID } from './phrase';
import { bodyName } from './speaker';

/** Sentences of the long text only. */

/** @param isTimed the sentence before named the time of the flows */
export function repaidSentence(facts: Facts, isTimed: boolean): Phrase {
  const { collected: repaid, writtenOff } = facts;
  const said = joined(
    [
      repaid ? say`thu nợ ${headline('collected', repaid)}` : UNSAID,
      writtenOff ? say`xóa nợ ${headline('writtenOff', writtenOff)}` : UNSAID,
    ],
    ', ',
  );
  if (!isSaid(said)) return UNSAID;
  const when = isTimed ? 'Cùng thời gian' : periodOpening(facts.flowPeriod, facts.flowsAfter);
  return say`${when}, ${said}.`;
}

export function averageSentence({ outstanding, households }: Facts): Phrase {
  if (!outstanding || !households) return UNSAID;
  const fraction = { numerator: outstanding, denominator: households };
  return say`Dư nợ bình quân ${average('outstandingPerHousehold', fraction, 'hộ')}.`;
}

/** The largest first; shares only of a whole. */
export function programsBySize(facts: Facts): Phrase {
  const { named, rest } = knownPrograms(facts);
  const [first, ...others] = [...named].sort((a, b) => b.outstanding - a.outstanding);
  if (first === undefined) return UNSAID;
  if (others.length === 0 && rest === undefined) return onlyProgram(facts, first.name);
  const shareOf = sharer(facts, 'programShare');
  const amountOf = (one: typeof first): Figure => part('program', one.outstanding, one.name);
  const largest = say`chương trình có dư nợ lớn nhất là ${first.name} với ${amountOf(first)}${shareOf(first, ', chiếm ')}`;
  const next = others.map((one, at) => {
    const opening = at === 0 ? 'tiếp theo là ' : '';
    return say`${opening}${one.name} ${amountOf(one)}${bracketed(shareOf(one, ''))}`;
  });
  const left = rest === undefined ? UNSAID : bracketed(shareOf(rest, ''));
  return sentence([largest, ...next, [...unclassified(rest), ...left]]);
}

export function associationSentence(facts: Facts): Phrase {
  const { change, scope } = facts;
  const parts = knownParts(facts.associations.filter(({ name }) => name !== ''));
  if (scope?.association !== undefined || parts.length < 2) return UNSAID;
  const shareOf = sharer(facts, 'associationShare');
  const list = parts.map((one) => {
    const amount = part('association', one.outstanding, one.name);
    const own = change?.associations.get(one.name);
    const since =
      own === undefined
        ? UNSAID
        : say`, ${changed(own, (size) => part('associationChange', size, one.name))}`;
    return say`${bodyName(one.name)} ${amount}${bracketed(shareOf(one, ''))}${since}`;
  });
  const about = change === null ? '' : ` (tăng, giảm ${sinceOf(change)})`;
  return say`${divided(facts)} theo hội, đoàn thể${about}: ${joined(list, '; ')}.`;
}

/** The whole stands before its parts, so that no other amount is taken for it. */
function divided({ outstanding }: Facts): Phrase {
  if (outstanding === null) return ['Dư nợ chia'];
  return say`Dư nợ ${headline('outstanding', outstanding)} chia`;
}

/** A list of more is a table's work. */
const MOST_COMMUNES = 12;

export function communeSentence(facts: Facts): Phrase {
  const parts = knownParts(facts.communes.filter(({ name }) => name !== ''));
  const isOne = facts.scope?.commune !== undefined || parts.length < 2;
  if (isOne || parts.length > MOST_COMMUNES) return UNSAID;
  const shareOf = sharer(facts, 'communeShare');
  const list = parts.map((one) => {
    const amount = part('commune', one.outstanding, one.name);
    return say`${one.name} ${amount}${bracketed(shareOf(one, ''))}`;
  });
  return say`${divided(facts)} theo xã: ${joined(list, '; ')}.`;
}

/** Tables have more; prose that prints less disagrees with none of them that adds to 100. */
const SHARE_DECIMALS = 1;

/** Shares of the whole balance; none of a balance that units are missing in. */
function sharer({ outstanding, shortfall }: Facts, id: Figure['id']) {
  return (one: Part, before: string): Phrase => {
    if (!outstanding || outstanding < 0 || shortfall !== null) return UNSAID;
    const fraction = { numerator: one.outstanding ?? 0, denominator: outstanding };
    return say`${before}${percent(id, fraction, SHARE_DECIMALS, one.name)}`;
  };
}

function bracketed(phrase: Phrase): Phrase {
  return isSaid(phrase) ? say` (${phrase})` : UNSAID;
}

/** What became of the overdue debt, for its sentence. */
export function overdueChange({ change, overdue }: Facts): Phrase {
  const own = change?.overdue ?? null;
  if (change === null || own === null || (own === 0 && overdue === 0)) return UNSAID;
  return say`${changed(own, (size) => part('overdueChange', size))} ${sinceOf(change)}`;
}

export function badDebtSentence({ badDebt, overdue, frozen, outstanding }: Facts): Phrase {
  if (!badDebt || !overdue || !frozen || !outstanding) return UNSAID;
  const fraction = { numerator: badDebt, denominator: outstanding };
  const rate = percent('badDebtRate', fraction, ratioDecimals('badDebtRate'));
  return say`Tổng nợ quá hạn và nợ khoanh là ${part('badDebt', badDebt)}, chiếm ${rate} dư nợ ủy thác.`;
}

/** What fell due over the time of the flows, and what of it came in. */
export function collectionSentence({ due, interest, flowPeriod, flowsAfter }: Facts): Phrase {
  const asked = [
    due.asked
      ? say`nợ đến hạn là ${headline('due', due.asked)}${collected(due, 'dueCollected', 'dueCollectionRate')}`
      : UNSAID,
    interest.asked
      ? say`lãi phải thu là ${headline('interestDue', interest.asked)}${collected(interest, 'interestCollected', 'interestCollectionRate')}`
      : UNSAID,
  ];
  const said = joined(asked, '; ');
  return isSaid(said) ? say`${periodOpening(flowPeriod, flowsAfter)}, ${said}.` : UNSAID;
}

type Rate = 'dueCollectionRate' | 'interestCollectionRate';

function collected({ done, rate }: CollectionFacts, id: Figure['id'], rateId: Rate): Phrase {
  if (done === null) return UNSAID;
  if (done === 0) return [', chưa thu được'];
  const share = rate === null ? UNSAID : say`, đạt ${percent(rateId, rate, ratioDecimals(rateId))}`;
  return say`, đã thu ${headline(id, done)}${share}`;
}
