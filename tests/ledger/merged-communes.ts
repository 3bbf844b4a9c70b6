import {
  builtInCatalogue,
  type Catalogue,
  memberList,
  otherCommuneNames,
} from '../../src/ledger/catalogue';
import { member } from '../../src/ledger/member';
import type { RowCells } from './ledger-rows';

const LAST_DAY = { validTo: '2025-06-30' } as const;

/**
 * The merger of 1/7/2025: Phước Minh and Bình Thắng became part of Đa Kia. Phú Văn was split between
 * Phú Nghĩa and Đăk Ơ; its Tổ are listed under their new communes.
 */
export function mergedCommunes(): Catalogue {
  const communes = [
    member('', 'Đa Kia', '', []),
    member('', 'Phước Minh', '', [], { ...LAST_DAY, mergedInto: 'Đa Kia' }),
    member('', 'Bình Thắng', '', [], { ...LAST_DAY, mergedInto: 'Đa Kia' }),
    member('', 'Phú Nghĩa', '', []),
    member('', 'Đăk Ơ', '', []),
    member('', 'Phú Văn', '', [], { ...LAST_DAY, mergedInto: 'Phú Nghĩa | Đăk Ơ' }),
  ];
  const groups = [
    member('', 'T01', '', [], { commune: 'Phú Nghĩa', association: 'Nông dân' }),
    member('', 'T02', '', [], { commune: 'Đăk Ơ', association: 'Nông dân' }),
    member('', 'T03', '', [], {
      commune: 'Phú Văn',
      association: 'Nông dân',
      validTo: '2025-06-30',
      mergedInto: 'T02, Đăk Ơ',
    }),
  ];
  return {
    ...builtInCatalogue(),
    commune: memberList(communes, otherCommuneNames),
    group: memberList(groups),
  };
}

export const june = (commune: string, cells: RowCells): RowCells => ({
  cutoff: '30/06/2025',
  commune,
  ...cells,
});

export const july = (commune: string, cells: RowCells): RowCells => ({
  cutoff: '31/07/2025',
  commune,
  ...cells,
});
