import type { Member } from './catalogue';

/**
 * The four associations entrusted with lending, by the bank's code (Mã đơn vị ủy thác), in the
 * order of its monthly tables.
 */
export const ASSOCIATIONS: readonly Member[] = [
  {
    code: '11',
    name: 'Nông dân',
    abbreviation: 'HND',
    aliases: ['Hội Nông dân', 'ND'],
  },
  {
    code: '12',
    name: 'Phụ nữ',
    abbreviation: 'HPN',
    aliases: ['Hội Phụ nữ', 'Hội LHPN', 'HLHPN', 'LHPN', 'Hội Liên hiệp Phụ nữ', 'PN'],
  },
  {
    code: '13',
    name: 'Cựu chiến binh',
    abbreviation: 'HCCB',
    aliases: ['Hội Cựu chiến binh', 'CCB', 'Hội CCB'],
  },
  {
    code: '14',
    name: 'Đoàn Thanh niên',
    abbreviation: 'ĐTN',
    aliases: [
      'Đoàn TN',
      'Thanh niên',
      'TN',
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      'Đoàn TNCS Hồ Chí Minh',
      'Đoàn TNCS HCM',
      'Đoàn TNCS',
    ],
  },
];
