import { describe, expect, test } from '@jest/globals';
import { holdsPersonalNumber, personalKind } from '../../../src/ledger/imports/personal';

const nobody = () => false;

describe('columns about persons', () => {
  test.each([
    ['Số CCCD', 'id'],
    ['CMND/CCCD', 'id'],
    ['Điện thoại', 'phone'],
    ['SĐT', 'phone'],
    ['Họ và tên khách hàng', 'name'],
    ['Tên tổ trưởng', 'name'],
    ['Số khế ước', 'loan'],
    ['Mã khách hàng', 'customer'],
    ['Địa chỉ', 'address'],
  ] as const)('“%s” is told by its header', (header, kind) => {
    expect(personalKind(header, ['x'], nobody)).toBe(kind);
  });

  test.each([
    ['12 digits', ['038085001234', '001190005678'], 'id'],
    ['telephones', ['0912 345 678', '0387.654.321'], 'phone'],
    ['loan numbers', ['6600000712345678', '6600000712345679'], 'loan'],
    ['names', ['Nguyễn Thị Lan', 'Điểu Bình', 'Trần Văn C'], 'name'],
  ] as const)('%s are told by what stands there', (_what, cells, kind) => {
    expect(personalKind('Cột', cells, nobody)).toBe(kind);
  });

  test.each([
    ['Số khách hàng còn dư nợ', [12, 13]],
    ['Số tổ viên', [45, 50]],
    ['Dư nợ', [123456789012, 98765432109, 5]],
    ['Dư nợ', ['123456789012', '98765432109', '5']],
    ['Chương trình', ['Hộ nghèo', 'Hộ cận nghèo']],
    ['Mã tổ', ['4600781', '4600782']],
    ['Tên xã', ['Đăk Ơ', 'Phú Nghĩa']],
  ] as const)('“%s” is none', (header, cells) => {
    expect(personalKind(header, cells, nobody)).toBeNull();
  });

  test('communes named after people are none', () => {
    const communes = ['Lê Lợi', 'Trần Phú', 'Võ Cường'];
    expect(personalKind('Đơn vị', communes, (text) => communes.includes(text))).toBeNull();
  });

  test('a number of a person is seen inside a text', () => {
    expect(holdsPersonalNumber('gọi 0912 345 678')).toBe(true);
    expect(holdsPersonalNumber('CCCD 038085001234')).toBe(true);
    expect(holdsPersonalNumber('còn 123.456.789 đồng, QĐ 29/2025')).toBe(false);
  });
});
