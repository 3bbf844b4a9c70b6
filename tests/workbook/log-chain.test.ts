import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type ChainedLine, chainedText, verifyChain } from '../../src/workbook/log-chain';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lines as a log holds them, each chained to the one before. */
function chain(notes: readonly string[]): ChainedLine[] {
  let before = '';
  return notes.map((note, i) => {
    const texts = ['Lan', 'Nhập số liệu', '', '', '', note, 'Ghi mới'];
    const time = `2025-03-26 08:30:0${i}`;
    before = digest(chainedText(before, time, texts));
    return { row: i + 2, time, texts, digest: before };
  });
}

const NOTES = ['một', 'hai', 'ba', 'bốn'];

describe('the chain of digests', () => {
  test('of an untouched log is whole', () => {
    expect(verifyChain(chain(NOTES), digest)).toEqual([]);
    expect(verifyChain([], digest)).toEqual([]);
  });

  test('names a line whose text was changed, and no line below it', () => {
    const lines = chain(NOTES).map((line, i) =>
      i === 1 ? { ...line, texts: line.texts.map((text) => text.replace('hai', 'khác')) } : line,
    );
    expect(verifyChain(lines, digest)).toEqual([{ row: 3, kind: 'changed' }]);
  });

  test('names a line whose time was changed', () => {
    const lines = chain(NOTES).map((line, i) => (i === 2 ? { ...line, time: '' } : line));
    expect(verifyChain(lines, digest)).toEqual([{ row: 4, kind: 'changed' }]);
  });

  test('names the line below one that was removed', () => {
    const lines = chain(NOTES).filter((_, i) => i !== 1);
    expect(verifyChain(lines, digest)).toEqual([{ row: 4, kind: 'changed' }]);
  });

  test('names two lines that changed places', () => {
    const [first, second, third, fourth] = chain(NOTES) as [
      ChainedLine,
      ChainedLine,
      ChainedLine,
      ChainedLine,
    ];
    const broken = verifyChain([first, third, second, fourth], digest);
    expect(broken.map(({ row }) => row)).toEqual([4, 3, 5]);
  });

  test('names a line that no command wrote, and goes on behind it', () => {
    const typed = { row: 9, time: '', texts: ['tôi'], digest: '' };
    const [first, ...others] = chain(NOTES) as [ChainedLine, ...ChainedLine[]];
    expect(verifyChain([first, typed, ...others], digest)).toEqual([
      { row: 9, kind: 'undigested' },
    ]);
  });

  test('shows when a digest itself was overwritten', () => {
    const lines = chain(NOTES).map((line, i) => (i === 1 ? { ...line, digest: 'abc' } : line));
    expect(verifyChain(lines, digest).map(({ row }) => row)).toEqual([3, 4]);
  });
});
