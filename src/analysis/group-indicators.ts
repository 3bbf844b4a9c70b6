import { GROUP_COLUMNS } from '../ledger/group-measures';
import type { GroupField } from '../ledger/record';
import type { AmountIndicator, RatioIndicator } from './indicator';
import { percent } from './ratio-indicators';

type Names = Pick<AmountIndicator, 'name' | 'abbreviation' | 'aliases' | 'definition'>;

function ofGroups(field: GroupField, own: Names): AmountIndicator {
  const column = GROUP_COLUMNS.find((known) => known.field === field);
  const aliases = column === undefined ? [] : [column.header, ...column.aliases];
  return {
    ...own,
    kind: 'amount',
    id: field,
    aliases: [...aliases.filter((alias) => alias !== own.name), ...own.aliases],
    terms: [{ field, sign: 1 }],
    nature: 'stock',
    unit: column?.kind ?? 'count',
    // A member may borrow from several programs, a loan is of one.
    addsOver: field === 'inactiveLoans' ? 'all' : 'not-programs',
  };
}

/** What the rows of Tổ TK&VV tell: each of them is one group. */
export function groupAmounts(): AmountIndicator[] {
  return [
    ofGroups('groups', {
      name: 'Số Tổ TK&VV',
      abbreviation: 'ST',
      aliases: ['Số Tổ', 'Số Tổ còn dư nợ', 'Số Tổ tiết kiệm và vay vốn'],
      definition: 'Số dòng của tab Tổ TK&VV tại ngày chốt, không tính Tổ có dư nợ bằng 0.',
    }),
    ofGroups('members', {
      name: 'Số tổ viên',
      abbreviation: 'STV',
      aliases: [],
      definition: 'Số tổ viên của các Tổ tại ngày chốt, theo tab Tổ TK&VV.',
    }),
    ofGroups('savingMembers', {
      name: 'Tổ viên gửi tiết kiệm',
      abbreviation: '',
      aliases: [],
      definition: 'Số tổ viên có gửi tiền tiết kiệm qua Tổ tại ngày chốt, theo tab Tổ TK&VV.',
    }),
    ofGroups('savings', {
      name: 'Số dư tiết kiệm',
      abbreviation: 'TK',
      aliases: ['Tiền gửi tiết kiệm qua Tổ', 'Tiền gửi qua Tổ', 'Tiết kiệm qua Tổ'],
      definition: 'Số dư tiền gửi tiết kiệm của tổ viên tại ngày chốt, theo tab Tổ TK&VV.',
    }),
    ofGroups('inactiveLoans', {
      name: 'Món 3 tháng không hoạt động',
      abbreviation: '3T KHĐ',
      aliases: ['Món vay không hoạt động'],
      definition:
        'Số món còn dư nợ mà giao dịch gần nhất trước ngày này ba tháng trước; không tính nợ khoanh và HSSV.',
    }),
  ];
}

export function groupRatios(): RatioIndicator[] {
  return [
    {
      ...percent(
        'outstandingPerGroup',
        'Dư nợ bình quân/Tổ',
        'DNBQ/Tổ',
        ['Dư nợ bình quân Tổ', 'Bình quân dư nợ/Tổ', 'Dư nợ bình quân một Tổ'],
        ['outstanding', 'groups', 1],
        'Dư nợ chia cho số Tổ TK&VV còn dư nợ tại ngày chốt.',
      ),
      unit: 'money',
    },
    percent(
      'savingMembersRate',
      'Tỷ lệ tổ viên gửi tiết kiệm',
      'TL gửi tiết kiệm',
      ['Tỷ lệ tổ viên gửi tiền', 'Tỷ lệ tổ viên tham gia gửi tiền'],
      ['savingMembers', 'members', 1],
      'Số tổ viên gửi tiết kiệm chia cho số tổ viên tại ngày chốt.',
    ),
  ];
}
