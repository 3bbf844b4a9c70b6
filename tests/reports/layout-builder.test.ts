import { describe, expect, it } from '@jest/globals';
import { LayoutBuilder, textHeight } from '../../src/reports/layout-builder';

const builder = (): LayoutBuilder => new LayoutBuilder('test', 'BC · Thử', [100, 100, 100]);

describe('LayoutBuilder', () => {
  it('merges lines under each other in one area', () => {
    const layout = builder();
    layout.line('một', 'note');
    layout.line('hai', 'note');
    layout.gap();
    layout.line('ba', 'note');

    expect(layout.build().mergesAcross).toEqual([
      { row: 1, column: 1, rows: 2, columns: 3 },
      { row: 4, column: 1, rows: 1, columns: 3 },
    ]);
  });

  it('does not merge a span of one column', () => {
    const layout = builder();
    layout.spans([{ column: 2, columns: 1, cell: { value: 'a', style: 'text' } }]);

    expect(layout.build().mergesAcross).toEqual([]);
  });

  it('gives every cell of a span its style, so that a fill has no holes', () => {
    const layout = builder();
    layout.spans([{ column: 1, columns: 2, cell: { value: 'a', style: 'figureLabel' } }]);

    expect(layout.build().rows[0]?.cells).toEqual([
      { value: 'a', style: 'figureLabel' },
      { value: '', style: 'figureLabel' },
      { value: '', style: 'blank' },
    ]);
  });
});

describe('textHeight', () => {
  it('grows with the lines that a text needs', () => {
    expect(textHeight('chữ '.repeat(100), 300)).toBeGreaterThan(textHeight('chữ', 300) * 5);
  });

  it('counts line breaks', () => {
    expect(textHeight('a\nb\nc', 300)).toBeGreaterThan(textHeight('a', 300) * 2);
  });

  it('gives a word that does not fit behind another its own line', () => {
    expect(textHeight('Dư nợ 31/12/2024', 110)).toBe(textHeight('Dư nợ\n31/12/2024', 110));
  });

  it('breaks a word that is longer than a line', () => {
    expect(textHeight('31/12/2024', 60)).toBe(textHeight('a\nb', 60));
  });

  it('is smaller for smaller letters', () => {
    const text = 'chữ '.repeat(100);

    expect(textHeight(text, 300, 10)).toBeLessThan(textHeight(text, 300, 13));
  });
});
