import type { Member } from './catalogue';

/** Where the lent money comes from: the bank tracks every program per fund (codes 1 and 2). */
export const FUNDS: readonly Member[] = [
  {
    code: '1',
    name: 'Trung ương',
    abbreviation: 'TW',
    aliases: ['TƯ', 'Vốn Trung ương', 'Nguồn vốn Trung ương', 'Nguồn Trung ương'],
  },
  {
    code: '2',
    name: 'Địa phương',
    abbreviation: 'ĐP',
    aliases: [
      'Vốn địa phương',
      'Nguồn vốn địa phương',
      'Vốn ủy thác địa phương',
      'Ngân sách địa phương',
      'UTĐP',
    ],
  },
];
