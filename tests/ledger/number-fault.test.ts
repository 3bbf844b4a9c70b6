import { describe, expect, it } from '@jest/globals';
import { numberFault } from '../../src/ledger/number-fault';
import { sentence } from '../../src/ledger/wording';

describe('why a text is no number', () => {
  it.each([
    ['5 bao gạo', '“5 bao gạo”: không hiểu “bao”'],
    ['gần 40 triệu bạc', 'không hiểu “bạc”'],
    ['535.2 tỷ', '“535.2” ngăn nhóm sai'],
    ['1.1440 hộ', '“1.1440” ngăn nhóm sai'],
    ['535,2,1 tỷ', '“535,2,1” ngăn nhóm sai'],
    ['01.234', '“01.234” có số 0 đứng đầu. Ghi 1.234'],
    ['0.123', '“0.123” ngăn nhóm sai'],
    ['–5 bao', 'không hiểu “bao”'],
    ['.032 triệu', '“.032” mất chữ số ở đầu'],
    ['nợ .032 triệu', '“.032” mất chữ số ở đầu'],
    ['tăng.032 triệu đồng', '“.032” mất chữ số ở đầu'],
    ['không có', 'Gõ như 1234'],
    ['5 tỷ 6 tỷ', 'Gõ như 1234'],
  ])('“%s”: %s', (text, expected) => {
    expect(sentence(numberFault(text, {}))).toContain(expected);
  });
});
