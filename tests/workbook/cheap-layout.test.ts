import { expect, test } from '@jest/globals';
import type { Layout } from '../../src/reports/layout';
import { cheapLayout } from '../../src/workbook/cheap-layout';

/** Of the page on which letters of 11 points are printed with 8 points. */
const PAGE = 1304;

function widthsOf(widths: readonly number[]): readonly number[] {
  const layout: Layout = {
    id: 'one',
    tabName: 'One',
    widths,
    rows: [],
    frozenRows: 0,
    titles: null,
    blocks: [],
    grids: [],
    merges: [],
    mergesAcross: [],
    mergesDown: [],
    warningRow: null,
    charts: [],
  };
  return cheapLayout(layout).widths;
}

const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0);

test('a narrow table is widened so that its widths take few calls', () => {
  expect(widthsOf([36, 160, 50, 60, 70, 80, 60, 80])).toEqual([36, 160, 60, 60, 80, 80, 60, 80]);
});

test('no table is made wider than the page', () => {
  const wished = [36, 280, 50, 70, 90, 90, 50, 70, 50, 70, 50, 70, 50, 70, 70, 70, 60];

  expect(sum(widthsOf(wished))).toBeLessThanOrEqual(PAGE);
});

test('a table wider than the page stays as wide as it is', () => {
  const wished = [44, 400, 120, 140, 280, 260, 120, 140];

  expect(widthsOf(wished)).toEqual(wished);
});
