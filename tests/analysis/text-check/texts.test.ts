import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type CheckedText, checkText } from '../../../src/analysis/text-check/text-check';

interface ExpectedText {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly { readonly phrase: string; readonly verdict: string }[];
  /** How many figures of the text contradict another: no more, no fewer. */
  readonly contradictions: number;
}

function textsOf(file: string): readonly ExpectedText[] {
  return JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'));
}

function contradicting({ figures }: CheckedText): string[] {
  return figures.filter(({ verdict }) => verdict === 'contradicts').map(({ text }) => text);
}

/** Where a phrase stands twice, one of the two is meant. */
function verdictsOf({ text, figures }: CheckedText, phrase: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const figure = figures.find((it) => it.start < end && at < it.end);
    if (figure !== undefined) found.push(figure.verdict);
  }
  return found;
}

describe.each(['published-texts.json', 'own-texts.json'])('of %s', (file) => {
  const texts = textsOf(file);

  it.each(texts)('$id contradicts itself where it does and nowhere else', (of) => {
    expect(contradicting(checkText(of.text))).toHaveLength(of.contradictions);
  });

  it.each(texts)('$id gets the verdicts expected of its figures', (of) => {
    const checked = checkText(of.text);
    const got = of.expect.map(({ phrase, verdict }) => ({
      phrase,
      verdict: verdictsOf(checked, phrase).includes(verdict)
        ? verdict
        : verdictsOf(checked, phrase),
    }));
    expect(got).toEqual(of.expect.map(({ phrase, verdict }) => ({ phrase, verdict })));
  });
});
