import { describe, expect, test } from '@jest/globals';
import { damageAt, type LinkOfLog } from '../../../src/ledger/periods/log-verdict';

/** Lines of which each is chained to the one above it: "a" under "" is ">a". */
function chained(texts: readonly string[]): LinkOfLog[] {
  let before = '';
  return texts.map((text, i) => {
    const under = (above: string): string => `${above}>${text}`;
    before = under(before);
    return { row: i + 2, digest: before, under };
  });
}

/** The same lines as they stand from row 2 on. */
function standing(links: readonly LinkOfLog[]): LinkOfLog[] {
  return links.map((link, i) => ({ ...link, row: i + 2 }));
}

const forged = (digest: string): LinkOfLog => ({ row: 0, digest, under: (above) => `${above}>x` });

/** The first line that does not fit, as the check of the chain finds it. */
function damage(links: readonly LinkOfLog[]) {
  const at = links.findIndex(
    (link, i) => link.digest === '' || link.under(links[i - 1]?.digest ?? '') !== link.digest,
  );
  return damageAt(links, at);
}

describe('what happened to the log', () => {
  const [a, b, c, d] = chained(['a', 'b', 'c', 'd']) as [
    LinkOfLog,
    LinkOfLog,
    LinkOfLog,
    LinkOfLog,
  ];

  test('a changed line, and one under a removed line, cannot be told apart', () => {
    const changed = { ...b, under: (above: string) => `${above}>B` };
    expect(damage(standing([a, changed, c, d]))).toEqual({ kind: 'changed', row: 3 });
    expect(damage(standing([a, c, d]))).toEqual({ kind: 'changed', row: 3 });
  });

  test('lines without a digest were put in', () => {
    expect(damage(standing([a, forged(''), forged(''), b]))).toEqual({
      kind: 'inserted',
      row: 3,
      last: 4,
    });
  });

  test('lines with a made-up digest were put in', () => {
    expect(damage(standing([a, b, forged('made up'), c, d]))).toEqual({
      kind: 'inserted',
      row: 4,
      last: 4,
    });
  });

  test('a line was put in that is itself rightly chained', () => {
    const own: LinkOfLog = { row: 0, digest: `${a.digest}>x`, under: (above) => `${above}>x` };
    expect(damage(standing([a, own, b, c]))).toEqual({ kind: 'inserted', row: 3, last: 3 });
  });

  test('a line that stands above the one it was written under was moved', () => {
    expect(damage(standing([a, c, b, d]))).toEqual({ kind: 'moved', row: 3, from: 4 });
  });
});
