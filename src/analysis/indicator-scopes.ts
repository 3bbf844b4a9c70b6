import type { Scope, ScopeId } from './indicator';

/** Credit to students of all kinds has one code at the bank (02), the one for STEM included. */
const HSSV_NOXH = [
  'Học sinh, sinh viên có hoàn cảnh khó khăn',
  'Học sinh, sinh viên, học viên ngành STEM',
  'Nhà ở xã hội',
];

const ENTRUSTED = 'của các hội nhận ủy thác, không gồm cho vay trực tiếp';
const WITHOUT = 'không gồm chương trình học sinh, sinh viên (cả STEM) và nhà ở xã hội';

/** Scopes that Dư nợ, Nợ quá hạn and Nợ xấu are asked for in. */
export const SCOPES: Readonly<Record<ScopeId, Scope>> = {
  Entrusted: { name: 'ủy thác', otherNames: [], meaning: ENTRUSTED, lending: 'entrusted' },
  WithoutHssvNoxh: {
    name: 'không gồm HSSV, NOXH',
    otherNames: ['không gồm HSSV và NOXH', 'trừ HSSV, NOXH', 'đã trừ HSSV, NOXH'],
    meaning: WITHOUT,
    withoutPrograms: HSSV_NOXH,
  },
  EntrustedWithoutHssvNoxh: {
    name: 'ủy thác không gồm HSSV, NOXH',
    otherNames: ['ủy thác không gồm HSSV và NOXH', 'ủy thác trừ HSSV, NOXH'],
    meaning: `${ENTRUSTED}, ${WITHOUT}`,
    lending: 'entrusted',
    withoutPrograms: HSSV_NOXH,
  },
};

export const WITH_DIRECT: Scope = {
  name: 'cả cho vay trực tiếp',
  otherNames: [],
  meaning: 'của các hội nhận ủy thác và cho vay trực tiếp',
  lending: 'with-direct',
};
