import { type Member, member } from './member';
import type { TabSpec } from './tab-spec';

/**
 * The four associations entrusted with lending, by the bank's code (Mã đơn vị ủy thác), in the
 * order of its monthly tables.
 */
export const ASSOCIATIONS: readonly Member[] = [
  member('11', 'Nông dân', 'HND', [
    'Hội Nông dân',
    'ND',
    'Hội ND',
    'Hội Nông dân Việt Nam',
    'Hội ND Việt Nam',
    'HND Việt Nam',
    'HND VN',
  ]),
  member('12', 'Phụ nữ', 'HPN', [
    'Hội Phụ nữ',
    'Hội LHPN',
    'HLHPN',
    'LHPN',
    'Hội Liên hiệp Phụ nữ',
    'PN',
    'Hội PN',
    'Liên hiệp Phụ nữ',
    'Hội Phụ nữ Việt Nam',
    'Hội Liên hiệp Phụ nữ Việt Nam',
    'Hội LHPN Việt Nam',
    'Hội LHPN VN',
  ]),
  member('13', 'Cựu chiến binh', 'HCCB', [
    'Hội Cựu chiến binh',
    'CCB',
    'Hội CCB',
    'Hội Cựu chiến binh Việt Nam',
    'Hội CCB Việt Nam',
    'Hội CCB VN',
  ]),
  member('14', 'Đoàn Thanh niên', 'ĐTN', [
    'Đoàn TN',
    'Thanh niên',
    'TN',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Đoàn TNCS Hồ Chí Minh',
    'Đoàn TNCS HCM',
    'Đoàn TNCS',
    'Đoàn Thanh niên Cộng sản',
    'Đoàn Thanh niên CS Hồ Chí Minh',
    'Đoàn Thanh niên CS HCM',
    'Thanh niên Cộng sản Hồ Chí Minh',
    'TNCS Hồ Chí Minh',
    'TNCS HCM',
    'TNCS',
    'ĐTNCS Hồ Chí Minh',
    'ĐTNCS HCM',
    'ĐTNCS',
  ]),
];

/** What the bank lends without an association. No tab of entries has it; a person's own sheet may. */
export const DIRECT_LENDING: Member = member('99', 'Trực tiếp', 'TT', [
  'Cho vay trực tiếp',
  'Ngân hàng cho vay trực tiếp',
  'NHCSXH cho vay trực tiếp',
]);

/** Standard name of the association whose tab it is. */
export function associationOf(spec: TabSpec): string | undefined {
  return ASSOCIATIONS.find(({ code }) => code === spec.association)?.name;
}
