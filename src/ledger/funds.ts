import { type Member, member } from './member';

/** Where the lent money comes from: the bank tracks every program per fund (codes 1 and 2). */
export const FUNDS: readonly Member[] = [
  member('1', 'Trung ương', 'TW', [
    'TƯ',
    'Vốn Trung ương',
    'Nguồn vốn Trung ương',
    'Nguồn Trung ương',
    'Ngân sách Trung ương',
    'Vốn TW',
    'Nguồn TW',
    'Nguồn vốn TW',
    'NSTW',
  ]),
  member('2', 'Địa phương', 'ĐP', [
    'Vốn địa phương',
    'Nguồn vốn địa phương',
    'Vốn ủy thác địa phương',
    'Ngân sách địa phương',
    'UTĐP',
    'Nguồn địa phương',
    'Nguồn vốn ủy thác địa phương',
    'Vốn ĐP',
    'Nguồn ĐP',
    'Nguồn vốn ĐP',
    'Vốn UTĐP',
    'NSĐP',
  ]),
];
