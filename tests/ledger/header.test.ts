import { describe, expect, it } from '@jest/globals';
import { findColumns, readUnit, splitHeader } from '../../src/ledger/header';

describe('header cells', () => {
  it.each([
    ['triệu đồng', 'triệu đồng'],
    ['ĐVT: triệu đồng', 'triệu đồng'],
    ['trđ', 'triệu đồng'],
    ['tr.đ', 'triệu đồng'],
    ['Đơn vị tính: Triệu đồng', 'triệu đồng'],
    ['đ', 'đồng'],
    ['VNĐ', 'đồng'],
    ['1.000đ', 'nghìn đồng'],
    ['ngàn đồng', 'nghìn đồng'],
    ['tỉ đồng', 'tỷ đồng'],
    ['hộ', null],
    ['', null],
  ])('reads “%s” as unit', (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  it.each([
    ['Dư nợ (triệu đồng)', 'Dư nợ', 'triệu đồng'],
    ['Dư nợ [trđ]', 'Dư nợ', 'trđ'],
    ['Dư nợ', 'Dư nợ', ''],
    ['Dư nợ - triệu đồng', 'Dư nợ', 'triệu đồng'],
    ['Dư nợ, trđ', 'Dư nợ', 'trđ'],
    ['Dư nợ: tỷ đồng', 'Dư nợ', 'tỷ đồng'],
    ['Dư nợ - ĐVT: triệu đồng', 'Dư nợ', 'ĐVT: triệu đồng'],
    ['Hội, đoàn thể', 'Hội, đoàn thể', ''],
    ['Vay - hộ', 'Vay - hộ', ''],
    ['Dư nợ\n(triệu đồng)', 'Dư nợ', 'triệu đồng'],
  ])('splits “%s”', (header, name, bracket) => {
    expect(splitHeader(header)).toEqual({ name, bracket });
  });

  it('passes over columns of the user’s own', () => {
    const found = findColumns(['Ghi thêm', 'Dư nợ (đồng)', 5, '', 'Dư nợ kỳ trước'], [], {});
    expect(found.ok && [...found.value.keys()]).toEqual(['outstanding']);
  });
});
