import { vietnameseDate } from '../../ledger/date';
import {
  flowSentence,
  overdueSentence,
  programSentence,
  shortfallSentence,
  stockSentence,
} from './balance-sentences';
import { capitalSentence } from './capital-sentence';
import { changeSentence } from './change-phrase';
import {
  associationSentence,
  averageSentence,
  badDebtSentence,
  collectionSentence,
  communeSentence,
  overdueChange,
  programsBySize,
  repaidSentence,
} from './detail-sentences';
import type { Facts } from './facts';
import { isSaid, joined, type Phrase, textOf } from './phrase';
import { planSentence } from './plan-sentence';
import { type Names, type Speaker, speakerOf } from './speaker';
import { activitySentence, groupSentence } from './work-sentences';

/** Two or three sentences; a paragraph; all there is, in several paragraphs. */
export type TextLength = 'short' | 'medium' | 'long';

/**
 * The state of entrusted credit in administrative prose. A sentence whose figures are not known is
 * left out; no figure and no place is written here, all come from the facts and the names.
 */
export function narrative(facts: Facts, names: Names, length: TextLength = 'medium'): Phrase {
  const text = TEXTS[length](facts, speakerOf(names, facts.scope));
  if (isSaid(text)) return text;
  return [`Chưa có số liệu đến ngày ${vietnameseDate(facts.cutoff)}.`];
}

/** The same as one string. */
export function narrativeText(facts: Facts, names: Names, length?: TextLength): string {
  return textOf(narrative(facts, names, length));
}

type Text = (facts: Facts, speaker: Speaker) => Phrase;

const TEXTS: Readonly<Record<TextLength, Text>> = {
  short: shortText,
  medium: mediumText,
  long: longText,
};

/** Paragraphs of sentences; one that has none is left out. */
function paragraphs(...sentences: readonly (readonly Phrase[])[]): Phrase {
  return joined(
    sentences.map((of) => joined(of, ' ')),
    '\n',
  );
}

/** Balances alone; where there are none, what there is. */
function shortText(facts: Facts, speaker: Speaker): Phrase {
  const stock = stockSentence(facts, speaker.area, speaker);
  const balances = [stock, changeSentence(facts), overdueSentence(facts)].filter(isSaid);
  if (balances.length > 0) return paragraphs([shortfallSentence(facts), ...balances]);
  const others = [
    flowSentence(facts, speaker),
    capitalSentence(facts, speaker.area),
    groupSentence(facts, false, speaker),
    activitySentence(facts, speaker),
  ];
  return others.find(isSaid) ?? [];
}

function mediumText(facts: Facts, speaker: Speaker): Phrase {
  const { flow, stock, capital, isDated } = opening(facts, speaker);
  const amounts = [
    flow,
    stock,
    programSentence(facts),
    changeSentence(facts),
    overdueSentence(facts),
  ];
  return paragraphs([
    ...warning(facts, amounts),
    ...amounts,
    capital,
    planSentence(facts),
    groupSentence(facts, isDated, speaker),
    activitySentence(facts, speaker),
  ]);
}

function longText(facts: Facts, speaker: Speaker): Phrase {
  const { flow, stock, capital, isDated } = opening(facts, speaker);
  const repaid = repaidSentence(facts, isSaid(flow));
  const state = [flow, repaid, stock, averageSentence(facts), changeSentence(facts)];
  const parts = [programsBySize(facts), associationSentence(facts), communeSentence(facts)];
  const quality = [
    overdueSentence(facts, overdueChange(facts)),
    badDebtSentence(facts),
    collectionSentence(facts),
  ];
  return paragraphs(
    [...warning(facts, [...state, ...parts, ...quality]), ...state],
    ...parts.map((sentence) => [sentence]),
    quality,
    [planSentence(facts)],
    [capital],
    [groupSentence(facts, isDated, speaker)],
    [activitySentence(facts, speaker)],
  );
}

/** The area is named in the first sentence that there is, the date in the first of a date. */
function opening(facts: Facts, speaker: Speaker) {
  const { area } = speaker;
  const flow = flowSentence(facts, speaker);
  const stock = stockSentence(facts, isSaid(flow) ? '' : area, speaker);
  const capital = capitalSentence(facts, isSaid(flow) || isSaid(stock) ? '' : area);
  return { flow, stock, capital, isDated: isSaid(stock) || isSaid(capital) };
}

/** Only where an amount is said that it is about. */
function warning(facts: Facts, amounts: readonly Phrase[]): readonly Phrase[] {
  return amounts.some(isSaid) ? [shortfallSentence(facts)] : [];
}
